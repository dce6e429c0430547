import { useEffect, useRef, useState } from 'react'
import type { RoadmapAnswer, RoadmapProgress } from '../../../solver/roadmap-answer.ts'
import { askWithProgress } from '../../app/ask-with-progress.ts'
import { useLoaded } from '../../app/loaded-business.ts'
import { wordsOf } from '../../app/page-error.tsx'
import type { ShownPlan } from '../shown-plan.ts'

export type ServerCheck = {
  readonly answer: RoadmapAnswer | null
  readonly progress: RoadmapProgress | null
  readonly isWorking: boolean
  readonly problem: string
  readonly begin: () => void
  readonly cancel: () => void
}

type State = Omit<ServerCheck, 'begin' | 'cancel'>

const nothing: State = { answer: null, progress: null, isWorking: false, problem: '' }

/** The same question asked of the server, which computes with the business it has stored. */
export function useServerCheck({ question }: ShownPlan): ServerCheck {
  const { org } = useLoaded()
  const [state, setState] = useState<State>(nothing)
  const control = useRef<AbortController | null>(null)
  useEffect(() => {
    setState(nothing)
    return () => control.current?.abort()
  }, [question])
  const begin = async (): Promise<void> => {
    const stop = new AbortController()
    control.current = stop
    setState({ ...nothing, isWorking: true })
    try {
      const answer = await askWithProgress<RoadmapAnswer, RoadmapProgress>(`/orgs/${org}/plans`, {
        body: { assumptions: question.assumptions },
        signal: stop.signal,
        onProgress: (progress) => setState((before) => ({ ...before, progress })),
      })
      if (control.current === stop) setState({ ...nothing, answer })
    } catch (error) {
      if (control.current === stop) setState({ ...nothing, problem: stop.signal.aborted ? '' : wordsOf(error) })
    }
  }
  return { ...state, begin: () => void begin(), cancel: () => control.current?.abort() }
}
