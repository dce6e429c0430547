import { useEffect, useState } from 'react'
import type { RoadmapQuestion } from '../../../domain/roadmap/roadmap-question.ts'
import type { Solver } from '../../../solver/solver.ts'
import type { PlanInQuestion } from '../../../solver/why-not.ts'
import type { ShownPlan } from '../shown-plan.ts'
import { reasonsSolver } from '../solver.ts'

type Ask<Answer> = (
  asked: { readonly question: RoadmapQuestion; readonly plan: PlanInQuestion },
  options: { readonly solver: Solver; readonly signal: AbortSignal },
) => Promise<Answer | null>

/** An estimate from the relaxation, anew with every plan; null until it is there. `ask` is the same function every time. */
export function useAtOnce<Answer>(plan: ShownPlan | null, ask: Ask<Answer>): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    if (plan === null) return
    const { question, schedule, proof } = plan
    const stop = new AbortController()
    const show = (found: Answer | null): void => {
      if (!stop.signal.aborted) setAnswer(found)
    }
    setAnswer(null)
    // Without the estimate the page is still right, and the exact answer still at hand.
    ask({ question, plan: { schedule, proof } }, { solver: reasonsSolver(), signal: stop.signal }).then(show, () =>
      show(null),
    )
    return () => stop.abort()
  }, [plan, ask])
  return answer
}
