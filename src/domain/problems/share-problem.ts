import type { Problem } from '../problem.ts'
import { error } from './check.ts'
import type { Path } from './check.ts'

/** A share or rating has to lie from 0 to 1; one that is not given is fine. */
export function shareProblem(at: Path, share: number | null): Problem[] {
  if (share === null || (share >= 0 && share <= 1)) return []
  const message = `${share} lies outside 0 to 1. Enter 0, .25, .5, .75 or 1, or a share of the whole.`
  return [error({ code: 'share-out-of-range', at, message })]
}
