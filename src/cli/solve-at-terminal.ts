import type { RoadmapQuestion } from '../domain/roadmap/roadmap-question.ts'
import { nodeSolver } from '../solver/node-solver.ts'
import type { RoadmapAnswer, RoadmapProgress } from '../solver/roadmap-answer.ts'
import { solveRoadmap } from '../solver/solve-roadmap.ts'
import type { Solver } from '../solver/solver.ts'
import type { CommandContext } from './command-context.ts'
import { moneyText, percentText } from './number-text.ts'

/** Solves with progress on the terminal; Ctrl+C cancels the search instead of killing the program. */
export async function solvedAtTerminal(
  context: CommandContext,
  question: RoadmapQuestion,
  nodeLimit: number,
): Promise<RoadmapAnswer> {
  return withSolver(context, ({ solver, signal, onProgress }) =>
    solveRoadmap(question, { solver, signal, onProgress, nodeLimit }),
  )
}

export type TerminalSolving = {
  readonly solver: Solver
  readonly signal: AbortSignal
  readonly onProgress: (progress: RoadmapProgress) => void
}

export async function withSolver<Answer>(
  context: CommandContext,
  work: (solving: TerminalSolving) => Promise<Answer>,
): Promise<Answer> {
  const stop = new AbortController()
  const cancel = () => stop.abort()
  const solver = nodeSolver()
  process.once('SIGINT', cancel)
  try {
    return await work({ solver, signal: stop.signal, onProgress: (progress) => showProgress(context, progress) })
  } finally {
    process.off('SIGINT', cancel)
    if (context.isTerminal) process.stderr.write('\r\x1b[K')
    await solver.close()
  }
}

function showProgress({ isTerminal }: CommandContext, { incumbent, gap, nodes, seconds }: RoadmapProgress): void {
  if (!isTerminal) return
  const found = incumbent ? `best so far ${moneyText(incumbent)}` : 'looking for a first plan'
  const open = gap === null ? '' : `, at most ${percentText(gap, 1)} better exists`
  process.stderr.write(`\r\x1b[K${found}${open} (${nodes} nodes, ${seconds.toFixed(0)} s; Ctrl+C stops)`)
}
