import type { Solver } from './solver.ts'
import { workerSolver } from './worker-solver.ts'
import type { WorkerReply } from './worker-messages.ts'

/** HiGHS in at most two Web Workers; Vite bundles the worker and the WebAssembly file it loads. */
export function browserSolver(): Solver {
  return workerSolver(
    ({ onReply, onFailure }) => {
      const worker = new Worker(new URL('./browser.worker.ts', import.meta.url), { type: 'module' })
      worker.addEventListener('message', (event: MessageEvent<WorkerReply>) => onReply(event.data))
      worker.addEventListener('error', (event) => onFailure(event.message))
      return {
        send: (request) => worker.postMessage(request),
        end: async () => worker.terminate(),
      }
    },
    Math.min(2, navigator.hardwareConcurrency),
  )
}
