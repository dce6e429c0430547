import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Solver } from './solver.ts'
import type { WorkerReply } from './worker-messages.ts'
import { workerSolver } from './worker-solver.ts'

/** HiGHS in worker threads of Node, two where there are cores for them; they keep the program alive only while they work. */
export function nodeSolver(lines: number = Math.min(2, availableParallelism())): Solver {
  return workerSolver(({ onReply, onFailure }) => {
    const worker = new Worker(new URL('./node.worker.ts', import.meta.url))
    worker.on('message', (reply: WorkerReply) => {
      if (reply.kind === 'answer' || reply.kind === 'failed') worker.unref()
      onReply(reply)
    })
    worker.on('error', (error) => onFailure(error instanceof Error ? error.message : String(error)))
    worker.on('exit', (code) => onFailure(`exit ${code}`))
    return {
      send: (request) => {
        worker.ref()
        worker.postMessage(request)
      },
      end: async () => {
        await worker.terminate()
      },
    }
  }, lines)
}
