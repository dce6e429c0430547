import type { Highs } from 'highs'
import { relaxWithHighs } from './reasons/relax-with-highs.ts'
import { solveWithHighs } from './solve-with-highs.ts'
import type { SolveProgress } from './solver.ts'
import type { WorkerReply, WorkerRequest } from './worker-messages.ts'

/** What both kinds of worker do with a request: solve it, tell how far it is a few times a second, and answer. */
export function answerWorkerRequest(
  highs: Highs,
  { id, model, limits, changes, cancelFlag }: WorkerRequest,
  reply: (message: WorkerReply) => void,
): void {
  const flag = cancelFlag === null ? null : new Int32Array(cancelFlag)
  const isCancelled = (): boolean => flag !== null && Atomics.load(flag, 0) === 1
  const onProgress = sparingly((progress) => reply({ id, kind: 'progress', progress }))
  try {
    if (changes !== null) {
      reply({ id, kind: 'relaxed', relaxed: relaxWithHighs(highs, { model, changes }, isCancelled) })
      return
    }
    reply({ id, kind: 'answer', answer: solveWithHighs(highs, { model, limits }, { onProgress, isCancelled }) })
  } catch (error) {
    reply({ id, kind: 'failed', message: error instanceof Error ? error.message : String(error) })
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
