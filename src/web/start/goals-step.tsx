import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { catalogue } from '../../catalogue/catalogue.ts'
import { addFromTrade } from '../../domain/drafting/add-from-trade.ts'
import type { Key } from '../../domain/values/key.ts'
import { useAnalysis } from '../app/analysis.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { useStoreBusiness } from '../app/store-business.ts'
import { guidedText as text } from '../text/start.en.ts'
import { MoneyInput } from '../ui/money-input.tsx'
import { OrderedList } from '../ui/ordered-list.tsx'
import { Band } from '../ui/page-head.tsx'
import { draftPlan, usualBudget } from './draft-plan.ts'
import type { StepProps } from './step-props.ts'
import { StepButtons } from './step-buttons.tsx'

/** Three goals from the trade's list, put into order; then projects are drafted. */
export function GoalsStep({ onNext, onBack }: StepProps) {
  const { business, seats } = useLoaded()
  const { spend } = useAnalysis()
  const store = useStoreBusiness()
  const [trade, setTrade] = useState<Key>(business.organization.trade ?? catalogue.trades[0]?.key ?? '')
  const [picked, setPicked] = useState<readonly Key[]>([])
  const [budget, setBudget] = useState(() => usualBudget(spend.annualCost))
  const [working, setWorking] = useState('')
  const offered = catalogue.trades.find(({ key }) => key === trade)?.goals ?? []
  const known = new Set(business.goals.map(({ key }) => key))
  const toggle = (key: Key): void =>
    setPicked((before) => (before.includes(key) ? before.filter((one) => one !== key) : [...before, key]))
  const finish = async (): Promise<void> => {
    const withGoals = addFromTrade(business, { trade, goals: picked, catalogue })
    const after = draftPlan(withGoals, seats, budget)
    setWorking(text.drafting)
    const isStored = await store(after)
    setWorking('')
    if (isStored) onNext()
  }
  return (
    <Band title={text.goalsTitle} intro={text.goalsHelp}>
      <NativeSelect
        className="narrow"
        label={text.trade}
        value={trade}
        onChange={(event) => {
          setTrade(event.currentTarget.value)
          setPicked([])
        }}
        data={catalogue.trades.map(({ key, title }) => ({ value: key, label: title }))}
      />
      {known.size > 0 && <p className="muted">{text.haveGoals(known.size)}</p>}
      <fieldset className="stack tight">
        <legend className="field-label">
          {text.pickLabel}: {text.pick(picked.length)}
        </legend>
        <div className="choices">
          {offered
            .filter(({ key }) => !known.has(key))
            .map(({ key, title }) => (
              <button
                key={key}
                type="button"
                className="button"
                aria-pressed={picked.includes(key)}
                onClick={() => toggle(key)}
              >
                {title}
              </button>
            ))}
        </div>
      </fieldset>
      {picked.length > 1 && (
        <>
          <h3>{text.order}</h3>
          <OrderedList
            label={text.order}
            entries={picked.map((key) => ({ key, title: offered.find((goal) => goal.key === key)?.title ?? key }))}
            onOrder={setPicked}
          />
        </>
      )}
      {business.budgets.length === 0 && (
        <div className="narrow">
          <MoneyInput label={text.budget} description={text.budgetHelp} value={budget} onChange={setBudget} />
        </div>
      )}
      {working && (
        <p role="status" className="muted">
          {working}
        </p>
      )}
      {picked.length === 0 && known.size === 0 && <p className="muted small">{text.nothingPicked}</p>}
      <StepButtons
        onBack={onBack}
        onNext={() => void finish()}
        nextTitle={text.finish}
        isNextDisabled={working !== '' || (picked.length === 0 && known.size === 0)}
      />
    </Band>
  )
}
