import { z } from 'zod'
import { wireAssumptions } from '../../contract/nouns.ts'
import { usualAssumptions } from '../../domain/roadmap/roadmap-question.ts'
import type { RoadmapAnswer, RoadmapProgress } from '../../solver/roadmap-answer.ts'
import { nodeSolver } from '../../solver/node-solver.ts'
import { solveRoadmap } from '../../solver/solve-roadmap.ts'
import { ActionError } from '../action-error.ts'
import { exportBusiness } from '../business-file/export-business.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'

export const planInput = z.strictObject({
  /** Left out: eight quarters from the next one on. */
  assumptions: wireAssumptions.nullable().default(null),
  /** Where the search stops; nodes repeat, time does not. */
  nodeLimit: z.int().min(1).max(200_000).default(20_000),
})

export type Listening = {
  readonly signal: AbortSignal
  readonly onProgress: (progress: RoadmapProgress) => void
}

const longestSeconds = 120
const mostInitiatives = 2_000

/** The best roadmap under these assumptions, with its proof: `{ assumptions, nodeLimit }`. Nothing is stored. */
export async function optimiseRoadmap(context: Context, input: unknown, listening: Listening): Promise<RoadmapAnswer> {
  const { assumptions, nodeLimit } = parse(planInput, input)
  const business = await exportBusiness(context)
  refuseTooMany(business.initiatives.length)
  const { today } = context
  const question = { business, assumptions: assumptions ?? usualAssumptions(business, today), today }
  const release = await takeTurn(listening.signal)
  const solver = nodeSolver()
  try {
    return await solveRoadmap(question, { solver, nodeLimit, timeLimitSeconds: longestSeconds, ...listening })
  } finally {
    await solver.close()
    release()
  }
}

function refuseTooMany(count: number): void {
  if (count <= mostInitiatives) return
  throw new ActionError(
    'limit-reached',
    `${count} initiatives are too many for one plan; at most ${mostInitiatives} are. Remove those that are out of question.`,
  )
}

/** Two at a time, so that the rest of the program keeps a core; a few more wait, and then there is no more room. */
const most = 2
const mostWaiting = 20
let running = 0
const waiting: (() => void)[] = []

async function takeTurn(signal: AbortSignal): Promise<() => void> {
  if (running >= most) await ownTurn(signal)
  else running += 1
  return () => {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }
}

function ownTurn(signal: AbortSignal): Promise<void> {
  if (waiting.length >= mostWaiting) {
    const retryAfterSeconds = 30
    throw new ActionError('limit-reached', 'Many plans are being computed. Try again in half a minute.', {
      retryAfterSeconds,
    })
  }
  return new Promise((resolve, reject) => {
    const begin = () => resolve()
    waiting.push(begin)
    signal.addEventListener('abort', () => {
      const place = waiting.indexOf(begin)
      if (place === -1) return
      waiting.splice(place, 1)
      reject(new ActionError('conflict', 'The plan was cancelled before it began.'))
    })
  })
}
