import type { KeyResult } from './goal.ts'

/** How far a sign of success has come from its baseline to its target; below 0 when it moved away, above 1 when passed. */
export type KeyResultProgress =
  | { readonly kind: 'measured'; readonly reached: number }
  /** What is still missing before anything can be said. */
  | { readonly kind: 'not-enough-data'; readonly missing: 'baseline' | 'current' | 'distance' }

/** (current - baseline) / (target - baseline), for targets above and below the baseline alike. [GOA-1] */
export function keyResultProgress({ baseline, current, target }: KeyResult): KeyResultProgress {
  if (baseline === null) return { kind: 'not-enough-data', missing: 'baseline' }
  if (current === null) return { kind: 'not-enough-data', missing: 'current' }
  if (target === baseline) return { kind: 'not-enough-data', missing: 'distance' }
  return { kind: 'measured', reached: (current - baseline) / (target - baseline) }
}
