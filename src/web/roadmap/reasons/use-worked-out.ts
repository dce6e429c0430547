import { useEffect, useRef, useState } from 'react'
import type { ShownPlan } from '../shown-plan.ts'

export type Done = { readonly count: number; readonly of: number }

export type WorkedOut<Result> = {
  readonly result: Result | null
  readonly done: Done | null
  readonly isWorking: boolean
  readonly isStopped: boolean
  readonly problem: string
  readonly start: () => void
  readonly cancel: () => void
}

type State<Result> = Omit<WorkedOut<Result>, 'start' | 'cancel'>

export type Work<Result> = (hooks: {
  readonly signal: AbortSignal
  readonly onDone: (done: Done, soFar: Result | null) => void
}) => Promise<Result | null>

const nothing = { result: null, done: null, isWorking: false, isStopped: false, problem: '' }

/** Something about a plan that takes a while: worked out when asked for, with how far it is, forgotten when the plan changes. */
export function useWorkedOut<Result>({ question, schedule }: ShownPlan, work: Work<Result>): WorkedOut<Result> {
  const [state, setState] = useState<State<Result>>(nothing)
  const control = useRef<AbortController | null>(null)
  useEffect(() => {
    setState(nothing)
    return () => {
      control.current?.abort()
      control.current = null
    }
  }, [question, schedule])
  const start = (): void => {
    control.current?.abort()
    const stop = new AbortController()
    control.current = stop
    const isCurrent = (): boolean => control.current === stop
    setState({ ...nothing, isWorking: true })
    const onDone = (done: Done, soFar: Result | null): void => {
      if (isCurrent() && !stop.signal.aborted)
        setState((before) => ({ ...before, done, result: soFar ?? before.result }))
    }
    const settle = (found: Result | null): void => {
      if (!isCurrent()) return
      setState((before) => ({
        ...before,
        result: found ?? before.result,
        isWorking: false,
        isStopped: stop.signal.aborted,
      }))
    }
    const fail = (error: unknown): void => {
      const problem = error instanceof Error ? error.message : String(error)
      if (isCurrent()) setState((before) => ({ ...before, isWorking: false, problem }))
    }
    work({ signal: stop.signal, onDone }).then(settle, fail)
  }
  return { ...state, start, cancel: () => control.current?.abort() }
}
