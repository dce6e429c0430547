import type { Change } from '../../domain/compare-businesses.ts'
import { ApiProblem } from '../app/api.ts'

export type ImportProgress = { readonly stage: 'reading' | 'sorting' | 'storing'; readonly rows: number }

/** A row that was not taken, or the file as a whole where the row is 0. */
export type RowProblem = { readonly row: number; readonly column: string | null; readonly reason: string }

/** What a file cannot tell and a person can. */
export type FileQuestion = {
  readonly about: string
  readonly text: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly examples?: unknown
}

/** What importing a file would bring; nothing is stored yet. */
export type ImportPreview =
  | { readonly kind: 'question'; readonly question: FileQuestion }
  | {
      readonly kind: 'statement'
      readonly lineCount: number
      readonly firstDay: string | null
      readonly lastDay: string | null
      readonly rejected: readonly RowProblem[]
      readonly problems: readonly RowProblem[]
    }
  | {
      readonly kind: 'assets'
      readonly rowCount: number
      readonly rejected: readonly RowProblem[]
      readonly problems: readonly RowProblem[]
    }
  | { readonly kind: 'seats'; readonly seatCount: number; readonly rejected: readonly RowProblem[] }
  | { readonly kind: 'business-file'; readonly changes: readonly Change[]; readonly comparedWith: string }

export type Imported = {
  readonly kind: 'statement' | 'assets' | 'seats' | 'business-file'
  readonly batchId: string | null
  readonly added?: number
  readonly known?: number
  readonly changed?: number
  readonly removed?: number
}

export type Choices = Readonly<Record<string, string>>

export type Sending = {
  readonly org: string
  readonly file: File
  readonly choices: Choices
  readonly onProgress: (progress: ImportProgress) => void
  readonly signal: AbortSignal
}

export function previewFile(sending: Sending): Promise<ImportPreview> {
  return send<ImportPreview>('imports/preview', sending)
}

/** Imports a file, all or nothing; throws ApiProblem with the reason when it is refused. */
export function importFile(sending: Sending): Promise<Imported> {
  return send<Imported>('imports', sending)
}

async function send<Answer>(path: string, { org, file, choices, onProgress, signal }: Sending): Promise<Answer> {
  const body = new FormData()
  body.set('file', file)
  if (Object.keys(choices).length > 0) body.set('choices', JSON.stringify(choices))
  const headers = { Accept: 'text/event-stream', 'Idempotency-Key': crypto.randomUUID() }
  const response = await fetch(`/api/v1/orgs/${org}/${path}`, { method: 'POST', headers, body, signal }).catch(
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

async function readEvents(response: Response, onProgress: (progress: ImportProgress) => void): Promise<unknown> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!reader) throw new ApiProblem(0, 'offline')
  let rest = ''
  for (;;) {
    const { value, done } = await reader.read()
    if (done) throw new ApiProblem(0, 'offline')
    const events = (rest + value).split('\n\n')
    rest = events.pop() ?? ''
    for (const { name, data } of events.map(readEvent)) {
      if (name === 'progress') onProgress(data as ImportProgress)
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
