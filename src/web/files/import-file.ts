import { ApiProblem } from '../app/api.ts'

export type ImportProgress = { readonly rows: number; readonly bytes: number; readonly allBytes: number }

/** What the server made of a file; fields that a kind of file does not have are left out by it. */
export type ImportAnswer = {
  readonly kind?: string
  readonly batchId?: string | null
  readonly added?: number
  readonly known?: number
  readonly rejected?: number | readonly RejectedRow[]
  readonly rejectedRows?: readonly RejectedRow[]
  readonly problems?: readonly { readonly message: string }[]
}
export type RejectedRow = {
  readonly row?: number
  readonly line?: number
  readonly reason?: string
  readonly message?: string
}

/** Sends a file to be imported and reports how far it is; throws ApiProblem with the reason when it is refused. */
export async function importFile(
  org: string,
  file: File,
  listening: { readonly onProgress: (progress: ImportProgress) => void; readonly signal: AbortSignal },
): Promise<ImportAnswer> {
  const body = new FormData()
  body.set('file', file)
  const response = await fetch(`/api/v1/orgs/${org}/imports`, {
    method: 'POST',
    headers: { Accept: 'text/event-stream', 'Idempotency-Key': crypto.randomUUID() },
    body,
    signal: listening.signal,
  })
  if (!response.ok) throw await refusalOf(response)
  if (!response.headers.get('Content-Type')?.includes('event-stream')) return (await response.json()) as ImportAnswer
  return readEvents(response, listening.onProgress)
}

async function refusalOf(response: Response): Promise<ApiProblem> {
  const problem = (await response.json().catch(() => ({}))) as Refusal
  return asProblem(response.status, problem)
}

type Refusal = {
  readonly status?: number
  readonly title?: string
  readonly detail?: string
  readonly problems?: readonly { readonly message?: string }[]
}

function asProblem(status: number, { title, detail, problems = [] }: Refusal): ApiProblem {
  const details = problems.map(({ message }) => message ?? '').filter((message) => message !== '' && message !== detail)
  return new ApiProblem(status, detail ?? title ?? '', details.slice(0, 10))
}

async function readEvents(response: Response, onProgress: (progress: ImportProgress) => void): Promise<ImportAnswer> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!reader) throw new ApiProblem(0, 'offline')
  let rest = ''
  for (;;) {
    const { value, done } = await reader.read()
    if (done) throw new ApiProblem(0, 'offline')
    const events = (rest + value).split('\n\n')
    rest = events.pop() ?? ''
    for (const event of events) {
      const { name, data } = readEvent(event)
      if (name === 'progress') onProgress(data as ImportProgress)
      if (name === 'problem') throw asProblem((data as Refusal).status ?? 422, data as Refusal)
      if (name === 'answer') return data as ImportAnswer
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
