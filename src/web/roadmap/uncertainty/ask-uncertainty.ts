import type { PlanUncertainty } from '../../../domain/uncertainty/plan-uncertainty.ts'
import type { PotSafety, PotSafetyAsked } from '../../../domain/uncertainty/pot-safety.ts'
import type { UncertaintyRequest } from './uncertainty.worker.ts'

/** How sure a plan is, worked out beside the page; stopped with the signal, and then never answered. */
export function askUncertainty(
  { question, schedule }: Omit<Extract<UncertaintyRequest, { kind: 'plan' }>, 'kind'>,
  signal: AbortSignal,
): Promise<PlanUncertainty> {
  return ask<PlanUncertainty>({ kind: 'plan', question, schedule }, signal)
}

export function askSafety(asked: PotSafetyAsked, signal: AbortSignal): Promise<PotSafety> {
  return ask<PotSafety>({ kind: 'safety', asked }, signal)
}

/** The worker answers each request with exactly one message of the kind its request names. */
function ask<Answer>(request: UncertaintyRequest, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./uncertainty.worker.ts', import.meta.url), { type: 'module' })
    const stop = (): void => worker.terminate()
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      stop()
      resolve(data)
    })
    worker.addEventListener('error', ({ message }) => {
      stop()
      reject(new Error(message))
    })
    signal.addEventListener('abort', stop, { once: true })
    worker.postMessage(request)
  })
}
