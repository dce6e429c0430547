import wasmAddress from 'highs/runtime?url'
import { answerWorkerRequest } from './answer-worker-request.ts'
import { loadHighs } from './load-highs.ts'
import type { WorkerRequest } from './worker-messages.ts'

const loading = loadHighs({ locateFile: () => wasmAddress })

self.addEventListener('message', (event: MessageEvent<WorkerRequest>) => {
  void loading.then((highs) => answerWorkerRequest(highs, event.data, (message) => self.postMessage(message)))
})
