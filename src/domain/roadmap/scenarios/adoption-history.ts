import type { Roadmap } from '../../roadmap.ts'
import type { Key } from '../../values/key.ts'
import { changesBetween } from '../changes-between.ts'
import type { PlanChanges } from '../changes-between.ts'

/** One decision: the plan, and what it changed of the one decided before it. */
export type DecidedBefore = {
  readonly roadmap: Roadmap
  /** Null for the first. */
  readonly changes: PlanChanges | null
  readonly replaces: Key | null
}

/** Every plan that was ever decided, newest first: who, when, why, and what changed from one to the next. [RDM-34] */
export function adoptionHistory(roadmaps: readonly Roadmap[]): readonly DecidedBefore[] {
  const decided = inOrderOfDecision(roadmaps.filter(({ adoption }) => adoption !== null))
  return decided
    .map((roadmap, place) => {
      const before = decided[place - 1] ?? null
      const changes = before === null ? null : changesBetween(before.schedule, roadmap.schedule)
      return { roadmap, changes, replaces: before?.key ?? null }
    })
    .toReversed()
}

/** The plan that is decided; null while none is. */
export function adoptedRoadmap(roadmaps: readonly Roadmap[]): Roadmap | null {
  return roadmaps.find(({ adoption, retiredOn }) => adoption !== null && retiredOn === null) ?? null
}

/** By day; of one day, the one that was replaced by another before that other. */
function inOrderOfDecision(decided: readonly Roadmap[]): readonly Roadmap[] {
  const known = new Map(decided.map((roadmap) => [roadmap.key, roadmap]))
  const stepsToEnd = (roadmap: Roadmap): number => {
    const seen = new Set<Key>()
    for (let at: Roadmap | undefined = roadmap; at !== undefined && !seen.has(at.key);) {
      seen.add(at.key)
      at = known.get(at.replacedBy ?? '')
    }
    return seen.size
  }
  const steps = new Map(decided.map((roadmap) => [roadmap.key, stepsToEnd(roadmap)]))
  return decided.toSorted(
    (a, b) =>
      compare(a.adoption?.on ?? '', b.adoption?.on ?? '') ||
      (steps.get(b.key) ?? 0) - (steps.get(a.key) ?? 0) ||
      compare(a.key, b.key),
  )
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
