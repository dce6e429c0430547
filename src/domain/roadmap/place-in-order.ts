import type { Initiative } from '../initiative.ts'
import type { ScheduledInitiative } from '../roadmap.ts'
import type { Key } from '../values/key.ts'
import { addQuarters, quarterRange } from '../values/quarter.ts'
import type { ConstraintId, Violation } from './constraint.ts'
import type { RoadmapQuestion } from './roadmap-question.ts'
import { violationsFinder } from './violations.ts'

/** An initiative to be placed, with the option to be used; null = any that fits first. */
export type Placement = { readonly initiative: Key; readonly option: Key | null }

/** Conditions that a plan still being filled cannot meet yet. */
const unmetUntilComplete = new Set(['mandatory', 'pinned', 'under-way', 'explore-low', 'explore-high'])

/**
 * A plan as a careful person fills it: what is under way first, then down the list, each at the earliest quarter in which
 * nothing breaks, and again from the top until nothing more fits. [RDM-15]
 */
export function placeInOrder(question: RoadmapQuestion, order: readonly Placement[]): readonly ScheduledInitiative[] {
  const find = violationsFinder(question)
  const begun = question.business.initiatives.filter(({ stage }) => stage !== 'running' && stage !== 'stopped')
  let schedule: readonly ScheduledInitiative[] = begun.flatMap(underWayLine)
  const excused = new Set(blocking(find(schedule)))
  const fits = (plan: readonly ScheduledInitiative[]): boolean => blocking(find(plan)).every((id) => excused.has(id))
  for (let grew = true; grew;) {
    grew = false
    for (const placement of order) {
      if (schedule.some(({ initiative }) => initiative === placement.initiative)) continue
      const line = linesOf(question, placement).find((candidate) => fits([...schedule, candidate]))
      if (line === undefined) continue
      schedule = [...schedule, line]
      grew = true
    }
  }
  return schedule.toSorted((a, b) => compare(a.start, b.start) || compare(a.initiative, b.initiative))
}

function underWayLine({ key, underWay, options }: Initiative): ScheduledInitiative[] {
  const option = options.find((candidate) => candidate.key === underWay?.option)
  if (underWay === null || option === undefined) return []
  const goLive = addQuarters(underWay.start, Math.max(1, Math.round(option.durationQuarters)))
  return [{ initiative: key, option: option.key, start: underWay.start, goLive }]
}

/** Every way to place it, earliest first. */
function linesOf({ business, assumptions }: RoadmapQuestion, placement: Placement): ScheduledInitiative[] {
  const initiative = business.initiatives.find(({ key }) => key === placement.initiative)
  if (initiative === undefined || initiative.underWay !== null) return []
  const pins = assumptions.pinned.filter((pin) => pin.initiative === initiative.key)
  const options = initiative.options.filter(
    ({ key }) => (placement.option ?? key) === key && pins.every((pin) => (pin.option ?? key) === key),
  )
  const quarters = quarterRange(assumptions.firstQuarter, assumptions.quarterCount).filter(
    (quarter) =>
      pins.every((pin) => (pin.start ?? quarter) === quarter) &&
      (initiative.earliestStart === null || initiative.earliestStart <= quarter),
  )
  return quarters.flatMap((start) =>
    options.flatMap(({ key, durationQuarters }) => {
      const goLive = addQuarters(start, Math.max(1, Math.round(durationQuarters)))
      if (goLive > addQuarters(assumptions.firstQuarter, assumptions.quarterCount)) return []
      return { initiative: initiative.key, option: key, start, goLive }
    }),
  )
}

function blocking(found: readonly Violation[]): ConstraintId[] {
  return found.filter(({ code }) => !unmetUntilComplete.has(code)).map(({ constraint }) => constraint)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
