import type { Change } from '../../domain/compare-businesses.ts'
import { askWithProgress } from '../app/ask-with-progress.ts'

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

function send<Answer>(path: string, { org, file, choices, onProgress, signal }: Sending): Promise<Answer> {
  const body = new FormData()
  body.set('file', file)
  if (Object.keys(choices).length > 0) body.set('choices', JSON.stringify(choices))
  return askWithProgress<Answer, ImportProgress>(`/orgs/${org}/${path}`, { body, signal, onProgress })
}
