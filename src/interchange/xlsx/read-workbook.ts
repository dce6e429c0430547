import { readSheet } from 'read-excel-file/node'
import type { CsvRecord } from '../csv/csv-records.ts'
import { openZip } from './open-zip.ts'
import type { ZipEntry } from './open-zip.ts'

export const largestWorkbookBytes = 20 * 1024 * 1024

/** The first sheet of a workbook as text cells (dates YYYY-MM-DD, numbers with a point), or why it is refused. [IMP-12] */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly CsvRecord[] | string> {
  if (bytes.length > largestWorkbookBytes) return 'The workbook is larger than 20 MB. Split it, or save it as CSV.'
  const entries = openZip(bytes)
  if (typeof entries === 'string') return entries
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) return 'This zip file is not an Excel workbook.'
  const wrong = entries.map(wrongWithPart).find((reason) => reason !== null)
  if (wrong) return wrong
  try {
    const rows = await readSheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    return rows.map((row) => row.map(cellText))
  } catch (error) {
    return `The workbook cannot be read (${error instanceof Error ? error.message.slice(0, 120) : 'damaged'}). Save it again.`
  }
}

const mostCells = 2_000_000

/** Workbooks need no DTD; a cell far away would make the reader fill everything before it. */
function wrongWithPart({ name, bytes }: ZipEntry): string | null {
  if (!/\.(?:xml|rels)$/i.test(name)) return null
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text) || encodedDoctype.test(text.slice(0, 2_000))) {
    return `"${name.slice(0, 80)}" in the workbook declares its own XML entities (DOCTYPE). It is refused.`
  }
  if (!name.startsWith('xl/worksheets/')) return null
  return cellsSpanned(text) > mostCells
    ? 'The sheet has cells so far apart that it cannot be read. Copy the table into a new workbook.'
    : null
}

/** The same word in UTF-16. */
const encodedDoctype = /<\0?!\0?D\0?O\0?C\0?T/i

function cellsSpanned(sheet: string): number {
  let [columns, rows] = [0, 0]
  for (const match of sheet.matchAll(/\br="([A-Z]{1,4})(\d{1,8})"|<dimension[^>]{0,200}:([A-Z]{1,4})(\d{1,8})"/g)) {
    columns = Math.max(columns, columnNumber(match[1] ?? match[3] ?? 'A'))
    rows = Math.max(rows, Number(match[2] ?? match[4] ?? 1))
  }
  return columns * rows
}

function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  return typeof cell === 'number' || typeof cell === 'string' ? String(cell) : ''
}
