import { nodeSolver } from '../../solver/node-solver.ts'
import type { Solver } from '../../solver/solver.ts'
import { ActionError } from '../action-error.ts'

const mostWaiting = 20
const mostPlansPerWorker = 50
const idleMs = 10 * 60_000

type Kept = { solver: Solver | null; plans: number; isBusy: boolean; ending: NodeJS.Timeout | null }

const kept: Kept = { solver: null, plans: 0, isBusy: false, ending: null }
const waiting: (() => void)[] = []

/**
 * Work with the one solver of this process. It stays warm from plan to plan, and plans take turns: two at once would only
 * share the same cores. WebAssembly never gives memory back, so the worker is renewed now and then, and ends when nobody asks.
 */
export async function withPlanSolver<Answer>(
  signal: AbortSignal,
  work: (solver: Solver) => Promise<Answer>,
): Promise<Answer> {
  if (kept.isBusy) await ownTurn(signal)
  kept.isBusy = true
  if (kept.ending !== null) clearTimeout(kept.ending)
  kept.plans += 1
  kept.solver ??= nodeSolver()
  try {
    return await work(kept.solver)
  } finally {
    if (kept.plans >= mostPlansPerWorker) await endWorker()
    const next = waiting.shift()
    if (next === undefined) rest()
    else next()
  }
}

/** Ends the worker; a plan that runs answers as cancelled. For the end of the program. */
export async function closePlanSolver(): Promise<void> {
  if (kept.ending !== null) clearTimeout(kept.ending)
  await endWorker()
}

function rest(): void {
  kept.isBusy = false
  kept.ending = setTimeout(() => void endWorker(), idleMs).unref()
}

async function endWorker(): Promise<void> {
  const { solver } = kept
  kept.solver = null
  kept.plans = 0
  await solver?.close()
}

function ownTurn(signal: AbortSignal): Promise<void> {
  if (waiting.length >= mostWaiting) {
    const retryAfterSeconds = 30
    throw new ActionError('limit-reached', 'Many plans are being computed. Try again in half a minute.', {
      retryAfterSeconds,
    })
  }
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const begin = () => {
    signal.removeEventListener('abort', leave)
    resolve()
  }
  const leave = () => {
    waiting.splice(waiting.indexOf(begin), 1)
    reject(new ActionError('conflict', 'The plan was cancelled before it began.'))
  }
  waiting.push(begin)
  signal.addEventListener('abort', leave, { once: true })
  return promise
}
