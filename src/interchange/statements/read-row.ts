import type { SpendLine } from '../../domain/spend-line.ts'
import { minorDigits } from '../../domain/values/money.ts'
import type { CsvRecord } from '../csv/csv-records.ts'
import { readDate } from './read-date.ts'
import { readMinor } from './read-number.ts'
import { defaultAccount } from './statement.ts'
import type { StatementMapping, StatementOptions } from './statement.ts'

/** What one row turned out to be: a line, with its fee apart where it has one, or why it is none. */
export type RowReading =
  | { readonly kind: 'line'; readonly line: SpendLine; readonly fee: SpendLine | null }
  | { readonly kind: 'blank' }
  | { readonly kind: 'set-aside'; readonly column: number | null; readonly reason: string }
  | { readonly kind: 'rejected'; readonly column: number | null; readonly reason: string }

/** One row by its mapping. [IMP-7] A row with neither day nor amount is no charge; one with half of them is rejected with its reason. */
export function readRow(row: CsvRecord, mapping: StatementMapping, options: StatementOptions): RowReading {
  if (row.every((cell) => cell.trim() === '')) return { kind: 'blank' }
  const long = row.findIndex((cell) => cell.length > longestCell)
  if (long !== -1) {
    return rejected(long, `The cell has ${row[long]?.length ?? 0} characters; at most ${longestCell} are read.`)
  }
  const unsettled = unsettledReason(row, mapping)
  if (unsettled) return { kind: 'set-aside', ...unsettled }
  const dateText = cellAt(row, mapping.columns.date)
  const amountText = amountTextOf(row, mapping)
  if (amountText === '' || dateText === '') return withoutHalf(row, dateText, amountText)
  return lineOf(row, mapping, options)
}

function lineOf(row: CsvRecord, mapping: StatementMapping, options: StatementOptions): RowReading {
  const { columns, decimalMark } = mapping
  const dateText = cellAt(row, columns.date)
  const date = readDate(dateText, mapping.dateOrder)
  if (date === null) {
    return rejected(columns.date, `"${shown(dateText)}" is not a date. Correct it, or choose the date order by hand.`)
  }
  const currency = currencyOf(row, mapping, options)
  if (!/^[A-Z]{3}$/.test(currency)) {
    return rejected(columns.currency, `"${shown(currency)}" is not a currency of three letters.`)
  }
  const minor = signedMinor(row, mapping, minorDigits(currency))
  if (minor === null) {
    const reason = `"${shown(amountTextOf(row, mapping))}" is not an amount with "${decimalMark}" before the cents.`
    return rejected(amountColumn(row, mapping), reason)
  }
  const line = lineFrom(row, mapping, { date, minor, currency, account: accountOf(row, mapping, options) })
  return { kind: 'line', line, fee: feeLine(row, mapping, line) }
}

const longestCell = 10_000

function rejected(column: number | null, reason: string): RowReading {
  return { kind: 'rejected', column, reason }
}

function withoutHalf(row: CsvRecord, dateText: string, amountText: string): RowReading {
  const first = shown(row.find((cell) => cell.trim() !== '') ?? '')
  if (amountText === '' && dateText === '') {
    return { kind: 'set-aside', column: null, reason: `No date and no amount ("${first}"): a heading or a total.` }
  }
  if (amountText === '') {
    return { kind: 'set-aside', column: null, reason: 'No amount: a balance or a note, not a charge.' }
  }
  const isTotal = /total|balance|saldo|summ/i.test(row.slice(0, 12).join(' ').slice(0, 500))
  if (isTotal) return { kind: 'set-aside', column: null, reason: `No date ("${first}"): a total or a balance.` }
  return rejected(null, `There is an amount, ${shown(amountText)}, but no date. Fill in the date, or remove the row.`)
}

function shown(text: string): string {
  return text.trim().slice(0, 40)
}

function amountTextOf(row: CsvRecord, { columns }: StatementMapping): string {
  if (columns.amount !== null) return (row[columns.amount] ?? '').trim()
  return `${cellAt(row, columns.debit)} ${cellAt(row, columns.credit)}`.trim()
}

function amountColumn(row: CsvRecord, { columns }: StatementMapping): number | null {
  return columns.amount ?? (cellAt(row, columns.debit) === '' ? columns.credit : columns.debit)
}

function cellAt(row: CsvRecord, at: number | null): string {
  return at === null ? '' : (row[at] ?? '').trim()
}

function currencyOf(row: CsvRecord, { columns }: StatementMapping, options: StatementOptions): string {
  return cellAt(row, columns.currency).toUpperCase() || options.currency
}

function accountOf(row: CsvRecord, { columns }: StatementMapping, options: StatementOptions): string {
  return cellAt(row, columns.account) || (options.account ?? defaultAccount)
}

/** Money out negative. In two columns the column says the direction and a sign within it turns it round only where all carry one. */
function signedMinor(row: CsvRecord, mapping: StatementMapping, digits: number): number | null {
  const { columns, decimalMark, moneyOut } = mapping
  if (columns.amount !== null) {
    const minor = readMinor(row[columns.amount] ?? '', decimalMark, digits)
    return minor === null ? null : (moneyOut === 'positive' ? -minor : minor) || 0
  }
  const [debit, credit] = [columns.debit, columns.credit].map((at) => readSide(cellAt(row, at), decimalMark, digits))
  if (debit === null || credit === null || debit === undefined || credit === undefined) return null
  const [out, into] = moneyOut === 'credit' ? [credit, debit] : [debit, credit]
  return Math.abs(into) - Math.abs(out) || 0
}

function readSide(text: string, mark: StatementMapping['decimalMark'], digits: number): number | null {
  return text === '' || text === '-' ? 0 : readMinor(text, mark, digits)
}

/** Nothing has moved: still pending, failed, or a memo (PayPal). */
function unsettledReason(row: CsvRecord, { columns }: StatementMapping): { column: number; reason: string } | null {
  const state = cellAt(row, columns.state)
  if (columns.state !== null && unsettledStates.test(state)) {
    return { column: columns.state, reason: `Its state is "${shown(state)}": no money has moved.` }
  }
  if (columns.impact === null || cellAt(row, columns.impact).toLowerCase() !== 'memo') return null
  return { column: columns.impact, reason: 'A memo: no money has moved.' }
}

const unsettledStates =
  /^(?:pending|reverted|declined|failed|cancell?ed|denied|refused|rejected|on hold|held|removed|expired|voided|authori[sz]ed|ausstehend|pendiente|en attente)\b/i

type LineParts = { readonly date: string; readonly minor: number; readonly currency: string; readonly account: string }

function lineFrom(row: CsvRecord, { columns }: StatementMapping, parts: LineParts): SpendLine {
  const bankId = cellAt(row, columns.bankId)
  return {
    account: parts.account,
    date: parts.date,
    description: descriptionOf(row, columns.description) || cellAt(row, columns.kind) || 'No description',
    amount: { minor: parts.minor, currency: parts.currency },
    bankId: bankId === '' ? null : bankId,
    vendor: null,
    technology: null,
    sorting: 'unsure',
    state: 'proposed',
  }
}

function descriptionOf(row: CsvRecord, positions: readonly number[]): string {
  let text = ''
  for (const at of positions) {
    const cell = (row[at] ?? '').trim()
    if (cell === '' || ` ${text} `.includes(` ${cell} `)) continue
    text = text === '' || ` ${cell} `.includes(` ${text} `) ? cell : `${text} ${cell}`
  }
  return text.includes('\n') ? text.replace(/\s+/g, ' ') : text
}

function feeLine(row: CsvRecord, mapping: StatementMapping, line: SpendLine): SpendLine | null {
  if (!mapping.feeApart || mapping.columns.fee === null) return null
  const fee = readMinor(row[mapping.columns.fee] ?? '', mapping.decimalMark, minorDigits(line.amount.currency))
  if (!fee) return null
  const amount = { minor: -Math.abs(fee), currency: line.amount.currency }
  return { ...line, description: `${line.description} fee`, amount, bankId: line.bankId && `${line.bankId} fee` }
}
