import { NativeSelect, NumberInput } from '@mantine/core'
import { useLoaded } from '../app/loaded-business.ts'
import { useTitles } from '../app/titles.ts'
import { todayDate } from '../app/today-date.ts'
import { roadmapText as text } from '../text/roadmap.en.ts'
import { formatList } from '../ui/format.ts'
import { MoneyInput } from '../ui/money-input.tsx'
import { BudgetForm } from './budget-form.tsx'
import { budgetWords } from './budget-words.ts'
import type { Limits } from './use-limits.ts'

const quarterCounts = [4, 8, 12]

/** The budget to slide, and behind "More" the other limits of this plan. */
export function PlanLimits({ limits, hasBudget }: { readonly limits: Limits; readonly hasBudget: boolean }) {
  const { business } = useLoaded()
  const { assumptions, set, reset, isUsual } = limits
  const words = budgetWords({ business, assumptions, today: todayDate() })
  return (
    <div className="stack no-print">
      {hasBudget && (
        <label className="stack tight">
          <span className="field-label">{text.budgetLabel}</span>
          <input
            type="range"
            min={0}
            max={200}
            step={5}
            value={Math.round(assumptions.budgetFactor * 100)}
            aria-valuetext={words}
            onChange={(event) => set({ budgetFactor: Number(event.currentTarget.value) / 100 })}
          />
          <output>{words}</output>
        </label>
      )}
      <FixedProjects limits={limits} />
      <details>
        <summary>{text.more}</summary>
        <MoreLimits limits={limits} />
      </details>
      {hasBudget && (
        <details>
          <summary>{text.setBudgets}</summary>
          <BudgetForm assumptions={assumptions} />
        </details>
      )}
      {!isUsual && (
        <div>
          <button type="button" className="button small" onClick={reset}>
            {text.reset}
          </button>
        </div>
      )}
    </div>
  )
}

function FixedProjects({ limits: { assumptions } }: { readonly limits: Limits }) {
  const titles = useTitles()
  const { pinned, forbidden } = assumptions
  if (pinned.length + forbidden.length === 0) return null
  return (
    <p className="small">
      {pinned.length > 0 && text.fixedList(formatList(pinned.map(({ initiative }) => titles.initiative(initiative))))}{' '}
      {forbidden.length > 0 && text.outList(formatList(forbidden.map(titles.initiative)))}
    </p>
  )
}

function MoreLimits({ limits: { assumptions, set } }: { readonly limits: Limits }) {
  const { organization } = useLoaded().business
  const range = assumptions.exploreShareRange ?? organization.exploreShareRange
  return (
    <div className="fields">
      <NativeSelect
        label={text.quarters}
        value={String(assumptions.quarterCount)}
        onChange={(event) => set({ quarterCount: Number(event.currentTarget.value) })}
        data={[...new Set([...quarterCounts, assumptions.quarterCount])].map((value) => ({
          value: String(value),
          label: `${value} (${text.years(value)})`,
        }))}
      />
      <MoneyInput
        label={text.floor}
        value={assumptions.cashFloor ?? organization.cashFloor}
        onChange={(cashFloor) => set({ cashFloor })}
      />
      <Percent
        label={text.selfFunding}
        value={assumptions.selfFundingShare ?? organization.selfFundingShare}
        onChange={(selfFundingShare) => set({ selfFundingShare })}
      />
      <Percent
        label={text.exploreLow}
        value={range.low}
        onChange={(low) => set({ exploreShareRange: { low, high: Math.max(low, range.high) } })}
      />
      <Percent
        label={text.exploreHigh}
        value={range.high}
        onChange={(high) => set({ exploreShareRange: { low: Math.min(range.low, high), high } })}
      />
    </div>
  )
}

function Percent({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: number
  readonly onChange: (share: number) => void
}) {
  return (
    <NumberInput
      label={label}
      value={Math.round(value * 1000) / 10}
      min={0}
      max={100}
      clampBehavior="strict"
      hideControls
      onChange={(next) => onChange(Number(next) / 100)}
    />
  )
}
