import { NativeSelect } from '@mantine/core'
import { memo } from 'react'
import { planLedger } from '../../domain/roadmap/plan-ledger.ts'
import { planSettings } from '../../domain/roadmap/plan-settings.ts'
import { freeMoney } from '../../domain/roadmap/violations-of-explore-share.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { todayDate } from '../app/today-date.ts'
import { limitsText } from '../text/roadmap-limits.en.ts'
import { roadmapText as text } from '../text/roadmap.en.ts'
import { formatList, formatMoney, formatNumber } from '../ui/format.ts'
import { MoneyInput } from '../ui/money-input.tsx'
import { BudgetForm } from './budget-form.tsx'
import { budgetWords } from './budget-words.ts'
import { LimitSlider } from './limits/limit-slider.tsx'
import { TakenLimits } from './limits/taken-limits.tsx'
import type { ShownPlan } from './shown-plan.ts'
import type { Limits } from './use-limits.ts'

const quarterCounts = [4, 8, 12]

type Props = { readonly limits: Limits; readonly plan: ShownPlan | null; readonly hasBudget: boolean }

/** The limits of this plan to slide; quarters, floor and the budgets themselves behind a fold. */
export const PlanLimits = memo(({ limits, plan, hasBudget }: Props) => {
  const { assumptions, reset, isUsual } = limits
  return (
    <div className="stack no-print">
      <div className="limits">
        {hasBudget && <BudgetSlider limits={limits} />}
        <ShareSliders limits={limits} plan={plan} />
        <PeopleSliders limits={limits} />
      </div>
      <TakenLimits limits={limits} />
      <details>
        <summary>{limitsText.other}</summary>
        <OtherLimits limits={limits} />
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
})
PlanLimits.displayName = 'PlanLimits'

function BudgetSlider({ limits: { assumptions, set } }: { readonly limits: Limits }) {
  const { business } = useLoaded()
  const words = (percent: number): string =>
    budgetWords({ business, assumptions: { ...assumptions, budgetFactor: percent / 100 }, today: todayDate() })
  return (
    <LimitSlider
      label={text.budgetLabel}
      value={percentOf(assumptions.budgetFactor)}
      usual={100}
      most={200}
      words={words}
      onSlide={(percent) => set({ budgetFactor: percent / 100 })}
    />
  )
}

/** What returns of savings, and how much of the free money tries something new. */
function ShareSliders({ limits, plan }: Pick<Props, 'limits' | 'plan'>) {
  const { organization } = useLoaded().business
  const { assumptions, set } = limits
  const range = assumptions.exploreShareRange ?? organization.exploreShareRange
  const usual = organization.exploreShareRange
  const free = plan && freeMoney(plan.question, planLedger(plan.question)(plan.schedule).lines).chosen
  const saved = plan && plan.quarters.reduce((sum, { savings }) => sum + savings.minor, 0)
  const ofMoney = (minor: number | null, percent: number): string | null =>
    minor === null ? null : formatMoney({ minor: Math.round((minor * percent) / 100), currency: organization.currency })
  const explore = (percent: number): string => limitsText.exploreWords(`${percent}%`, ofMoney(free, percent))
  return (
    <>
      <LimitSlider
        label={limitsText.exploreLow}
        value={percentOf(range.low)}
        usual={percentOf(usual.low)}
        words={explore}
        onSlide={(percent) => {
          const low = percent / 100
          set({ exploreShareRange: { low, high: Math.max(low, range.high) } })
        }}
      />
      <LimitSlider
        label={limitsText.exploreHigh}
        value={percentOf(range.high)}
        usual={percentOf(usual.high)}
        words={explore}
        onSlide={(percent) => {
          const high = percent / 100
          set({ exploreShareRange: { low: Math.min(range.low, high), high } })
        }}
      />
      <LimitSlider
        label={limitsText.selfFunding}
        value={percentOf(assumptions.selfFundingShare ?? organization.selfFundingShare)}
        usual={percentOf(organization.selfFundingShare)}
        words={(percent) => limitsText.selfFundingWords(`${percent}%`, ofMoney(saved, percent))}
        onSlide={(percent) => set({ selfFundingShare: percent / 100 })}
      />
    </>
  )
}

/** Days of people and change of teams, where the business states any. */
function PeopleSliders({ limits: { assumptions, set } }: { readonly limits: Limits }) {
  const { business } = useLoaded()
  const plain = { ...assumptions, capacityFactor: 1, changeCapFactor: 1 }
  const { roleDays, changeCaps } = planSettings({ business, assumptions: plain, today: todayDate() })
  const days = [...roleDays.values()].reduce((sum, [first = 0]) => sum + first, 0)
  const nameOf = new Map(business.teams.map(({ key, name }) => [key, name]))
  const caps = (percent: number): string =>
    formatList(
      [...changeCaps].map(
        ([team, [cap = 0]]) => `${nameOf.get(team) ?? team} ${formatNumber((cap * percent) / 100, 2)}`,
      ),
    )
  return (
    <>
      {roleDays.size === 0 ? (
        <p className="small muted limit">{limitsText.noPeople}</p>
      ) : (
        <LimitSlider
          label={limitsText.people}
          value={percentOf(assumptions.capacityFactor)}
          usual={100}
          most={200}
          words={(percent) => limitsText.peopleWords(`${percent}%`, formatNumber((days * percent) / 100))}
          onSlide={(percent) => set({ capacityFactor: percent / 100 })}
        />
      )}
      {changeCaps.size === 0 ? (
        <p className="small muted limit">{limitsText.noChange}</p>
      ) : (
        <LimitSlider
          label={limitsText.change}
          value={percentOf(assumptions.changeCapFactor)}
          usual={100}
          most={200}
          words={(percent) => limitsText.changeWords(`${percent}%`, caps(percent))}
          onSlide={(percent) => set({ changeCapFactor: percent / 100 })}
        />
      )}
    </>
  )
}

function OtherLimits({ limits: { assumptions, set } }: { readonly limits: Limits }) {
  const { organization } = useLoaded().business
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
    </div>
  )
}

function percentOf(share: number): number {
  return Math.round(share * 100)
}
