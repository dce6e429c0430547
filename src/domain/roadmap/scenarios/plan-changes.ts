import type { ScheduledInitiative } from '../../roadmap.ts'
import type { Key } from '../../values/key.ts'

export type PlanChanges = {
  readonly added: readonly Key[]
  readonly displaced: readonly Key[]
  /** In both, at another time or done another way. */
  readonly moved: readonly Key[]
}

/** What differs from one schedule to another. */
export function planChanges(
  before: readonly ScheduledInitiative[],
  after: readonly ScheduledInitiative[],
): PlanChanges {
  const [old, now] = [byKey(before), byKey(after)]
  return {
    added: [...now.keys()].filter((key) => !old.has(key)),
    displaced: [...old.keys()].filter((key) => !now.has(key)),
    moved: [...now].flatMap(([key, line]) => {
      const was = old.get(key)
      return was && (was.option !== line.option || was.start !== line.start) ? [key] : []
    }),
  }
}

function byKey(schedule: readonly ScheduledInitiative[]): ReadonlyMap<Key, ScheduledInitiative> {
  return new Map(schedule.map((line) => [line.initiative, line]))
}
