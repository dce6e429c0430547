import { mostWorth } from '../../../domain/roadmap/most-worth.ts'
import { modelVersion } from '../../../domain/roadmap/model/formulation.ts'
import type { RoadmapQuestion } from '../../../domain/roadmap/roadmap-question.ts'
import { changesPrice } from '../../../domain/roadmap/scenarios/changes-price.ts'
import type { ScheduledInitiative } from '../../../domain/roadmap.ts'
import type { FoundPlan, RoadmapProgress, SolvedRoadmap } from '../../../solver/roadmap-answer.ts'
import { solveRoadmap } from '../../../solver/solve-roadmap.ts'
import type { Solver } from '../../../solver/solver.ts'
import type { SettledAnswer } from '../plan-question.ts'

export type Wanted = { readonly question: RoadmapQuestion; readonly effort: number }

export type PlanEvent =
  | { readonly kind: 'begun' }
  | { readonly kind: 'progress'; readonly progress: RoadmapProgress }
  | { readonly kind: 'found'; readonly question: RoadmapQuestion; readonly plan: SolvedRoadmap }
  | ({ readonly kind: 'settled'; readonly answer: SettledAnswer; readonly isStopped: boolean } & Wanted)
  /** Stopped before there was a plan. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly problem: string }

export type PlanSearch = {
  /** Works on this instead of what was asked before, beginning with the plan found last. */
  readonly ask: (wanted: Wanted) => void
  /** Ends the search and keeps the best plan found. */
  readonly stop: () => void
  /** Ends the search; nothing more is heard of it. */
  readonly drop: () => void
}

const nodeLimit = 5_000
const timeLimitSeconds = 60

/** A question that is moved on without a pause would never be answered: each search has this long to find its first plan. */
const patienceMs = 120

/** One search at a time for the plan a page shows. */
export function planSearch(solver: () => Solver, hear: (event: PlanEvent) => void): PlanSearch {
  const desk: Desk = { solver, hear, run: null, next: null, timer: undefined, last: [] }
  return {
    ask: (wanted) => {
      desk.next = wanted
      hear({ kind: 'begun' })
      beginNext(desk)
    },
    stop: () => {
      desk.next = null
      clearTimeout(desk.timer)
      if (desk.run) desk.run.control.abort()
      else hear({ kind: 'nothing' })
    },
    drop: () => {
      desk.next = null
      clearTimeout(desk.timer)
      desk.run?.control.abort()
      desk.run = null
    },
  }
}

type Run = Wanted & { readonly control: AbortController; readonly sinceMs: number; best: SolvedRoadmap | null }

type Desk = {
  readonly solver: () => Solver
  readonly hear: (event: PlanEvent) => void
  run: Run | null
  next: Wanted | null
  timer: ReturnType<typeof setTimeout> | undefined
  last: readonly ScheduledInitiative[]
}

function beginNext(desk: Desk): void {
  clearTimeout(desk.timer)
  const { run, next } = desk
  if (next === null) return
  const patience = run === null || run.best !== null ? 0 : run.sinceMs + patienceMs - performance.now()
  if (patience > 0) {
    desk.timer = setTimeout(() => beginNext(desk), patience)
    return
  }
  run?.control.abort()
  desk.next = null
  desk.run = { ...next, control: new AbortController(), sinceMs: performance.now(), best: null }
  void work(desk, desk.run)
}

async function work(desk: Desk, run: Run): Promise<void> {
  try {
    const settled = await solved(desk, run)
    if (desk.run !== run) return
    desk.run = null
    if (settled === null) desk.hear({ kind: 'nothing' })
    else desk.hear(settled)
  } catch (error) {
    if (desk.run !== run) return
    desk.run = null
    desk.hear({ kind: 'failed', problem: error instanceof Error ? error.message : String(error) })
  }
  beginNext(desk)
}

async function solved(desk: Desk, run: Run): Promise<Extract<PlanEvent, { kind: 'settled' }> | null> {
  const { question, effort, control } = run
  const solver = desk.solver()
  const isHeard = (): boolean => desk.run === run && !control.signal.aborted
  const answer = await solveRoadmap(question, {
    solver,
    nodeLimit: nodeLimit * effort,
    timeLimitSeconds: timeLimitSeconds * effort,
    signal: control.signal,
    onProgress: (progress) => isHeard() && desk.hear({ kind: 'progress', progress }),
    onPlan: (plan) => isHeard() && better(desk, run, unproved(question, plan, solver.name)),
    ...(desk.last.length > 0 ? { startFrom: desk.last } : {}),
  })
  const about = { kind: 'settled', question, effort } as const
  if (answer.kind !== 'cancelled') {
    if (desk.run === run && 'schedule' in answer) desk.last = answer.schedule
    return { ...about, answer, isStopped: false }
  }
  const best = answer.best === null ? run.best : unproved(question, answer.best, solver.name)
  return best && { ...about, answer: { kind: 'feasible', ...best }, isStopped: true }
}

function better(desk: Desk, run: Run, plan: SolvedRoadmap): void {
  run.best = plan
  desk.last = plan.schedule
  desk.hear({ kind: 'found', question: run.question, plan })
  beginNext(desk)
}

/** A plan on the way, with what is known of how good it is. */
function unproved(
  question: RoadmapQuestion,
  { schedule, value, bound, gap }: FoundPlan,
  solver: string,
): SolvedRoadmap {
  const most = bound ?? mostWorth(question)
  const price = changesPrice(question, schedule)
  // Bounds are on the worth less the price of changes. [RDM-30]
  const open = most.minor - (value.total.minor - price.minor)
  const share = gap ?? Math.max(0, open) / Math.max(1, Math.abs(most.minor))
  const proof = { status: 'feasible', bound: most, gap: share, solver, modelVersion } as const
  return { schedule, value, changesPrice: price, notes: [], proof }
}
