import { useEffect, useRef, useState } from 'react'
import type { Roadmap, RoadmapAssumptions } from '../../domain/roadmap.ts'
import type { RoadmapAnswer, RoadmapProgress } from '../../solver/roadmap-answer.ts'
import { solveRoadmap } from '../../solver/solve-roadmap.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { todayDate } from '../app/today-date.ts'
import { solver } from './solver.ts'

export type Plan = {
  /** The newest answer; the one before it stays while the next is worked out. */
  readonly answer: Exclude<RoadmapAnswer, { kind: 'cancelled' }> | null
  readonly progress: RoadmapProgress | null
  readonly isWorking: boolean
  readonly problem: string
  readonly cancel: () => void
}

const nodeLimit = 5_000
const timeLimitSeconds = 60
const settleMs = 150

/** The best plan under these assumptions, worked out beside the page and again whenever they or the business change; null asks for none. */
export function usePlan(assumptions: RoadmapAssumptions | null): Plan {
  const { business } = useLoaded()
  const [state, setState] = useState<Omit<Plan, 'cancel'>>({
    answer: null,
    progress: null,
    isWorking: false,
    problem: '',
  })
  const control = useRef<AbortController | null>(null)
  const asked = JSON.stringify(assumptions)
  useEffect(() => {
    if (assumptions === null) return undefined
    const stop = new AbortController()
    control.current = stop
    const work = async (): Promise<void> => {
      setState((before) => ({ ...before, isWorking: true, progress: null, problem: '' }))
      try {
        const answer = await solveRoadmap(
          { business, assumptions, today: todayDate() },
          {
            solver: solver(),
            nodeLimit,
            timeLimitSeconds,
            signal: stop.signal,
            onProgress: (progress) => !stop.signal.aborted && setState((before) => ({ ...before, progress })),
          },
        )
        if (control.current !== stop) return
        setState((before) =>
          answer.kind === 'cancelled'
            ? { ...before, isWorking: false }
            : { answer, progress: null, isWorking: false, problem: '' },
        )
      } catch (error) {
        if (control.current !== stop) return
        setState((before) => ({ ...before, isWorking: false, problem: error instanceof Error ? error.message : '' }))
      }
    }
    const timer = setTimeout(() => void work(), settleMs)
    return () => {
      clearTimeout(timer)
      stop.abort()
      if (control.current === stop) control.current = null
    }
    // The assumptions are compared by what they say: a new object that says the same is the same question.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [business, asked])
  return { ...state, cancel: () => control.current?.abort() }
}

/** The plan that is decided; null while none is. */
export function adoptedPlan(roadmaps: readonly Roadmap[]): Roadmap | null {
  return roadmaps.find(({ adoption, retiredOn }) => adoption !== null && retiredOn === null) ?? null
}
