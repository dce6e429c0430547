import type { Highs } from 'highs'
import { relaxWithHighs } from './reasons/relax-with-highs.ts'
import { searchWithHighs } from './search-with-highs.ts'
import { solveWithHighs } from './solve-with-highs.ts'
import type { SolveProgress } from './solver.ts'
import type { WorkerAnswer, WorkerReply, WorkerRequest, WorkerTask } from './worker-messages.ts'

type Hooks = {
  readonly isCancelled: () => boolean
  readonly reply: (message: WorkerReply) => void
  readonly id: number
}

/** What both kinds of worker do with a request: answer it, and tell how far it is a few times a second. */
export function answerWorkerRequest(
  highs: Highs,
  { id, task, cancelFlag }: WorkerRequest,
  reply: (message: WorkerReply) => void,
): void {
  const flag = cancelFlag === null ? null : new Int32Array(cancelFlag)
  const isCancelled = (): boolean => flag !== null && Atomics.load(flag, 0) === 1
  try {
    reply({ id, kind: 'answer', answer: answerTask(highs, task, { id, isCancelled, reply }) })
  } catch (error) {
    reply({ id, kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
}

function answerTask(highs: Highs, task: WorkerTask, { id, isCancelled, reply }: Hooks): WorkerAnswer {
  switch (task.kind) {
    case 'solve': {
      const onProgress = sparingly((progress) => reply({ id, kind: 'progress', progress }))
      return solveWithHighs(highs, task, { onProgress, isCancelled })
    }
    case 'relax':
      return relaxWithHighs(highs, task, isCancelled)
    case 'search':
      return searchWithHighs(highs, task, {
        isCancelled,
        onFound: (found, bound) => reply({ id, kind: 'found', found, bound }),
      })
  }
}

/** At most ten times a second, and whenever a better solution was found. */
function sparingly(report: (progress: SolveProgress) => void): (progress: SolveProgress) => void {
  let [seconds, incumbent]: [number, number | null] = [-1, null]
  return (progress) => {
    if (progress.incumbent === incumbent && progress.seconds < seconds + 0.1) return
    seconds = progress.seconds
    incumbent = progress.incumbent
    report(progress)
  }
}
