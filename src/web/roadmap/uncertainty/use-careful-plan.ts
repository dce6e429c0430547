import { useEffect, useRef, useState } from 'react'
import type { SolveRoadmapOptions } from '../../../solver/roadmap-answer.ts'
import type { ShownPlan } from '../shown-plan.ts'
import { reasonsSolver } from '../solver.ts'

const nodeLimit = 5_000
const timeLimitSeconds = 60

export type Search = SolveRoadmapOptions & { readonly signal: AbortSignal }

/** A search that starts when asked and is forgotten when the plan changes. */
export function useCarefulPlan<Answer>(
  { question, schedule }: ShownPlan,
  search: (options: Search) => Promise<Answer>,
) {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [isWorking, setIsWorking] = useState(false)
  const [problem, setProblem] = useState('')
  const control = useRef<AbortController | null>(null)
  useEffect(() => {
    setAnswer(null)
    setIsWorking(false)
    setProblem('')
    return () => {
      control.current?.abort()
      control.current = null
    }
  }, [question, schedule])
  const start = (): void => {
    const stop = new AbortController()
    control.current?.abort()
    control.current = stop
    const isCurrent = (): boolean => control.current === stop
    setIsWorking(true)
    setProblem('')
    const settle = (found: Answer | null, words: string): void => {
      if (!isCurrent()) return
      setAnswer(found)
      setProblem(words)
      setIsWorking(false)
    }
    search({ solver: reasonsSolver(), nodeLimit, timeLimitSeconds, signal: stop.signal }).then(
      (found) => settle(found, ''),
      (error: unknown) => settle(null, error instanceof Error ? error.message : String(error)),
    )
  }
  const cancel = (): void => {
    control.current?.abort()
    control.current = null
    setIsWorking(false)
  }
  return { answer, isWorking, problem, start, cancel }
}
