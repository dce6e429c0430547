import type { Seat } from '../../domain/spend-line.ts'
import { isKey, keyFromTitle } from '../../domain/values/key.ts'
import { allRecords } from '../csv/csv-records.ts'
import type { CsvRecord } from '../csv/csv-records.ts'
import { findDelimiter } from '../csv/find-delimiter.ts'
import { decodeText } from '../csv/text-decoder.ts'
import { nothingRead, refusal } from '../file-refusal.ts'
import type { Bytes, Refusal, RowProblem } from '../file-refusal.ts'
import { notTextReason } from '../identify-file.ts'
import { readBytes } from '../read-bytes.ts'
import { dateOrderOf, readDate } from '../statements/read-date.ts'
import type { DateOrder } from '../statements/read-date.ts'
import { columnName } from '../statements/statement-columns.ts'

export type SeatReading =
  { readonly kind: 'read'; readonly seats: readonly Seat[]; readonly rejected: readonly RowProblem[] } | Refusal

const largestSeatBytes = 20 * 1024 * 1024

/** Seats as CSV: technology,email,assigned_on,last_active_on,second_sign_in_step. [IMP-14] A person twice in one technology keeps the later activity. */
export async function readSeats(source: Bytes, options: { readonly fileName: string }): Promise<SeatReading> {
  const bytes = await readBytes(source, largestSeatBytes)
  if (!bytes) return refusal(options.fileName, 'The file is larger than 20 MB. Split it.')
  const wrong = notTextReason(bytes)
  if (wrong) return refusal(options.fileName, wrong)
  const text = decodeText(bytes)
  const [header, ...rows] = allRecords(text, findDelimiter(text))
  const columns = (header ?? []).map(columnName)
  if (!columns.includes('technology') || !columns.includes('email')) {
    return refusal(options.fileName, 'The first row must name the columns technology and email.', { row: 1 })
  }
  return readRows(rows, columns, options.fileName)
}

function readRows(rows: readonly CsvRecord[], columns: readonly string[], file: string): SeatReading {
  const at = (row: CsvRecord, name: string) => (row[columns.indexOf(name)] ?? '').trim()
  const order = dateOrderOf(rows.flatMap((row) => [at(row, 'assigned on'), at(row, 'last active on')]))
  const [seats, rejected] = [new Map<string, Seat>(), [] as RowProblem[]]
  for (const [index, row] of rows.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue
    const reading = seatFrom((name) => at(row, name), order === 'unknown' ? 'dmy' : order)
    if ('reason' in reading) rejected.push({ file, row: index + 2, ...reading })
    else {
      const name = `${reading.technology}\n${reading.email}`
      seats.set(name, laterOf(seats.get(name), reading))
    }
  }
  const [first] = rejected
  if (seats.size === 0 && first) return nothingRead(first)
  if (seats.size === 0) return refusal(file, 'There is no row below the column names.')
  return { kind: 'read', seats: [...seats.values()], rejected }
}

function laterOf(before: Seat | undefined, seat: Seat): Seat {
  return before && (before.lastActiveOn ?? '') > (seat.lastActiveOn ?? '') ? before : seat
}

type Rejection = { readonly column: string; readonly reason: string }

function seatFrom(cell: (name: string) => string, order: DateOrder): Seat | Rejection {
  const [technology, email] = [cell('technology'), cell('email').toLowerCase()]
  if (technology === '') return { column: 'technology', reason: 'The row names no technology.' }
  if (email === '' || email.length > 254) return { column: 'email', reason: 'The row names no person.' }
  const [assigned, active] = [dayOrNever(cell('assigned on'), order), dayOrNever(cell('last active on'), order)]
  if (assigned === undefined) return { column: 'assigned_on', reason: notADate(cell('assigned on')) }
  if (active === undefined) return { column: 'last_active_on', reason: notADate(cell('last active on')) }
  const second = yesNoOrUnknown(cell('second sign in step'))
  if (second === undefined) return { column: 'second_sign_in_step', reason: 'It is neither yes nor no.' }
  const key = isKey(technology) ? technology : keyFromTitle(technology)
  return { technology: key, email, assignedOn: assigned, lastActiveOn: active, secondSignInStep: second }
}

function notADate(text: string): string {
  return `"${text.slice(0, 40)}" is not a date. Write it as 2027-03-31, or leave it empty.`
}

function dayOrNever(text: string, order: DateOrder): string | null | undefined {
  if (text === '' || /^(?:never(?: logged in| accessed)?|nunca|-)$/i.test(text)) return null
  return readDate(text, order) ?? undefined
}

function yesNoOrUnknown(text: string): boolean | null | undefined {
  if (text === '') return null
  if (/^(?:yes|true|1|on|enabled|enrolled)$/i.test(text)) return true
  return /^(?:no|false|0|off|disabled)$/i.test(text) ? false : undefined
}
