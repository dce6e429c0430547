import type { ScheduledInitiative } from '../roadmap.ts'
import type { Key } from '../values/key.ts'

export type PlanChanges = {
  /** In the first and not in the second. */
  readonly displaced: readonly Key[]
  readonly added: readonly Key[]
  /** In both, at another time or with another option. */
  readonly moved: readonly Key[]
}

/** What differs from one schedule to another. */
export function changesBetween(
  before: readonly ScheduledInitiative[],
  after: readonly ScheduledInitiative[],
): PlanChanges {
  const [was, now] = [byKey(before), byKey(after)]
  return {
    displaced: [...was.keys()].filter((key) => !now.has(key)),
    added: [...now.keys()].filter((key) => !was.has(key)),
    moved: [...was].flatMap(([key, { option, start }]) => {
      const line = now.get(key)
      return line !== undefined && (line.option !== option || line.start !== start) ? [key] : []
    }),
  }
}

function byKey(schedule: readonly ScheduledInitiative[]): ReadonlyMap<Key, ScheduledInitiative> {
  return new Map(schedule.map((line) => [line.initiative, line]))
}
