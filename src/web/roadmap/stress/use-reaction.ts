import { useEffect, useRef, useState } from 'react'
import { reactToShock } from '../../../solver/react-to-shock.ts'
import type { ShockReaction } from '../../../solver/react-to-shock.ts'
import type { RoadmapProgress } from '../../../solver/roadmap-answer.ts'
import type { StressTest } from '../../../solver/stress-test.ts'
import type { ShownPlan } from '../shown-plan.ts'
import { reasonsSolver } from '../solver.ts'

export type Reaction = {
  readonly answer: ShockReaction | null
  readonly progress: RoadmapProgress | null
  readonly isWorking: boolean
  readonly problem: string
  readonly start: () => void
  readonly cancel: () => void
}

const nodeLimit = 5_000
const timeLimitSeconds = 60

/** The best new plan once a shock has come, worked out beside the page when asked. */
export function useReaction({ question, schedule }: ShownPlan, test: StressTest): Reaction {
  const [answer, setAnswer] = useState<ShockReaction | null>(null)
  const [progress, setProgress] = useState<RoadmapProgress | null>(null)
  const [isWorking, setIsWorking] = useState(false)
  const [problem, setProblem] = useState('')
  const control = useRef<AbortController | null>(null)
  useEffect(
    () => () => {
      control.current?.abort()
      control.current = null
    },
    [],
  )
  const start = (): void => {
    const stop = new AbortController()
    control.current = stop
    const isCurrent = (): boolean => control.current === stop
    setAnswer(null)
    setProgress(null)
    setProblem('')
    setIsWorking(true)
    const options = {
      solver: reasonsSolver(),
      nodeLimit,
      timeLimitSeconds,
      signal: stop.signal,
      onProgress: (next: RoadmapProgress) => isCurrent() && setProgress(next),
    }
    reactToShock({ question, schedule, test }, options)
      .then(
        (found) => isCurrent() && setAnswer(found),
        (error: unknown) => isCurrent() && setProblem(error instanceof Error ? error.message : String(error)),
      )
      .finally(() => isCurrent() && setIsWorking(false))
  }
  return { answer, progress, isWorking, problem, start, cancel: () => control.current?.abort() }
}
