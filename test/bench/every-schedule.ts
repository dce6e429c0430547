import type { RoadmapQuestion } from '../../src/domain/roadmap/roadmap-question.ts'
import { roadmapValuer } from '../../src/domain/roadmap/roadmap-value.ts'
import { changesPrice } from '../../src/domain/roadmap/scenarios/changes-price.ts'
import { violationsFinder } from '../../src/domain/roadmap/violations.ts'
import type { ScheduledInitiative } from '../../src/domain/roadmap.ts'
import { addQuarters, quarterRange } from '../../src/domain/values/quarter.ts'

/** The best plan by trying every one, with nothing but the checker and the value, less the price of changes: no model, no solver. */
export type BestByTrying = { readonly essentials: number; readonly total: number } | null

/** How many schedules there are to try. */
export function scheduleCount(question: RoadmapQuestion): number {
  return waysOf(question).reduce((count, ways) => count * ways.length, 1)
}

export function bestByTrying(question: RoadmapQuestion): BestByTrying {
  const find = violationsFinder(question)
  const valueOf = roadmapValuer(question)
  const essentials = new Set(question.business.initiatives.filter(({ essential }) => essential).map(({ key }) => key))
  let best: BestByTrying = null
  for (const schedule of schedules(waysOf(question))) {
    if (find(schedule).length > 0) continue
    const found = {
      essentials: schedule.filter(({ initiative }) => essentials.has(initiative)).length,
      total: valueOf(schedule).total.minor - changesPrice(question, schedule).minor,
    }
    if (best === null || found.essentials > best.essentials) best = found
    else if (found.essentials === best.essentials && found.total > best.total) best = found
  }
  return best
}

/** For each initiative: left out, or any option in any quarter, or as it is under way. */
function waysOf({ business, assumptions }: RoadmapQuestion): (ScheduledInitiative | null)[][] {
  return business.initiatives.map(({ key, options, underWay, stage }) => {
    const starts =
      underWay === null ? quarterRange(assumptions.firstQuarter, assumptions.quarterCount) : [underWay.start]
    const lines = starts.flatMap((start) =>
      options
        .filter((option) => underWay === null || option.key === underWay.option)
        .map((option) => ({
          initiative: key,
          option: option.key,
          start,
          goLive: addQuarters(start, option.durationQuarters),
        })),
    )
    const isPinned = assumptions.pinned.some(({ initiative }) => initiative === key)
    return stage === 'running' || (stage === 'stopped' && !isPinned) ? [null] : [null, ...lines]
  })
}

function* schedules(ways: readonly (ScheduledInitiative | null)[][], from = 0): Generator<ScheduledInitiative[]> {
  const own = ways[from]
  if (own === undefined) {
    yield []
    return
  }
  for (const rest of schedules(ways, from + 1)) {
    for (const way of own) yield way === null ? rest : [way, ...rest]
  }
}
