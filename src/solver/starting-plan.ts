import { placeInOrder } from '../domain/roadmap/place-in-order.ts'
import { rankByReturn } from '../domain/roadmap/rank-by-return.ts'
import type { RoadmapQuestion } from '../domain/roadmap/roadmap-question.ts'
import { roadmapValuer } from '../domain/roadmap/roadmap-value.ts'
import { violationsFinder } from '../domain/roadmap/violations.ts'
import type { ScheduledInitiative } from '../domain/roadmap.ts'

/** A plan that can be done, for the solver to begin with: the one given, or the best of two filled by hand; null when none can. */
export function startingPlan(
  question: RoadmapQuestion,
  given: readonly ScheduledInitiative[] | null,
): readonly ScheduledInitiative[] | null {
  const find = violationsFinder(question)
  const valueOf = roadmapValuer(question)
  const plans =
    given !== null && find(given).length === 0 ? [given] : [rankByReturn(question).schedule, byWorth(question)]
  return (
    plans
      .filter((plan) => find(plan).length === 0)
      .toSorted((a, b) => valueOf(b).total.minor - valueOf(a).total.minor)[0] ?? null
  )
}

/** Duties first, then essentials, then by what each would be worth alone in the first quarter. */
function byWorth(question: RoadmapQuestion): readonly ScheduledInitiative[] {
  const valueOf = roadmapValuer(question)
  const { pinned, forbidden, firstQuarter } = question.assumptions
  const order = question.business.initiatives
    .filter(({ key, underWay }) => underWay === null && !forbidden.includes(key))
    .flatMap(({ key, options, mandatoryBy, essential }) =>
      options.map((option) => {
        const line = { initiative: key, option: option.key, start: firstQuarter, goLive: firstQuarter }
        const isDuty = mandatoryBy !== null || pinned.some(({ initiative }) => initiative === key)
        const rank = (isDuty ? 2 : 0) + (essential ? 1 : 0)
        return { initiative: key, option: option.key, rank, worth: valueOf([line]).total.minor }
      }),
    )
    .filter(({ rank, worth }) => rank > 0 || worth > 0)
    .toSorted((a, b) => b.rank - a.rank || b.worth - a.worth || (a.initiative < b.initiative ? -1 : 1))
  return placeInOrder(question, order)
}
