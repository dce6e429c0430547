import { useEffect, useRef, useState } from 'react'
import type { Key } from '../../domain/values/key.ts'
import type { RoadmapProgress, WhyNotAnswer } from '../../solver/roadmap-answer.ts'
import { whyNot } from '../../solver/why-not.ts'
import type { ShownPlan } from './shown-plan.ts'
import { reasonsSolver } from './solver.ts'

const nodeLimit = 5_000
const timeLimitSeconds = 60

export type WhyNot = {
  readonly answer: WhyNotAnswer | null
  readonly progress: RoadmapProgress | null
  readonly problem: string
  readonly cancel: () => void
  readonly again: () => void
}

/** What having a project would cost: the exact question solved again beside the page. */
export function useWhyNot({ question, schedule, proof }: ShownPlan, initiative: Key): WhyNot {
  const [answer, setAnswer] = useState<WhyNotAnswer | null>(null)
  const [progress, setProgress] = useState<RoadmapProgress | null>(null)
  const [problem, setProblem] = useState('')
  const [attempt, setAttempt] = useState(0)
  const control = useRef<AbortController | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    control.current = stop
    const isCurrent = (): boolean => control.current === stop
    setAnswer(null)
    setProgress(null)
    setProblem('')
    const options = {
      solver: reasonsSolver(),
      nodeLimit,
      timeLimitSeconds,
      signal: stop.signal,
      onProgress: (next: RoadmapProgress) => isCurrent() && setProgress(next),
    }
    whyNot({ question, plan: { schedule, proof }, initiative }, options).then(
      (found) => isCurrent() && setAnswer(found),
      (error: unknown) => isCurrent() && setProblem(error instanceof Error ? error.message : String(error)),
    )
    return () => {
      if (isCurrent()) control.current = null
      stop.abort()
    }
  }, [question, schedule, proof, initiative, attempt])
  return {
    answer,
    progress,
    problem,
    cancel: () => control.current?.abort(),
    again: () => setAttempt((count) => count + 1),
  }
}
