import { useEffect, useRef, useState } from 'react'
import type { ShockScenario } from '../../../domain/stress/shock.ts'
import { stressTest } from '../../../solver/stress-test.ts'
import type { StressTest } from '../../../solver/stress-test.ts'
import type { ShownPlan } from '../shown-plan.ts'
import { reasonsSolver } from '../solver.ts'

export type StressTests = {
  /** One for each scenario, in order, as far as they are done. */
  readonly tests: readonly StressTest[]
  readonly isWorking: boolean
  readonly problem: string
  readonly start: () => void
  readonly cancel: () => void
}

type State = Pick<StressTests, 'tests' | 'isWorking' | 'problem'>

const nodeLimit = 5_000
const timeLimitSeconds = 30

/** What shocks cost a plan, worked out beside the page, again whenever plan or shocks change. */
export function useStressTests({ question, schedule }: ShownPlan, scenarios: readonly ShockScenario[]): StressTests {
  const [state, setState] = useState<State>({ tests: [], isWorking: true, problem: '' })
  const [attempt, setAttempt] = useState(0)
  const control = useRef<AbortController | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    control.current = stop
    const isCurrent = (): boolean => control.current === stop
    setState({ tests: [], isWorking: true, problem: '' })
    const work = async (): Promise<void> => {
      const options = { solver: reasonsSolver(), nodeLimit, timeLimitSeconds, signal: stop.signal }
      for (const scenario of scenarios) {
        const found = await stressTest({ question, schedule, scenario }, options)
        if (!isCurrent() || found.kind === 'cancelled') break
        setState((before) => ({ ...before, tests: [...before.tests, found] }))
      }
      if (isCurrent()) setState((before) => ({ ...before, isWorking: false }))
    }
    work().catch((error: unknown) => {
      const problem = error instanceof Error ? error.message : String(error)
      if (isCurrent()) setState((before) => ({ ...before, isWorking: false, problem }))
    })
    return () => {
      if (isCurrent()) control.current = null
      stop.abort()
    }
  }, [question, schedule, scenarios, attempt])
  return {
    ...state,
    start: () => setAttempt((count) => count + 1),
    cancel: () => control.current?.abort(),
  }
}
