import { allRecords } from '../csv/csv-records.ts'
import type { CsvRecord } from '../csv/csv-records.ts'
import { findDelimiter } from '../csv/find-delimiter.ts'
import { decodeText } from '../csv/text-decoder.ts'
import { nothingRead, refusal } from '../file-refusal.ts'
import type { Bytes, Refusal, RowProblem } from '../file-refusal.ts'
import { isZip, notTextReason } from '../identify-file.ts'
import { readBytes } from '../read-bytes.ts'
import { dateOrderOf } from '../statements/read-date.ts'
import { decimalMarkOf } from '../statements/read-number.ts'
import { readWorkbook } from '../xlsx/read-workbook.ts'
import { assetColumns } from './asset-columns.ts'
import type { AssetColumns, AssetField, AssetLayout } from './asset-columns.ts'
import { readAssetRow } from './read-asset-row.ts'
import type { AssetForms } from './read-asset-row.ts'
import { technologiesFromRows } from './technologies-from-rows.ts'
import type { AssetNouns, NumberedRow } from './technologies-from-rows.ts'

export type AssetOptions = {
  readonly fileName: string
  /** Where the sheet names none. */
  readonly currency: string
}

export type AssetReading =
  | ({
      readonly kind: 'read'
      readonly layout: AssetLayout
      /** Rows read; `technologies` are fewer where several rows are one. */
      readonly rowCount: number
      readonly rejected: readonly RowProblem[]
      readonly problems: readonly RowProblem[]
    } & AssetNouns)
  | Refusal

const largestAssetBytes = 20 * 1024 * 1024
const mostRows = 20_000

/** An asset list: our own sheet (CSV or XLSX), or the asset and licence exports of Snipe-IT. [IMP-13] */
export async function readAssets(source: Bytes, options: AssetOptions): Promise<AssetReading> {
  const bytes = await readBytes(source, largestAssetBytes)
  if (!bytes) return refusal(options.fileName, 'The file is larger than 20 MB. Split it.')
  const records = await recordsOf(bytes)
  if (typeof records === 'string') return refusal(options.fileName, records)
  if (records.length > mostRows) {
    return refusal(options.fileName, `The sheet has ${records.length} rows; at most ${mostRows} are read. Split it.`)
  }
  const found = findAssetHeader(records)
  if (!found) {
    return refusal(
      options.fileName,
      'No row names the columns of an asset list. Use the template: name, kind, vendor, cost, billing.',
    )
  }
  return readRows(records, found, options)
}

async function recordsOf(bytes: Uint8Array): Promise<readonly CsvRecord[] | string> {
  if (isZip(bytes)) return readWorkbook(bytes)
  const wrong = notTextReason(bytes)
  if (wrong) return wrong
  const text = decodeText(bytes)
  return allRecords(text, findDelimiter(text))
}

type HeaderFound = { readonly at: number; readonly header: CsvRecord; readonly columns: AssetColumns }

function findAssetHeader(records: readonly CsvRecord[]): HeaderFound | null {
  for (const [at, header] of records.slice(0, 20).entries()) {
    const columns = assetColumns(header)
    if (columns) return { at, header, columns }
  }
  return null
}

function readRows(
  records: readonly CsvRecord[],
  { at, header, columns }: HeaderFound,
  options: AssetOptions,
): AssetReading {
  const below = records.slice(at + 1)
  const forms = formsOf(below, columns, options)
  const rows: NumberedRow[] = []
  const rejected: RowProblem[] = []
  for (const [index, record] of below.entries()) {
    const row = at + index + 2
    const reading = readAssetRow(record, columns, forms)
    if (reading.kind === 'row') rows.push({ row, asset: reading.row })
    if (reading.kind !== 'rejected') continue
    const column = columnTitle(header, columns, reading.field)
    rejected.push({ file: options.fileName, row, column, reason: reading.reason })
  }
  const [first] = rejected
  if (rows.length === 0 && first) return nothingRead(first)
  if (rows.length === 0) return refusal(options.fileName, 'There is no row below the column names.')
  const problems = unreadColumns(columns, options.fileName)
  return {
    kind: 'read',
    layout: columns.layout,
    rowCount: rows.length,
    rejected,
    problems,
    ...technologiesFromRows(rows),
  }
}

function formsOf(rows: readonly CsvRecord[], { at }: AssetColumns, { currency }: AssetOptions): AssetForms {
  const cellsAt = (fields: readonly AssetField[]) =>
    rows.flatMap((row) => fields.flatMap((field) => row[at[field] ?? -1] ?? [])).filter((cell) => cell.trim() !== '')
  const dateOrder = dateOrderOf(cellsAt(['boughtOn', 'contractEnd', 'endOfSupport']))
  const mark = decimalMarkOf(cellsAt(['cost']))
  return {
    currency,
    dateOrder: dateOrder === 'unknown' ? 'dmy' : dateOrder,
    decimalMark: mark === 'unknown' ? '.' : mark,
  }
}

function columnTitle(header: CsvRecord, { at }: AssetColumns, field: AssetField | null): string | null {
  const place = field === null ? undefined : at[field]
  return place === undefined ? field : (header[place]?.trim() ?? field)
}

function unreadColumns({ unread }: AssetColumns, file: string): RowProblem[] {
  if (unread.length === 0) return []
  return [{ file, row: 0, column: null, reason: `These columns are not used: ${unread.join(', ').slice(0, 400)}.` }]
}
