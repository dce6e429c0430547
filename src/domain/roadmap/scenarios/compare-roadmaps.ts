import type { Business } from '../../business.ts'
import type { RoadmapAssumptions, RoadmapValue, ScheduledInitiative } from '../../roadmap.ts'
import type { CalendarDate } from '../../values/calendar-date.ts'
import type { Key } from '../../values/key.ts'
import { subtract } from '../../values/money.ts'
import type { Money } from '../../values/money.ts'
import { addQuarters, quartersBetween } from '../../values/quarter.ts'
import type { Quarter } from '../../values/quarter.ts'
import type { Share } from '../../values/share.ts'
import type { Violation } from '../constraint.ts'
import { planLedger } from '../plan-ledger.ts'
import { roadmapQuarters } from '../roadmap-quarters.ts'
import type { RoadmapQuarter } from '../roadmap-quarters.ts'
import type { RoadmapQuestion } from '../roadmap-question.ts'
import { goalsReached, roadmapValue } from '../roadmap-value.ts'
import { valueDifference } from '../value-difference.ts'
import { violations } from '../violations.ts'

/** A plan to be set beside others: one that was kept, or one just computed (`valueThen` null). */
export type PlanToCompare = {
  readonly key: Key
  readonly title: string
  readonly assumptions: RoadmapAssumptions
  readonly schedule: readonly ScheduledInitiative[]
  /** What it was worth when it was kept. */
  readonly valueThen: RoadmapValue | null
}

export type ComparedPlan = {
  readonly key: Key
  readonly title: string
  /** Over the quarters of the comparison, on the business of today. */
  readonly value: RoadmapValue
  /** This plan less the first, with its parts. */
  readonly difference: RoadmapValue
  /** Over its own quarters: what it is worth today less what it was worth when it was kept; null for one just computed. */
  readonly sinceKept: Money | null
  readonly goals: readonly { readonly goal: Key; readonly reached: Share }[]
  readonly quarters: readonly RoadmapQuarter[]
  readonly spend: Money
  readonly savings: Money
  readonly income: Money
  readonly lowestPot: { readonly quarter: Quarter; readonly pot: Money }
  /** Share of all money spent that tries new things; null when nothing is spent. */
  readonly exploreShare: Share | null
  readonly projectCount: number
  /** Projects of this plan that no other one has. */
  readonly onlyHere: readonly Key[]
  /** What it would break today, within its own limits. */
  readonly broken: readonly Violation[]
}

export type RoadmapComparison = {
  readonly firstQuarter: Quarter
  readonly quarterCount: number
  readonly plans: readonly ComparedPlan[]
  /** Every project of any plan, with its line in each; null where a plan leaves it out. */
  readonly projects: readonly { readonly initiative: Key; readonly lines: readonly (ScheduledInitiative | null)[] }[]
}

/**
 * Plans side by side on the business of today, each within its own limits, all over the same quarters: from the first any of
 * them begins with to the last any of them has. What was kept earlier is valued again. [RDM-31]
 */
export function compareRoadmaps(
  business: Business,
  today: CalendarDate,
  plans: readonly PlanToCompare[],
): RoadmapComparison {
  const quarters = commonQuarters(plans)
  const compared = plans.map((plan) => {
    const own = { business, today, assumptions: plan.assumptions }
    return { plan, own, question: { ...own, assumptions: { ...plan.assumptions, ...quarters } } }
  })
  const values = compared.map(({ plan, question }) => roadmapValue(question, plan.schedule))
  return {
    ...quarters,
    plans: compared.map(({ plan, own, question }, place) => {
      const value = values[place] ?? roadmapValue(question, plan.schedule)
      return {
        key: plan.key,
        title: plan.title,
        value,
        difference: valueDifference(value, values[0] ?? value),
        sinceKept: sinceKept(own, plan),
        ...goalsAndMoney(question, plan.schedule),
        projectCount: plan.schedule.length,
        onlyHere: plan.schedule
          .map(({ initiative }) => initiative)
          .filter((key) => plans.every((other) => other === plan || !has(other, key))),
        broken: violations(own, plan.schedule),
      }
    }),
    projects: projectsOf(plans),
  }
}

function commonQuarters(plans: readonly PlanToCompare[]): Pick<RoadmapAssumptions, 'firstQuarter' | 'quarterCount'> {
  const [first] = plans
  if (first === undefined) throw new Error('There is no plan to compare.')
  const endOf = ({ assumptions }: PlanToCompare): Quarter =>
    addQuarters(assumptions.firstQuarter, assumptions.quarterCount)
  const firstQuarter = plans.map(({ assumptions }) => assumptions.firstQuarter).toSorted()[0] ?? ''
  const end = plans.map(endOf).toSorted().at(-1) ?? ''
  return { firstQuarter, quarterCount: quartersBetween(firstQuarter, end) }
}

function sinceKept(own: RoadmapQuestion, { schedule, valueThen }: PlanToCompare): Money | null {
  if (valueThen === null || valueThen.total.currency !== own.business.organization.currency) return null
  return subtract(roadmapValue(own, schedule).total, valueThen.total)
}

function goalsAndMoney(question: RoadmapQuestion, schedule: readonly ScheduledInitiative[]) {
  const { currency } = question.business.organization
  const money = (minor: number): Money => ({ minor, currency })
  const quarters = roadmapQuarters(question, schedule)
  const total = (row: 'spent' | 'savings' | 'income'): number => quarters.reduce((sum, one) => sum + one[row].minor, 0)
  const spent = total('spent')
  const exploring = quarters.reduce((sum, one) => sum + one.spent.minor * (one.exploreShare ?? 0), 0)
  const [lowest] = quarters.toSorted((a, b) => a.pot.minor - b.pot.minor)
  return {
    goals: goalsReached(question)(planLedger(question)(schedule).lines).map(({ goal, reached }) => ({ goal, reached })),
    quarters,
    spend: money(spent),
    savings: money(total('savings')),
    income: money(total('income')),
    lowestPot: { quarter: lowest?.quarter ?? question.assumptions.firstQuarter, pot: lowest?.pot ?? money(0) },
    exploreShare: spent > 0 ? exploring / spent : null,
  }
}

function projectsOf(plans: readonly PlanToCompare[]): RoadmapComparison['projects'] {
  const starts = new Map<Key, Quarter>()
  for (const { initiative, start } of plans.flatMap(({ schedule }) => schedule)) {
    const known = starts.get(initiative)
    if (known === undefined || start < known) starts.set(initiative, start)
  }
  return [...starts]
    .toSorted(([a, begins], [b, other]) => (begins + a < other + b ? -1 : 1))
    .map(([initiative]) => ({
      initiative,
      lines: plans.map(({ schedule }) => schedule.find((line) => line.initiative === initiative) ?? null),
    }))
}

function has({ schedule }: PlanToCompare, key: Key): boolean {
  return schedule.some(({ initiative }) => initiative === key)
}
