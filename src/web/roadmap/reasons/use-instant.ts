import { useEffect, useState } from 'react'
import { whyNotInstant } from '../../../solver/reasons/why-not-instant.ts'
import type { InstantWhyNots } from '../../../solver/reasons/why-not-instant.ts'
import type { ShownPlan } from '../shown-plan.ts'
import { reasonsSolver } from '../solver.ts'

/** What each project left out would cost, estimated anew with every plan; null until it is there. */
export function useInstant(plan: ShownPlan | null): InstantWhyNots | null {
  const [answer, setAnswer] = useState<InstantWhyNots | null>(null)
  useEffect(() => {
    if (plan === null) return
    const { question, schedule, proof } = plan
    const stop = new AbortController()
    const show = (found: InstantWhyNots | null): void => {
      if (!stop.signal.aborted) setAnswer(found)
    }
    setAnswer(null)
    // Without the estimate the list is still right, and the exact answer still at hand.
    whyNotInstant({ question, plan: { schedule, proof } }, { solver: reasonsSolver(), signal: stop.signal }).then(
      show,
      () => show(null),
    )
    return () => stop.abort()
  }, [plan])
  return answer
}
