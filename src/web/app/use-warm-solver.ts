import { useEffect } from 'react'

const idleAfterMs = 1_500

/** Loads and compiles the solver beside the page, once it has been quiet for a moment, so that the first plan need not wait for it. */
export function useWarmSolver(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted) return undefined
    const timer = setTimeout(() => {
      // A solver that does not load says so when a plan is asked for.
      import('../roadmap/solver.ts').then(({ solver }) => solver().warm()).catch(() => undefined)
    }, idleAfterMs)
    return () => clearTimeout(timer)
  }, [isWanted])
}
