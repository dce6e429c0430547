import { useEffect, useMemo, useRef, useState } from 'react'
import type { RoadmapAssumptions, ScheduledInitiative } from '../../domain/roadmap.ts'
import type { RoadmapQuestion } from '../../domain/roadmap/roadmap-question.ts'
import type { RoadmapProgress } from '../../solver/roadmap-answer.ts'
import { solveRoadmap } from '../../solver/solve-roadmap.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { todayDate } from '../app/today-date.ts'
import { answerBefore, businessInQuestion, rememberAnswer } from './plan-question.ts'
import type { SettledAnswer } from './plan-question.ts'
import { solver } from './solver.ts'

export type Plan = {
  /** The newest answer and its question; the one before stays while the next is worked out. */
  readonly answer: SettledAnswer | null
  readonly question: RoadmapQuestion | null
  readonly progress: RoadmapProgress | null
  readonly isWorking: boolean
  readonly isCancelled: boolean
  readonly problem: string
  readonly cancel: () => void
  /** Asks the same again. */
  readonly again: () => void
  /** Searches ten times as far. */
  readonly searchFurther: () => void
}

type State = Omit<Plan, 'cancel' | 'again' | 'searchFurther'>

const nodeLimit = 5_000
const timeLimitSeconds = 60
const settleMs = 250
const nothing: State = {
  answer: null,
  question: null,
  progress: null,
  isWorking: false,
  isCancelled: false,
  problem: '',
}

/** The best plan under these assumptions, worked out beside the page and again whenever they or the business change; null asks for none. */
export function usePlan(assumptions: RoadmapAssumptions | null): Plan {
  const asked = JSON.stringify(assumptions)
  const question = useSameQuestion(asked)
  const [state, setState] = useState<State>(nothing)
  const [further, setFurther] = useState({ asked, effort: 1 })
  const [attempt, setAttempt] = useState(0)
  const control = useRef<AbortController | null>(null)
  const last = useRef<readonly ScheduledInitiative[]>([])
  const effort = further.asked === asked ? further.effort : 1
  useEffect(() => {
    if (question === null) return undefined
    const stop = new AbortController()
    control.current = stop
    const settle = (answer: SettledAnswer): void => {
      if ('schedule' in answer) last.current = answer.schedule
      setState({ ...nothing, answer, question })
    }
    const work = async (): Promise<void> => {
      const onProgress = (progress: RoadmapProgress): void => {
        if (!stop.signal.aborted) setState((before) => ({ ...before, progress }))
      }
      const answer = await solveRoadmap(question, {
        solver: solver(),
        nodeLimit: nodeLimit * effort,
        timeLimitSeconds: timeLimitSeconds * effort,
        signal: stop.signal,
        onProgress,
        ...(last.current.length > 0 ? { startFrom: last.current } : {}),
      })
      if (control.current !== stop) return
      if (answer.kind === 'cancelled') {
        setState((before) => ({ ...before, isWorking: false, isCancelled: true, progress: null }))
        return
      }
      rememberAnswer(question, effort, answer)
      settle(answer)
    }
    const fail = (error: unknown): void => {
      if (control.current !== stop) return
      const problem = error instanceof Error ? error.message : String(error)
      setState((before) => ({ ...before, isWorking: false, progress: null, problem }))
    }
    const known = answerBefore(question, effort)
    if (known) settle(known)
    else setState((before) => ({ ...before, isWorking: true, isCancelled: false, progress: null, problem: '' }))
    const timer = known ? 0 : setTimeout(() => void work().catch(fail), settleMs)
    return () => {
      clearTimeout(timer)
      if (control.current === stop) control.current = null
      stop.abort()
    }
  }, [question, effort, attempt])
  return {
    ...state,
    cancel: () => control.current?.abort(),
    again: () => setAttempt((count) => count + 1),
    searchFurther: () => setFurther({ asked, effort: effort * 10 }),
  }
}

/** One object for one question: assumptions are compared by what they say. */
function useSameQuestion(asked: string): RoadmapQuestion | null {
  const business = businessInQuestion(useLoaded().business)
  const today = todayDate()
  return useMemo(() => {
    const assumptions = JSON.parse(asked) as RoadmapAssumptions | null
    return assumptions && { business, assumptions, today }
  }, [business, asked, today])
}
