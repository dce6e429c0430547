import { startTransition, useCallback, useEffect, useMemo, useState } from 'react'
import type { RoadmapAssumptions } from '../../domain/roadmap.ts'
import type { RoadmapQuestion } from '../../domain/roadmap/roadmap-question.ts'
import type { RoadmapProgress, SolvedRoadmap } from '../../solver/roadmap-answer.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { todayDate } from '../app/today-date.ts'
import { answerBefore, businessInQuestion, rememberAnswer } from './plan-question.ts'
import type { SettledAnswer } from './plan-question.ts'
import { planSearch } from './search/plan-search.ts'
import type { PlanEvent } from './search/plan-search.ts'
import { solver } from './solver.ts'

export type Plan = {
  /** The newest answer and its question; the one before stays while the next is worked out. */
  readonly answer: SettledAnswer | null
  readonly question: RoadmapQuestion | null
  /** The best plan of the search that is going on, as soon as there is one. */
  readonly found: { readonly plan: SolvedRoadmap; readonly question: RoadmapQuestion } | null
  readonly progress: RoadmapProgress | null
  readonly isWorking: boolean
  /** The search was ended by the reader: the answer is the best plan until then, or the one before where there was none. */
  readonly stopped: 'with-plan' | 'without-plan' | null
  readonly problem: string
  readonly cancel: () => void
  /** Asks the same again. */
  readonly again: () => void
  /** Searches ten times as far. */
  readonly searchFurther: () => void
}

type State = Omit<Plan, 'cancel' | 'again' | 'searchFurther'>

const nothing: State = {
  answer: null,
  question: null,
  found: null,
  progress: null,
  isWorking: false,
  stopped: null,
  problem: '',
}

/** The best plan under these assumptions, worked out beside the page and again whenever they or the business change; null asks for none. */
export function usePlan(assumptions: RoadmapAssumptions | null): Plan {
  const asked = JSON.stringify(assumptions)
  const question = useSameQuestion(asked)
  const [state, setState] = useState<State>(nothing)
  const [further, setFurther] = useState({ asked, effort: 1 })
  const [attempt, setAttempt] = useState(0)
  const search = useMemo(() => planSearch(solver, (event) => hear(event, setState)), [])
  const effort = further.asked === asked ? further.effort : 1
  useEffect(() => () => search.drop(), [search])
  useEffect(() => {
    if (question === null) return
    const known = answerBefore(question, effort)
    if (known) {
      search.drop()
      setState({ ...nothing, answer: known, question })
    } else {
      mark('asked')
      search.ask({ question, effort })
    }
  }, [search, question, effort, attempt])
  const again = useCallback(() => setAttempt((count) => count + 1), [])
  const searchFurther = useCallback(() => setFurther({ asked, effort: effort * 10 }), [asked, effort])
  return { ...state, cancel: search.stop, again, searchFurther }
}

/** Plans may come faster than pages are drawn: they wait for what the reader does. */
function hear(event: PlanEvent, setState: (change: (before: State) => State) => void): void {
  switch (event.kind) {
    case 'begun':
      return setState((before) => ({ ...before, isWorking: true, stopped: null, progress: null, problem: '' }))
    case 'progress':
      return startTransition(() => setState((before) => ({ ...before, progress: event.progress })))
    case 'found':
      mark('found', event.plan)
      return startTransition(() => setState((before) => ({ ...before, found: event })))
    case 'settled': {
      const { question, answer, effort, isStopped } = event
      if (!isStopped) rememberAnswer(question, effort, answer)
      mark('settled', 'schedule' in answer ? answer : null)
      return setState(() => ({ ...nothing, answer, question, stopped: isStopped ? 'with-plan' : null }))
    }
    case 'nothing':
      return setState((before) => ({ ...idle(before), stopped: 'without-plan' }))
    case 'failed':
      return setState((before) => ({ ...idle(before), problem: event.problem }))
  }
}

function idle(before: State): State {
  return { ...before, isWorking: false, found: null, progress: null }
}

/** A note in the browser's own timeline, for whoever measures how soon a plan is there. */
function mark(what: 'asked' | 'found' | 'settled', plan: SolvedRoadmap | null = null): void {
  const detail = plan && { worth: plan.value.total.minor, gap: plan.proof.gap }
  performance.mark(`plan ${what}`, { detail })
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
