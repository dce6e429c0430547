import { optionCashFlows } from '../finance/option-cash-flows.ts'
import type { QuarterCashFlow } from '../finance/option-cash-flows.ts'
import type { ThreePoints } from '../finance/beta-pert.ts'
import type { Option } from '../initiative.ts'
import { ledgerLine } from '../roadmap/plan-ledger.ts'
import type { LedgerLine } from '../roadmap/plan-ledger.ts'
import { minorOf } from '../roadmap/plan-settings.ts'
import type { RoadmapQuestion } from '../roadmap/roadmap-question.ts'
import type { ScheduledInitiative } from '../roadmap.ts'
import type { Basis, MoneyEstimate } from '../values/estimate.ts'
import type { Key } from '../values/key.ts'

/** What of a project an estimate is about. */
export type EstimateOf = 'one-off' | 'running' | 'benefit'

/** One estimate that a plan rests on, in minor units of the organization's currency, and how it enters the books. */
export type PlanEstimate = {
  readonly initiative: Key
  readonly of: EstimateOf
  /** Place among the benefits of the option, and its title; null for a cost. */
  readonly benefit: { readonly place: number; readonly title: string } | null
  readonly basis: Basis
  /** As entered: ends of which people mean P10 and P90. [UNC-1] */
  readonly points: ThreePoints
  readonly row: keyof QuarterCashFlow
  /** What one minor unit more of it moves in each quarter of the plan. */
  readonly pattern: readonly number[]
}

/** Every estimate of what a plan does that moves money within the quarters of the plan, in the order of the schedule. [UNC-2] */
export function planEstimates(
  question: RoadmapQuestion,
  schedule: readonly ScheduledInitiative[],
): readonly PlanEstimate[] {
  const lineOf = ledgerLine(question)
  return schedule
    .flatMap((scheduled) => lineOf(scheduled) ?? [])
    .flatMap((line) => estimatesOf(question, line))
    .filter(({ pattern }) => pattern.some((share) => share !== 0))
}

function estimatesOf(question: RoadmapQuestion, line: LedgerLine): PlanEstimate[] {
  const { option } = line
  const entered: readonly Pick<PlanEstimate, 'of' | 'benefit'>[] = [
    { of: 'one-off', benefit: null },
    { of: 'running', benefit: null },
    ...option.benefits.map(({ title }, place) => ({ of: 'benefit' as const, benefit: { place, title } })),
  ]
  return entered.map(({ of, benefit }) => {
    const estimate = estimateOf(option, { of, benefit })
    const [row, pattern] = patternOf(question, line, onlyOne(option, { of, benefit }))
    return {
      initiative: line.initiative.key,
      of,
      benefit,
      basis: estimate.basis,
      points: pointsOf(question, estimate),
      row,
      pattern,
    }
  })
}

function estimateOf(option: Option, { of, benefit }: Pick<PlanEstimate, 'of' | 'benefit'>): MoneyEstimate {
  if (of === 'one-off') return option.oneOffCost
  return of === 'running'
    ? option.runningCostPerYear
    : (option.benefits[benefit?.place ?? 0]?.amountPerYear ?? option.oneOffCost)
}

function pointsOf(question: RoadmapQuestion, { low, likely, high }: MoneyEstimate): ThreePoints {
  return { low: minorOf(question, low), likely: minorOf(question, likely), high: minorOf(question, high) }
}

/** So large that whole minor units leave nothing of the shares to rounding. */
const unit = 1e14

/** The option with this one estimate at a known amount and nothing else, so that its flows are the pattern. */
function onlyOne(option: Option, { of, benefit }: Pick<PlanEstimate, 'of' | 'benefit'>) {
  return (currency: string): Option => {
    const at = (minor: number): MoneyEstimate => {
      const money = { minor, currency }
      return { low: money, likely: money, high: money, basis: 'measured' }
    }
    return {
      ...option,
      oneOffCost: at(of === 'one-off' ? unit : 0),
      runningCostPerYear: at(of === 'running' ? unit : 0),
      retires: [],
      benefits: option.benefits
        .filter((_, place) => place === benefit?.place)
        .map((one) => ({ ...one, amountPerYear: at(unit) })),
    }
  }
}

/** The row of the books it enters, and its share of the amount in each quarter of the plan. */
function patternOf(
  { business, assumptions, today }: RoadmapQuestion,
  { start }: LedgerLine,
  optionIn: (currency: string) => Option,
): [keyof QuarterCashFlow, number[]] {
  const { quarterCount } = assumptions
  const flows = optionCashFlows(business, optionIn(business.organization.currency), {
    quarterCount: quarterCount - start,
    today,
  })
  const rows = ['spend', 'savings', 'income', 'otherBenefit'] as const
  const row = rows.find((one) => flows.some((flow) => flow[one] !== 0)) ?? 'spend'
  return [row, Array.from({ length: quarterCount }, (_, place) => (flows[place - start]?.[row] ?? 0) / unit)]
}
