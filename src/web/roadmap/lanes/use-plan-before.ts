import { useEffect, useState } from 'react'
import type { RoadmapQuestion } from '../../../domain/roadmap/roadmap-question.ts'
import { solveRoadmap } from '../../../solver/solve-roadmap.ts'
import { useLoaded } from '../../app/loaded-business.ts'
import { useTitles } from '../../app/titles.ts'
import { todayDate } from '../../app/today-date.ts'
import { answerBefore, businessInQuestion } from '../plan-question.ts'
import type { SettledAnswer } from '../plan-question.ts'
import { shownPlan } from '../shown-plan.ts'
import type { ShownPlan } from '../shown-plan.ts'
import { reasonsSolver } from '../solver.ts'
import type { Move } from './move.ts'

const nodeLimit = 5_000
const timeLimitSeconds = 60

/**
 * The plan a move is compared with. Where the page still showed the plan of an earlier question when something was moved, it is worked
 * out beside the page; null until then, and 'none' where there is none.
 */
export function usePlanBefore(move: Move | null): ShownPlan | 'none' | null {
  const business = businessInQuestion(useLoaded().business)
  const titles = useTitles()
  const [found, setFound] = useState<{ readonly asked: string; readonly plan: ShownPlan | 'none' } | null>(null)
  const asked = move !== null && move.before === null ? JSON.stringify(move.asked) : null
  useEffect(() => {
    if (asked === null) return
    const assumptions = JSON.parse(asked) as Move['asked']
    const question: RoadmapQuestion = { business, assumptions, today: todayDate() }
    const stop = new AbortController()
    const keep = (answer: SettledAnswer | { readonly kind: 'cancelled' }): void => {
      if (stop.signal.aborted) return
      const plan = 'schedule' in answer ? shownPlan(question, answer, { titles, isFinal: true }) : 'none'
      setFound({ asked, plan })
    }
    const known = answerBefore(question, 1)
    if (known) keep(known)
    else {
      const options = { solver: reasonsSolver(), nodeLimit, timeLimitSeconds, signal: stop.signal }
      solveRoadmap(question, options).then(keep, () => keep({ kind: 'cancelled' }))
    }
    return () => stop.abort()
  }, [asked, business, titles])
  if (asked === null) return move?.before ?? null
  return found?.asked === asked ? found.plan : null
}
