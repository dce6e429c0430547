import { ApiProblem } from './api.ts'

type Asking<Progress> = {
  /** A form, or anything that becomes JSON. */
  readonly body: unknown
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** Asks the server for long work and hears how it goes. Aborting ends the work there. Throws ApiProblem. */
export async function askWithProgress<Answer, Progress>(
  path: string,
  { body, signal, onProgress }: Asking<Progress>,
): Promise<Answer> {
  const headers = new Headers({ Accept: 'text/event-stream', 'Idempotency-Key': crypto.randomUUID() })
  if (!(body instanceof FormData)) headers.set('Content-Type', 'application/json')
  const sent = body instanceof FormData ? body : JSON.stringify(body)
  const response = await fetch(`/api/v1${path}`, { method: 'POST', headers, body: sent, signal }).catch(
    (cause: unknown) => {
      if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
      throw new ApiProblem(0, 'offline')
    },
  )
  if (!response.ok) throw await refusalOf(response)
  const isStream = response.headers.get('Content-Type')?.includes('event-stream') ?? false
  return (isStream ? await readEvents(response, onProgress) : await response.json()) as Answer
}

type Refusal = {
  readonly status?: number
  readonly title?: string
  readonly detail?: string
  readonly problems?: readonly { readonly message?: string }[]
}

async function refusalOf(response: Response): Promise<ApiProblem> {
  const problem = (await response.json().catch(() => ({}))) as Refusal
  return asProblem({ status: response.status, ...problem })
}

const mostDetails = 10

function asProblem({ status = 422, title, detail, problems = [] }: Refusal): ApiProblem {
  const details = problems.map(({ message }) => message ?? '').filter((message) => message !== '' && message !== detail)
  return new ApiProblem(status, detail ?? title ?? '', details.slice(0, mostDetails))
}

async function readEvents<Progress>(response: Response, onProgress: (progress: Progress) => void): Promise<unknown> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!reader) throw new ApiProblem(0, 'offline')
  let rest = ''
  for (;;) {
    const { value, done } = await reader.read()
    if (done) throw new ApiProblem(0, 'offline')
    const events = (rest + value).split('\n\n')
    rest = events.pop() ?? ''
    for (const { name, data } of events.map(readEvent)) {
      if (name === 'progress') onProgress(data as Progress)
      if (name === 'problem') throw asProblem(data as Refusal)
      if (name === 'answer') return data
    }
  }
}

function readEvent(event: string): { readonly name: string; readonly data: unknown } {
  const lines = event.split('\n')
  const after = (start: string): string =>
    lines
      .filter((line) => line.startsWith(start))
      .map((line) => line.slice(start.length).trim())
      .join('\n')
  const data = after('data:')
  return { name: after('event:'), data: data === '' ? null : JSON.parse(data) }
}
