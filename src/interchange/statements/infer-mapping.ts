import type { CsvRecord } from '../csv/csv-records.ts'
import type { Delimiter } from '../csv/find-delimiter.ts'
import { checkBalance } from './check-balance.ts'
import type { BalanceVerdict } from './check-balance.ts'
import { dateOrderOf, readDate } from './read-date.ts'
import { decimalMarkOf, plainNumber } from './read-number.ts'
import type { OpenMapping, StatementMapping } from './statement.ts'
import { columnsOf } from './statement-columns.ts'
import type { StatementColumns } from './statement-columns.ts'

export type HeaderFound = { readonly headerRow: number; readonly header: CsvRecord; readonly columns: StatementColumns }

/** The first row in which a date and an amount are named, within the first fifty. [IMP-1] */
export function findHeader(records: readonly CsvRecord[]): HeaderFound | null {
  for (const [at, header] of records.slice(0, 50).entries()) {
    const columns = columnsOf(header)
    if (columns) return { headerRow: at + 1, header, columns }
  }
  return null
}

/**
 * Decimal mark, date order and sign from whole columns, each checked against the running balance where there is one.
 * [IMP-3] [IMP-4] [IMP-5] What stays open is marked unknown and asked for.
 */
export function inferMapping(records: readonly CsvRecord[], found: HeaderFound, delimiter: Delimiter): OpenMapping {
  const rows = records.slice(found.headerRow)
  const columns = withDescription(found, rows)
  const dated = datedRows(rows, columns)
  const dateOrder = dateOrderOf(dated.map((row) => row[columns.date] ?? ''))
  const marks = decimalMarkOf(numberCells(dated, columns))
  const guesses = marks === 'unknown' ? (['.', ','] as const) : [marks]
  const verdicts = guesses.map((mark) => ({ mark, verdict: checkBalance(dated, columns, mark) }))
  const best = verdicts.toSorted((a, b) => b.verdict.share - a.verdict.share)[0]
  const proven = best && best.verdict.share >= 0.8 ? best.verdict : null
  const decimalMark = best && (marks !== 'unknown' || proven) ? best.mark : 'unknown'
  return {
    headerRow: found.headerRow,
    delimiter,
    columns,
    dateOrder,
    decimalMark,
    moneyOut: signOf({ rows: dated, columns, header: found.header, proven }) ?? 'unknown',
    feeApart: proven?.feeApart ?? false,
  }
}

/** The rows that have a day where the date stands, whichever way it is read. */
export function datedRows(rows: readonly CsvRecord[], { date }: StatementColumns): readonly CsvRecord[] {
  return rows.filter((row) => hasDay(row[date] ?? ''))
}

function hasDay(cell: string): boolean {
  return readDate(cell, 'dmy') !== null || readDate(cell, 'mdy') !== null
}

function* numberCells(rows: readonly CsvRecord[], columns: StatementColumns): Generator<string> {
  const positions = [columns.amount, columns.debit, columns.credit, columns.balance].filter((at) => at !== null)
  for (const row of rows) for (const at of positions) yield row[at] ?? ''
}

type SignEvidence = {
  readonly rows: readonly CsvRecord[]
  readonly columns: StatementColumns
  readonly header: CsvRecord
  readonly proven: BalanceVerdict | null
}

/** The balance decides; then a minus that most lines carry, or names that leave no doubt. Never the words credit and debit. [IMP-5] */
function signOf({ rows, columns, header, proven }: SignEvidence): StatementMapping['moneyOut'] | null {
  if (proven?.isSignProven) return proven.moneyOut
  if (columns.amount === null) return hasPlainNames(columns, header) ? 'debit' : null
  const signs = rows.map((row) => plainNumber(row[columns.amount ?? 0] ?? '')).filter((each) => each !== null)
  const negative = signs.filter((each) => each.isNegative).length
  const positive = signs.filter((each) => !each.isNegative && /[1-9]/.test(each.digits)).length
  return negative > 0 && negative >= positive ? 'negative' : null
}

/** True where nothing is open. */
export function isSettled(mapping: OpenMapping): mapping is StatementMapping {
  return mapping.dateOrder !== 'unknown' && mapping.decimalMark !== 'unknown' && mapping.moneyOut !== 'unknown'
}

/** "Money out" and its like say it; "Debit" and "Credit" do not, since banks use them both ways. */
function hasPlainNames(columns: StatementColumns, header: CsvRecord): boolean {
  const [out, into] = [columns.debit, columns.credit].map((at) => (at === null ? '' : (header[at] ?? '')))
  return (
    columns.amount === null &&
    /\b(?:out|withdrawals?|outflow|spent)\b/i.test(out ?? '') &&
    !/\bdebit|credit\b/i.test(into ?? '')
  )
}

/** Where no column is named for it: the one with most different texts, or the kind of line. */
function withDescription({ columns, header }: HeaderFound, rows: readonly CsvRecord[]): StatementColumns {
  if (columns.description.length > 0) return columns
  const taken = new Set(Object.values(columns).flat())
  const sample = rows.slice(0, 500)
  const scored = header
    .map((_, at) => ({ at, texts: differentTexts(sample, at) }))
    .filter(({ at, texts }) => texts > 0 && !taken.has(at))
    .toSorted((a, b) => b.texts - a.texts || a.at - b.at)
  return { ...columns, description: scored.slice(0, 1).map(({ at }) => at) }
}

function differentTexts(rows: readonly CsvRecord[], at: number): number {
  const cells = rows.map((row) => row[at] ?? '')
  return new Set(cells.filter((cell) => /\p{L}{3}/u.test(cell))).size
}
