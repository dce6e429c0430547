import type { ScheduledInitiative } from '../roadmap.ts'
import type { Key } from '../values/key.ts'
import type { Money } from '../values/money.ts'
import { addQuarters } from '../values/quarter.ts'
import type { Quarter } from '../values/quarter.ts'
import type { Share } from '../values/share.ts'
import { worthOfReaching } from './goal-value.ts'
import { ledgerLine } from './plan-ledger.ts'
import type { LedgerLine } from './plan-ledger.ts'
import { planSettings } from './plan-settings.ts'
import type { RoadmapQuestion } from './roadmap-question.ts'
import { expectedLoss, goalsReached, roadmapValuer } from './roadmap-value.ts'

/** What one initiative does in a plan, or would do if it were begun first. Money over the quarters of the plan. */
export type InitiativeReasons = {
  readonly initiative: Key
  readonly isChosen: boolean
  readonly option: Key
  readonly start: Quarter
  readonly goLive: Quarter
  /** Share of the goal it adds while it is live within the plan, and what that is worth beside the rest of the plan. [RDM-6] */
  readonly goals: readonly { readonly goal: Key; readonly share: Share; readonly worth: Money }[]
  readonly goalValue: Money
  readonly spend: Money
  readonly savings: Money
  readonly income: Money
  readonly otherBenefit: Money
  readonly netPresentValue: Money
  readonly risk: Money
  /** goalValue + netPresentValue - risk: what the plan loses without it, other things left as they are. */
  readonly total: Money
  /** Initiatives that can start only once this one is live, and the ones this one waits for. */
  readonly unlocks: readonly Key[]
  readonly needs: readonly Key[]
  readonly isEssential: boolean
}

/** Why an initiative is worth having in a plan; null when it is unknown or has no option. [RDM-16] */
export function whyInitiative(
  question: RoadmapQuestion,
  schedule: readonly ScheduledInitiative[],
  key: Key,
): InitiativeReasons | null {
  const scheduled = schedule.find(({ initiative }) => initiative === key) ?? bestAlone(question, schedule, key)
  const line = scheduled === null ? null : ledgerLine(question)(scheduled)
  if (scheduled === null || line === null) return null
  const others = schedule.filter(({ initiative }) => initiative !== key)
  const { initiatives } = question.business
  return {
    initiative: key,
    isChosen: others.length < schedule.length,
    option: scheduled.option,
    start: scheduled.start,
    goLive: scheduled.goLive,
    ...worthOf(question, others, line),
    unlocks: initiatives.filter(({ prerequisites }) => prerequisites.includes(key)).map((other) => other.key),
    needs: line.initiative.prerequisites,
    isEssential: line.initiative.essential,
  }
}

/** The option that would add most if it were begun in the first quarter it may. */
function bestAlone(
  question: RoadmapQuestion,
  schedule: readonly ScheduledInitiative[],
  key: Key,
): ScheduledInitiative | null {
  const initiative = question.business.initiatives.find((candidate) => candidate.key === key)
  if (initiative === undefined) return null
  const { firstQuarter } = question.assumptions
  const { earliestStart } = initiative
  const start = earliestStart !== null && earliestStart > firstQuarter ? earliestStart : firstQuarter
  const valueOf = roadmapValuer(question)
  const ways = initiative.options.map((option): ScheduledInitiative => {
    const goLive = addQuarters(start, Math.max(1, Math.round(option.durationQuarters)))
    return { initiative: key, option: option.key, start, goLive }
  })
  const totals = new Map(ways.map((way) => [way, valueOf([...schedule, way]).total.minor]))
  return ways.toSorted((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0))[0] ?? null
}

function worthOf(question: RoadmapQuestion, others: readonly ScheduledInitiative[], line: LedgerLine) {
  const { currency, discountRatePerYear } = question.business.organization
  const money = (minor: number): Money => ({ minor: Math.round(minor) || 0, currency })
  const total = (row: keyof LedgerLine['flows'][number]): number => line.flows.reduce((sum, flow) => sum + flow[row], 0)
  const present = line.flows.reduce(
    (sum, { savings, income, otherBenefit, spend }, place) =>
      sum + (savings + income + otherBenefit - spend) * (1 + discountRatePerYear) ** (-place / 4),
    0,
  )
  const goals = worthByGoal(question, others, line)
  const goalValue = goals.reduce((sum, { worth }) => sum + worth.minor, 0)
  const [netPresentValue, risk] = [money(present), money(expectedLoss(question, line))]
  return {
    goals,
    goalValue: money(goalValue),
    spend: money(total('spend')),
    savings: money(total('savings')),
    income: money(total('income')),
    otherBenefit: money(total('otherBenefit')),
    netPresentValue,
    risk,
    total: money(goalValue + netPresentValue.minor - risk.minor),
  }
}

function worthByGoal(question: RoadmapQuestion, others: readonly ScheduledInitiative[], line: LedgerLine) {
  const { currency } = question.business.organization
  const { valueOfGoals } = planSettings(question)
  const lineOf = ledgerLine(question)
  const reachedBy = goalsReached(question)
  const before = reachedBy(others.flatMap((scheduled) => lineOf(scheduled) ?? []))
  return reachedBy([line])
    .map(({ goal, weight, reached }) => {
      const already = before.find((entry) => entry.goal === goal)?.reached ?? 0
      const gained = worthOfReaching(Math.min(1, already + reached)) - worthOfReaching(already)
      return { goal, share: reached, worth: { minor: Math.round(valueOfGoals * weight * gained) || 0, currency } }
    })
    .filter(({ share }) => share > 0)
}
