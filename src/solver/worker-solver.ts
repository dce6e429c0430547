import { exampleModel } from './example-model.ts'
import type { FoundStarts } from '../domain/roadmap/search/search-plan.ts'
import type { SolveProgress, Solver } from './solver.ts'
import type { WorkerAnswer, WorkerReply, WorkerRequest, WorkerTask } from './worker-messages.ts'

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
 * HiGHS in workers that are kept between calls, as many as there are lines and none before it is needed; calls wait for a free
 * one. A cancel is answered at once; it raises a shared flag where there is one, and ends the worker when it is not done soon.
 */
export function workerSolver(startWorker: StartWorker, lines: number): Solver {
  const desks = Array.from({ length: lines }, (): Desk => ({ line: null, current: null }))
  const office: Office = { startWorker, desks, waiting: [], count: 0 }
  const ask = (task: WorkerTask, listening: Listening = {}): Promise<WorkerAnswer> => enqueue(office, task, listening)
  return {
    name: 'HiGHS 1.15.3',
    lines,
    solve: async (model, limits, listening) =>
      expecting(await ask({ kind: 'solve', model, limits }, listening), [
        'solved',
        'infeasible',
        'undecided',
        'cancelled',
      ]),
    relax: async (model, changes, listening) =>
      expecting(await ask({ kind: 'relax', model, changes }, listening), ['relaxed', 'cancelled']),
    search: async (task, listening) =>
      expecting(await ask({ kind: 'search', ...task }, listening), ['searched', 'cancelled']),
    warm: async () => {
      const limits = { nodeLimit: 20, timeLimitSeconds: 20, relativeGap: 1e-4, start: null }
      await Promise.all(desks.map(() => ask({ kind: 'solve', model: exampleModel(), limits })))
    },
    close: async () => {
      const jobs = [...office.desks.flatMap(({ current }) => current ?? []), ...office.waiting.splice(0)]
      for (const desk of desks) desk.current = null
      for (const job of jobs) job.resolve({ kind: 'cancelled' })
      await Promise.all(desks.map(endWorker))
    },
  }
}

type Kind = WorkerAnswer['kind']

function expecting<Wanted extends Kind>(
  answer: WorkerAnswer,
  kinds: readonly Wanted[],
): Extract<WorkerAnswer, { readonly kind: Wanted }> {
  const isWanted = (given: WorkerAnswer): given is Extract<WorkerAnswer, { readonly kind: Wanted }> =>
    kinds.some((kind) => kind === given.kind)
  if (!isWanted(answer)) throw new Error(`The worker answered another question than the one asked: ${answer.kind}.`)
  return answer
}

type Listening = {
  readonly onProgress?: (progress: SolveProgress) => void
  readonly onFound?: (found: FoundStarts, bound: number | null) => void
  readonly signal?: AbortSignal
}

type Job = {
  readonly request: WorkerRequest
  readonly listening: Listening
  readonly resolve: (answer: WorkerAnswer) => void
  readonly reject: (error: Error) => void
}

/** One worker and what it is busy with. */
type Desk = { line: WorkerLine | null; current: Job | null }

type Office = {
  readonly startWorker: StartWorker
  readonly desks: readonly Desk[]
  readonly waiting: Job[]
  count: number
}

async function enqueue(office: Office, task: WorkerTask, listening: Listening): Promise<WorkerAnswer> {
  if (listening.signal?.aborted === true) return { kind: 'cancelled' }
  office.count += 1
  const { promise, resolve, reject } = Promise.withResolvers<WorkerAnswer>()
  const job: Job = { request: { id: office.count, task, cancelFlag: sharedFlag() }, listening, resolve, reject }
  const onAbort = (): void => cancel(office, job)
  listening.signal?.addEventListener('abort', onAbort, { once: true })
  office.waiting.push(job)
  sendNext(office)
  return promise.finally(() => listening.signal?.removeEventListener('abort', onAbort))
}

/** To a worker that is there already before a new one is started. */
function sendNext(office: Office): void {
  const free = office.desks.filter(({ current }) => current === null)
  const desk = free.find(({ line }) => line !== null) ?? free[0]
  const job = desk === undefined ? undefined : office.waiting.shift()
  if (desk === undefined || job === undefined) return
  desk.current = job
  desk.line ??= newWorker(office, desk)
  desk.line.send(job.request)
}

/** Replies of a worker that was replaced meanwhile are not heard. */
function newWorker(office: Office, desk: Desk): WorkerLine {
  const line: WorkerLine = office.startWorker({
    onReply: (reply) => {
      if (desk.line === line) hear(office, desk, reply)
    },
    onFailure: (message) => {
      if (desk.line !== line) return
      desk.line = null
      finish(office, desk, (job) => job.reject(new Error(`The solver's worker ended: ${message}`)))
    },
  })
  return line
}

function hear(office: Office, desk: Desk, reply: WorkerReply): void {
  const job = desk.current
  if (job === null || reply.id !== job.request.id) return
  const isHeard = job.listening.signal?.aborted !== true
  if (reply.kind === 'progress' && isHeard) job.listening.onProgress?.(reply.progress)
  if (reply.kind === 'found' && isHeard) job.listening.onFound?.(reply.found, reply.bound)
  if (reply.kind === 'answer') finish(office, desk, () => job.resolve(reply.answer))
  if (reply.kind === 'failed') {
    // After an error the state of the WebAssembly module is not known to be good.
    void endWorker(desk)
    finish(office, desk, () => job.reject(new Error(`The solver failed: ${reply.message}`)))
  }
}

function finish(office: Office, desk: Desk, settle: (job: Job) => void): void {
  const job = desk.current
  desk.current = null
  if (job !== null) settle(job)
  sendNext(office)
}

async function endWorker(desk: Desk): Promise<void> {
  const ending = desk.line
  desk.line = null
  await ending?.end()
}

/** Answers at once; the worker may finish what it is doing in a moment, since a new one would have to load and compile first. */
function cancel(office: Office, job: Job): void {
  job.resolve({ kind: 'cancelled' })
  const place = office.waiting.indexOf(job)
  if (place >= 0) office.waiting.splice(place, 1)
  const desk = office.desks.find(({ current }) => current === job)
  if (desk === undefined) return
  if (job.request.cancelFlag !== null) Atomics.store(new Int32Array(job.request.cancelFlag), 0, 1)
  setTimeout(() => {
    if (job !== desk.current) return
    void endWorker(desk)
    finish(office, desk, () => {})
  }, graceMilliseconds)
}

/** Browsers share memory only on pages isolated from other origins. */
function sharedFlag(): SharedArrayBuffer | null {
  return typeof SharedArrayBuffer === 'undefined' ? null : new SharedArrayBuffer(4)
}
