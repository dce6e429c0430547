import { browserSolver } from '../../solver/browser-solver.ts'
import type { Solver } from '../../solver/solver.ts'

let kept: Solver | null = null

/** One solver for the page: loading it takes longer than most answers. */
export function solver(): Solver {
  kept ??= browserSolver()
  return kept
}

let keptForReasons: Solver | null = null

/** A second one for reasons, which answers while the plan is being worked out, and never keeps a new plan waiting. */
export function reasonsSolver(): Solver {
  keptForReasons ??= browserSolver()
  return keptForReasons
}
