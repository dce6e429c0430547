import { createHash } from 'node:crypto'
import type { SpendLine } from '../../domain/spend-line.ts'
import { csvRecords } from '../csv/csv-records.ts'
import type { CsvRecord } from '../csv/csv-records.ts'
import { findDelimiter } from '../csv/find-delimiter.ts'
import { statementDecoder } from '../csv/text-decoder.ts'
import { refusal } from '../file-refusal.ts'
import type { Bytes, Refusal, RowProblem } from '../file-refusal.ts'
import { notTextReason } from '../identify-file.ts'
import { findHeader, inferMapping, isSettled } from './infer-mapping.ts'
import { readRow } from './read-row.ts'
import type { OpenMapping, StatementAsk, StatementMapping, StatementOptions } from './statement.ts'
import { columnsOf, headerFingerprint } from './statement-columns.ts'
import { questionOf } from './statement-question.ts'

/** Lines as they are read. The last one says how the whole file went; a refusal may come at any time, and then nothing counts. */
export type StatementBatch =
  | {
      readonly kind: 'lines'
      readonly lines: readonly SpendLine[]
      /** Row of each line in the file. */
      readonly rows: readonly number[]
      readonly rejected: readonly RowProblem[]
      readonly setAside: readonly RowProblem[]
    }
  | {
      readonly kind: 'end'
      readonly rowCount: number
      readonly mapping: StatementMapping
      readonly fingerprint: string
      readonly sha256: string
    }
  | StatementAsk
  | Refusal

/**
 * A bank or card statement in CSV, of any length, in batches. [IMP-8] The layout is inferred from the first 512 KB; memory
 * does not grow with the file.
 */
export async function* readStatementStream(
  source: Bytes,
  options: StatementOptions,
  headBytes: number = 512 * 1024,
): AsyncGenerator<StatementBatch> {
  const hash = createHash('sha256')
  const chunks = chunksOf(source)[Symbol.asyncIterator]()
  const head = await takeHead(chunks, headBytes)
  const wrong = notTextReason(head.bytes)
  if (wrong) return yield refusal(options.fileName, wrong)
  hash.update(head.bytes)
  const decoder = statementDecoder(head.bytes)
  const text = decoder.decode(head.bytes, head.isWhole)
  const layout = layoutOf(text, options)
  if (layout.kind !== 'layout') return yield layout
  const rows = rowReader(layout, options)
  yield* rows.take(text, head.isWhole)
  for (let next = head.isWhole ? null : await chunks.next(); next && !rows.isStuck();) {
    if (!next.done) hash.update(next.value)
    const piece = next.done ? new Uint8Array(0) : next.value
    yield* rows.take(decoder.decode(piece, next.done === true), next.done === true)
    next = next.done ? null : await chunks.next()
  }
  if (rows.isStuck()) return yield refusal(options.fileName, stuckReason, { row: rows.rowCount() + 1 })
  const { mapping, fingerprint } = layout
  yield { kind: 'end', rowCount: rows.rowCount(), mapping, fingerprint, sha256: hash.digest('hex') }
}

const stuckReason = 'A row of more than a million characters begins here: a quotation mark is opened and never closed.'

async function* chunksOf(source: Bytes): AsyncGenerator<Uint8Array> {
  if (!(source instanceof Uint8Array)) yield* source
  else for (let at = 0; at < source.length; at += chunkBytes) yield source.subarray(at, at + chunkBytes)
}

const chunkBytes = 64 * 1024

type Head = { readonly bytes: Uint8Array; readonly isWhole: boolean }

/** The beginning of the file; a first chunk that is no text ends the reading at once. */
async function takeHead(chunks: AsyncIterator<Uint8Array>, headBytes: number): Promise<Head> {
  const parts: Uint8Array[] = []
  let length = 0
  while (length < headBytes) {
    const next = await chunks.next()
    if (next.done) return { bytes: Buffer.concat(parts), isWhole: true }
    parts.push(next.value)
    length += next.value.length
    if (parts.length === 1 && notTextReason(next.value)) break
  }
  return { bytes: Buffer.concat(parts), isWhole: false }
}

type Layout = {
  readonly kind: 'layout'
  readonly mapping: StatementMapping
  readonly fingerprint: string
  readonly header: CsvRecord
}

/** How this file is laid out: as told, as remembered for its header, or as inferred. [IMP-6] */
function layoutOf(text: string, options: StatementOptions): Layout | StatementAsk | Refusal {
  if (text.trim() === '') return refusal(options.fileName, 'The file is empty. Export it again.')
  const delimiter = options.mapping?.delimiter ?? findDelimiter(text)
  const records = csvRecords(delimiter).push(text, true)
  if (options.mapping) return settled(options.mapping, records)
  const found = findHeader(records)
  if (!found) return refusal(options.fileName, noHeaderReason(records))
  const kept = options.mappings?.get(headerFingerprint(found.header))
  if (kept) return settled({ ...kept, delimiter, headerRow: found.headerRow }, records)
  return settled(inferMapping(records, found, delimiter), records)
}

/** The layout once nothing is open; until then the next question. A file without a dated row has nothing to ask about. */
function settled(mapping: OpenMapping, records: readonly CsvRecord[]): Layout | StatementAsk {
  const header = records[headerRowOf(mapping, records) - 1] ?? []
  const placed = { ...mapping, headerRow: headerRowOf(mapping, records) }
  const fingerprint = headerFingerprint(header)
  if (isSettled(placed)) return { kind: 'layout', mapping: placed, fingerprint, header }
  const question = questionOf(placed, records)
  if (question.examples.length > 0) return { kind: 'question', question, mapping: placed, fingerprint }
  const { dateOrder, decimalMark, moneyOut } = placed
  const nothingToRead: StatementMapping = {
    ...placed,
    dateOrder: dateOrder === 'unknown' ? 'dmy' : dateOrder,
    decimalMark: decimalMark === 'unknown' ? '.' : decimalMark,
    moneyOut: moneyOut === 'unknown' ? 'negative' : moneyOut,
  }
  return { kind: 'layout', mapping: nothingToRead, fingerprint, header }
}

/** A title block may be longer this month: where the header of a kept mapping is not in its row, the same columns are looked for elsewhere. */
function headerRowOf(mapping: OpenMapping, records: readonly CsvRecord[]): number {
  if (mapping.headerRow === 0 || columnsOf(records[mapping.headerRow - 1] ?? [])) return mapping.headerRow
  const found = findHeader(records)
  const isSame = found?.columns.date === mapping.columns.date && found.columns.amount === mapping.columns.amount
  return found && isSame ? found.headerRow : mapping.headerRow
}

function noHeaderReason(records: readonly CsvRecord[]): string {
  const first = (records[0] ?? []).join(', ').slice(0, 120)
  return `No row names both a date and an amount. The first row reads "${first}". Name the columns in a first row, or choose them by hand.`
}

type RowReader = {
  readonly take: (text: string, isLast: boolean) => Iterable<StatementBatch>
  readonly rowCount: () => number
  readonly isStuck: () => boolean
}

function rowReader(layout: Layout, options: StatementOptions): RowReader {
  const records = csvRecords(layout.mapping.delimiter)
  let row = 0
  return {
    *take(text, isLast) {
      const next = records.push(text, isLast)
      if (next.length > 0) yield batchOf(next, row, { layout, options })
      row += next.length
    },
    rowCount: () => row,
    isStuck: () => records.waiting() > longestRecord,
  }
}

const longestRecord = 1_000_000

type Reading = { readonly layout: Layout; readonly options: StatementOptions }

function batchOf(records: readonly CsvRecord[], rowsBefore: number, { layout, options }: Reading): StatementBatch {
  const [lines, rows]: [SpendLine[], number[]] = [[], []]
  const [rejected, setAside]: [RowProblem[], RowProblem[]] = [[], []]
  for (const [at, record] of records.entries()) {
    const row = rowsBefore + at + 1
    if (row <= layout.mapping.headerRow) continue
    const reading = readRow(record, layout.mapping, options)
    if (reading.kind === 'line') {
      for (const line of reading.fee ? [reading.line, reading.fee] : [reading.line]) {
        lines.push(line)
        rows.push(row)
      }
    } else if (reading.kind !== 'blank') {
      const column = reading.column === null ? null : (layout.header[reading.column]?.trim() ?? `${reading.column + 1}`)
      const problem = { file: options.fileName, row, column, reason: reading.reason }
      if (reading.kind === 'rejected') rejected.push(problem)
      else setAside.push(problem)
    }
  }
  return { kind: 'lines', lines, rows, rejected, setAside }
}
