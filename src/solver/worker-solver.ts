import type { Milp } from '../domain/roadmap/model/milp.ts'
import { exampleModel } from './example-model.ts'
import type { MilpAnswer, RelaxationAnswer, RelaxationChange, SolveLimits, SolveListening, Solver } from './solver.ts'
import type { WorkerReply, WorkerRequest } from './worker-messages.ts'

/** A worker of either platform, reduced to what is needed of it. */
export type WorkerLine = {
  readonly send: (request: WorkerRequest) => void
  readonly end: () => Promise<void>
}

export type WorkerEvents = {
  readonly onReply: (reply: WorkerReply) => void
  readonly onFailure: (message: string) => void
}

export type StartWorker = (events: WorkerEvents) => WorkerLine

/** How long a cancelled worker may take to stop by itself before it is ended. */
const graceMilliseconds = 1000

/**
 * HiGHS in one worker that is kept between calls; calls wait for each other. A cancel is answered at once; it raises a shared
 * flag where there is one, and ends the worker when it is not done soon.
 */
export function workerSolver(startWorker: StartWorker): Solver {
  const desk: Desk = { startWorker, line: null, current: null, waiting: [], count: 0 }
  const solve: Solver['solve'] = (model, limits, listening = {}) =>
    enqueue(desk, { model, limits, changes: null }, listening).then(solutionOf)
  return {
    name: 'HiGHS 1.15.3',
    solve,
    relax: (model, changes, listening = {}) =>
      enqueue(desk, { model, changes, limits: anyLimits }, listening).then(relaxationOf),
    warm: async () => {
      await solve(exampleModel(), { nodeLimit: 20, timeLimitSeconds: 20, relativeGap: 1e-4, start: null })
    },
    close: async () => {
      const jobs = [...(desk.current === null ? [] : [desk.current]), ...desk.waiting.splice(0)]
      desk.current = null
      for (const job of jobs) job.resolve({ kind: 'cancelled' })
      await endWorker(desk)
    },
  }
}

/** A relaxation runs to its end; it takes milliseconds. */
const anyLimits: SolveLimits = { nodeLimit: 1, timeLimitSeconds: 120, relativeGap: 0, start: null }

type WorkerAnswer = MilpAnswer | RelaxationAnswer

function solutionOf(answer: WorkerAnswer): MilpAnswer {
  if (answer.kind === 'relaxed') throw new Error('The worker answered another question than the one asked.')
  return answer
}

function relaxationOf(answer: WorkerAnswer): RelaxationAnswer {
  if (answer.kind !== 'relaxed' && answer.kind !== 'cancelled')
    throw new Error('The worker answered another question than the one asked.')
  return answer
}

type Job = {
  readonly request: WorkerRequest
  readonly listening: SolveListening
  readonly resolve: (answer: WorkerAnswer) => void
  readonly reject: (error: Error) => void
}

/** The worker, what it is busy with and what waits for it. */
type Desk = {
  readonly startWorker: StartWorker
  line: WorkerLine | null
  current: Job | null
  readonly waiting: Job[]
  count: number
}

async function enqueue(
  desk: Desk,
  {
    model,
    limits,
    changes,
  }: { readonly model: Milp; readonly limits: SolveLimits; readonly changes: readonly RelaxationChange[] | null },
  listening: SolveListening,
): Promise<WorkerAnswer> {
  if (listening.signal?.aborted === true) return { kind: 'cancelled' }
  desk.count += 1
  const { promise, resolve, reject } = Promise.withResolvers<WorkerAnswer>()
  const request = { id: desk.count, model, limits, changes, cancelFlag: sharedFlag() }
  const job: Job = { request, listening, resolve, reject }
  const onAbort = (): void => cancel(desk, job)
  listening.signal?.addEventListener('abort', onAbort, { once: true })
  desk.waiting.push(job)
  sendNext(desk)
  return promise.finally(() => listening.signal?.removeEventListener('abort', onAbort))
}

function sendNext(desk: Desk): void {
  if (desk.current !== null) return
  desk.current = desk.waiting.shift() ?? null
  if (desk.current === null) return
  desk.line ??= newWorker(desk)
  desk.line.send(desk.current.request)
}

/** Replies of a worker that was replaced meanwhile are not heard. */
function newWorker(desk: Desk): WorkerLine {
  const line: WorkerLine = desk.startWorker({
    onReply: (reply) => {
      if (desk.line === line) hear(desk, reply)
    },
    onFailure: (message) => {
      if (desk.line !== line) return
      desk.line = null
      finish(desk, (job) => job.reject(new Error(`The solver's worker ended: ${message}`)))
    },
  })
  return line
}

function hear(desk: Desk, reply: WorkerReply): void {
  const job = desk.current
  if (job === null || reply.id !== job.request.id) return
  if (reply.kind === 'progress' && job.listening.signal?.aborted !== true) job.listening.onProgress?.(reply.progress)
  if (reply.kind === 'answer') {
    finish(desk, () => job.resolve(reply.answer))
  }
  if (reply.kind === 'relaxed') finish(desk, () => job.resolve(reply.relaxed))
  if (reply.kind === 'failed') {
    // After an error the state of the WebAssembly module is not known to be good.
    void endWorker(desk)
    finish(desk, () => job.reject(new Error(`The solver failed: ${reply.message}`)))
  }
}

function finish(desk: Desk, settle: (job: Job) => void): void {
  const job = desk.current
  desk.current = null
  if (job !== null) settle(job)
  sendNext(desk)
}

async function endWorker(desk: Desk): Promise<void> {
  const ending = desk.line
  desk.line = null
  await ending?.end()
}

/** Answers at once; the worker may finish what it is doing in a moment, since a new one would have to load and compile first. */
function cancel(desk: Desk, job: Job): void {
  job.resolve({ kind: 'cancelled' })
  const place = desk.waiting.indexOf(job)
  if (place >= 0) desk.waiting.splice(place, 1)
  if (job !== desk.current) return
  if (job.request.cancelFlag !== null) Atomics.store(new Int32Array(job.request.cancelFlag), 0, 1)
  setTimeout(() => {
    if (job !== desk.current) return
    void endWorker(desk)
    finish(desk, () => {})
  }, graceMilliseconds)
}

/** Browsers share memory only on pages isolated from other origins. */
function sharedFlag(): SharedArrayBuffer | null {
  return typeof SharedArrayBuffer === 'undefined' ? null : new SharedArrayBuffer(4)
}
