import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RecurringCharge } from '../../domain/charges/recurring-charge.ts'
import { usageAnswers } from '../../domain/technology.ts'
import { ask } from '../app/api.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { useStoreBusiness } from '../app/store-business.ts'
import { guidedText as text } from '../text/start.en.ts'
import { technologyText } from '../text/technology.en.ts'
import { uiText } from '../text/ui.en.ts'
import { formatMoney } from '../ui/format.ts'
import { Band } from '../ui/page-head.tsx'
import { Choice, RatingChoice } from '../ui/rating-choice.tsx'
import { chargesKey, useCharges } from './charges.ts'
import type { StepProps } from './step-props.ts'
import { questions } from './questions.ts'
import { StepButtons } from './step-buttons.tsx'
import { keptCharges, takeInCharges } from './take-in-charges.ts'

/** Who uses it, and is it any good? Then the technologies are stored. */
export function UseStep(props: StepProps) {
  const { state, onNext, onBack } = props
  const { org, business } = useLoaded()
  const { data } = useCharges()
  const storeBusiness = useStoreBusiness()
  const queries = useQueryClient()
  const [isStoring, setIsStoring] = useState(false)
  if (!data) return <p className="muted">{uiText.loading}</p>
  const kept = keptCharges(data, state, business)
  const store = async (): Promise<void> => {
    const { after, sortings } = takeInCharges(data, state, business)
    setIsStoring(true)
    const isStored = await storeBusiness(after)
    if (isStored && sortings.length > 0) {
      await ask(`/orgs/${org}/spend-lines/sorting`, { method: 'POST', body: { sortings } }).catch(() => undefined)
    }
    await queries.invalidateQueries({ queryKey: chargesKey(org) })
    setIsStoring(false)
    if (isStored) onNext()
  }
  const [asked, rest] = [kept.slice(0, questions.ratedTechnologies), kept.slice(questions.ratedTechnologies)]
  return (
    <Band title={text.useTitle} intro={text.useHelp(asked.length, kept.length)}>
      {asked.map((charge) => (
        <ChargeQuestions key={charge.key} charge={charge} {...props} />
      ))}
      {rest.length > 0 && (
        <details>
          <summary>{text.moreOfThem(rest.length)}</summary>
          <div className="stack">
            {rest.map((charge) => (
              <ChargeQuestions key={charge.key} charge={charge} {...props} />
            ))}
          </div>
        </details>
      )}
      {isStoring && (
        <p role="status" className="muted">
          {text.storing}
        </p>
      )}
      <StepButtons onBack={onBack} onNext={() => void store()} isNextDisabled={isStoring} />
    </Band>
  )
}

function ChargeQuestions({ charge, state, set }: StepProps & { readonly charge: RecurringCharge }) {
  const { key, title } = charge
  return (
    <section className="card" aria-label={title}>
      <div className="row spread">
        <h3>{title}</h3>
        <span className="muted">{text.perYear(formatMoney(charge.annualCost))}</span>
      </div>
      <Choice
        label={text.whoUses(title)}
        value={state.usage[key] ?? null}
        choices={usageAnswers.map((value) => ({ value, title: technologyText.usages[value] }))}
        onChange={(answer) => set({ usage: { ...state.usage, [key]: answer } })}
      />
      <RatingChoice
        label={text.isGood(title)}
        words={technologyText.ratings}
        value={state.fit[key] ?? null}
        onChange={(answer) => set({ fit: { ...state.fit, [key]: answer } })}
      />
    </section>
  )
}
