import { streamSSE } from 'hono/streaming'
import { isFault, problemFor } from './problem-answer.ts'
import type { Asked } from './route.ts'

export type Reporting = {
  readonly signal: AbortSignal
  readonly onProgress: (progress: unknown) => void
}

/**
 * Long work as a stream of events where the client asks for one: `progress` as it goes, then one `answer` or one
 * `problem`. Without, the answer alone. Closing the connection cancels the work.
 */
export function answerWithProgress(
  asked: Asked,
  work: (reporting: Reporting) => Promise<unknown>,
  status: 200 | 201 = 200,
): Promise<Response> | Response {
  const { c } = asked
  if (c.req.header('accept')?.includes('text/event-stream') !== true) {
    const silently = { signal: c.req.raw.signal, onProgress: () => undefined }
    return work(silently).then((answer) => c.json(answer as object, status))
  }
  return streamSSE(c, async (stream) => {
    const abort = new AbortController()
    stream.onAbort(() => abort.abort())
    // Proxies close a connection that says nothing for a minute.
    const pulse = setInterval(() => void stream.write(': still at work\n\n'), 15_000)
    const send = (event: string, data: unknown) => stream.writeSSE({ event, data: JSON.stringify(data) })
    let last: Promise<void> = Promise.resolve()
    const onProgress = (progress: unknown) => (last = last.then(() => send('progress', progress)))
    try {
      const answer = await work({ signal: abort.signal, onProgress: (progress) => void onProgress(progress) })
      await last
      await send('answer', answer)
    } catch (error) {
      const requestId = c.get('requestId')
      if (isFault(error)) asked.settings.log(JSON.stringify({ level: 'error', requestId, error: String(error) }))
      await send('problem', problemFor(error, requestId))
    } finally {
      clearInterval(pulse)
    }
  })
}
