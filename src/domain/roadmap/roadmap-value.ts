import type { RoadmapValue, ScheduledInitiative } from '../roadmap.ts'
import type { Key } from '../values/key.ts'
import type { Money } from '../values/money.ts'
import type { Share } from '../values/share.ts'
import { goalContributions } from './goal-contributions.ts'
import type { GoalContributions } from './goal-contributions.ts'
import { worthOfReaching } from './goal-value.ts'
import { ledgerLine } from './plan-ledger.ts'
import type { LedgerLine } from './plan-ledger.ts'
import { minorOf, planSettings } from './plan-settings.ts'
import type { RoadmapQuestion } from './roadmap-question.ts'

/**
 * What a schedule is worth over the quarters of the plan: goals reached in money + net present value - expected loss. [RDM-5]
 * [RDM-6] [RDM-7] Computed from the business and not from the model of the optimiser, so that each checks the other.
 */
export function roadmapValue(question: RoadmapQuestion, schedule: readonly ScheduledInitiative[]): RoadmapValue {
  return roadmapValuer(question)(schedule)
}

/** The same for many schedules of one question. */
export function roadmapValuer(question: RoadmapQuestion): (schedule: readonly ScheduledInitiative[]) => RoadmapValue {
  const { currency, discountRatePerYear } = question.business.organization
  const { valueOfGoals } = planSettings(question)
  const lineOf = ledgerLine(question)
  const reachedBy = goalsReached(question)
  const discount = (quarters: number): number => (1 + discountRatePerYear) ** (-quarters / 4)
  const presentOf = ({ flows }: LedgerLine): number =>
    flows.reduce(
      (sum, flow, place) => sum + (flow.savings + flow.income + flow.otherBenefit - flow.spend) * discount(place),
      0,
    )
  const money = (minor: number): Money => ({ minor: Math.round(minor) || 0, currency })
  return (schedule) => {
    const lines = schedule.flatMap((scheduled) => lineOf(scheduled) ?? [])
    const goals = reachedBy(lines)
    const goalValue = money(
      valueOfGoals * goals.reduce((sum, { weight, reached }) => sum + weight * worthOfReaching(reached), 0),
    )
    const netPresentValue = money(lines.reduce((sum, line) => sum + presentOf(line), 0))
    const risk = money(lines.reduce((sum, line) => sum + expectedLoss(question, line), 0))
    const total = { minor: goalValue.minor + netPresentValue.minor - risk.minor, currency }
    return { total, goalValue, netPresentValue, risk }
  }
}

/** Share of the weight of all goals, and how much of the goal a schedule reaches, each part for as long as it is live. */
export type GoalReached = { readonly goal: Key; readonly weight: Share; readonly reached: Share }

export function goalsReached(question: RoadmapQuestion): (lines: readonly LedgerLine[]) => readonly GoalReached[] {
  const { business, today } = question
  const contributionsOf = goalContributions(business, today)
  const known = new Map<LedgerLine['option'], GoalContributions>()
  const goals = business.goals.filter(({ weight }) => weight > 0)
  const totalWeight = goals.reduce((sum, { weight }) => sum + weight, 0)
  const live = liveShare(question)
  return (lines) => {
    for (const { option } of lines) if (!known.has(option)) known.set(option, contributionsOf(option))
    return goals.map(({ key, weight }) => {
      const reached = lines.reduce(
        (sum, { option, goLive }) => sum + (known.get(option)?.get(key) ?? 0) * live(goLive),
        0,
      )
      return { goal: key, weight: weight / totalWeight, reached: Math.min(1, reached) }
    })
  }
}

/** Part of the plan, by discounted quarters, in which something that goes live at a quarter is live. [RDM-6] */
function liveShare({ business, assumptions }: RoadmapQuestion): (goLive: number) => Share {
  const rate = business.organization.discountRatePerYear
  const worthOfQuarters = (from: number): number =>
    Array.from({ length: Math.max(0, assumptions.quarterCount - from) }, (_, place) => from + place).reduce(
      (sum, place) => sum + (1 + rate) ** (-place / 4),
      0,
    )
  return (goLive) => worthOfQuarters(Math.max(0, goLive)) / worthOfQuarters(0)
}

/** Probability x cost; nothing for what went live before the plan begins. [RDM-7] */
export function expectedLoss(question: RoadmapQuestion, { option, start, goLive }: LedgerLine): number {
  return start < 0 && goLive <= 0 ? 0 : option.risk.probability * minorOf(question, option.risk.cost)
}
