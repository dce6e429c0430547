import { parentPort } from 'node:worker_threads'
import { answerWorkerRequest } from './answer-worker-request.ts'
import { loadHighs } from './load-highs.ts'
import type { WorkerRequest } from './worker-messages.ts'

const loading = loadHighs()

parentPort?.on('message', (request: WorkerRequest) => {
  void loading.then((highs) => answerWorkerRequest(highs, request, (message) => parentPort?.postMessage(message)))
})
