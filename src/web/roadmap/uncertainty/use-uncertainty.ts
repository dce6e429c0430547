import { useEffect, useState } from 'react'
import type { PlanUncertainty } from '../../../domain/uncertainty/plan-uncertainty.ts'
import type { ShownPlan } from '../shown-plan.ts'
import { askUncertainty } from './ask-uncertainty.ts'

/** How sure the plan shown is; null while it is being drawn. */
export function useUncertainty({ question, schedule }: ShownPlan) {
  const [answer, setAnswer] = useState<PlanUncertainty | null>(null)
  const [problem, setProblem] = useState('')
  useEffect(() => {
    const stop = new AbortController()
    setAnswer(null)
    setProblem('')
    askUncertainty({ question, schedule }, stop.signal).then(
      (found) => !stop.signal.aborted && setAnswer(found),
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    )
    return () => stop.abort()
  }, [question, schedule])
  return { answer, problem }
}
