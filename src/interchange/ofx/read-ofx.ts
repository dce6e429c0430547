import type { SpendLine } from '../../domain/spend-line.ts'
import { calendarDate, isCalendarDate } from '../../domain/values/calendar-date.ts'
import type { CalendarDate } from '../../domain/values/calendar-date.ts'
import { minorDigits } from '../../domain/values/money.ts'
import { statementDecoder } from '../csv/text-decoder.ts'
import { refusal } from '../file-refusal.ts'
import type { Bytes, Refusal, RowProblem } from '../file-refusal.ts'
import { notTextReason } from '../identify-file.ts'
import { readBytes } from '../read-bytes.ts'
import { readDate } from '../statements/read-date.ts'
import { decimalMarkOf, readMinor } from '../statements/read-number.ts'
import type { DecimalMark } from '../statements/read-number.ts'
import { defaultAccount } from '../statements/statement.ts'
import type { Statement, StatementOptions } from '../statements/statement.ts'
import { ofxContent } from './ofx-statements.ts'
import type { OfxContent, OfxTransaction } from './ofx-statements.ts'

const largestOfxBytes = 64 * 1024 * 1024

/** An OFX or QFX statement, 1.x or 2.x, of banks, cards, and the cash lines of investments. [IMP-11] */
export async function readOfx(source: Bytes, options: StatementOptions): Promise<Statement | Refusal> {
  const bytes = await readBytes(source, largestOfxBytes)
  if (!bytes) return refusal(options.fileName, 'The file is larger than 64 MB. Export a shorter period.')
  const wrong = notTextReason(bytes)
  if (wrong) return refusal(options.fileName, wrong)
  const text = decodeOfx(bytes)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    return refusal(options.fileName, 'The file declares its own XML entities (DOCTYPE). Banks do not; it is refused.')
  }
  if (!/<OFX\b/i.test(text)) {
    return refusal(options.fileName, 'There is no <OFX> in this file. Export the statement as OFX or QFX again.')
  }
  const content = ofxContent(text)
  if (content.transactions.length === 0) {
    return { kind: 'refused', problem: { file: options.fileName, ...emptyReason(content) } }
  }
  return statementFrom(content.transactions, options)
}

/** The header's character set counts only for bytes that are not UTF-8: banks write 1252 into it and send either. */
function decodeOfx(bytes: Uint8Array): string {
  return statementDecoder(bytes).decode(bytes, true)
}

/** Why a file without transactions has none, in words. */
function emptyReason({ failure, sections }: OfxContent): Omit<RowProblem, 'file'> {
  if (failure) {
    const said = [failure.code, failure.message].filter(Boolean).join(': ')
    const what = failure.isSignOn ? 'The bank refused the sign-on' : 'The bank answered with an error'
    return { row: failure.line, column: 'STATUS', reason: `${what} (${said}). Download the statement again.` }
  }
  const at = { row: 0, column: null }
  if (sections.has('INVSTMTRS')) {
    return {
      ...at,
      reason:
        'An investment statement without cash lines: nothing was paid from it. Import the statement of the bank account or card.',
    }
  }
  if (sections.has('STMTRS') || sections.has('CCSTMTRS')) {
    return { ...at, reason: 'The statement has no transactions in its period.' }
  }
  if (sections.has('ACCTINFORS')) {
    return { ...at, reason: 'This is a list of accounts, not a statement. Download the transactions.' }
  }
  if (sections.has('PROFRS')) {
    return { ...at, reason: "This is the bank's profile, not a statement. Download the transactions." }
  }
  return { ...at, reason: 'The file has no statement in it, only the sign-on. Download the transactions.' }
}

function statementFrom(transactions: readonly OfxTransaction[], options: StatementOptions): Statement | Refusal {
  const mark = markOf(transactions)
  const [lines, rows, rejected]: [SpendLine[], number[], RowProblem[]] = [[], [], []]
  for (const transaction of transactions) {
    const reading = lineOf(transaction, mark, options)
    if (reading.kind === 'rejected') {
      rejected.push({ file: options.fileName, row: transaction.line, column: reading.column, reason: reading.reason })
    } else {
      lines.push(reading.line)
      rows.push(transaction.line)
    }
  }
  const [first] = rejected
  if (lines.length === 0 && first) {
    return { kind: 'refused', problem: { ...first, reason: `No transaction could be read. First: ${first.reason}` } }
  }
  const accounts = [...new Set(lines.map((line) => line.account))].toSorted()
  return {
    kind: 'read',
    format: 'ofx',
    lines,
    rows,
    rejected,
    setAside: [],
    problems: [],
    accounts,
    mapping: null,
    fingerprint: null,
  }
}

/** OFX knows no thousands marks, so where a lone mark could be either it is the decimal one. */
function markOf(transactions: readonly OfxTransaction[]): DecimalMark {
  const amounts = transactions.map((each) => each.values.get('TRNAMT') ?? '')
  const mark = decimalMarkOf(amounts)
  if (mark !== 'unknown') return mark
  return amounts.some((each) => each.includes(',')) ? ',' : '.'
}

type Reading =
  | { readonly kind: 'line'; readonly line: SpendLine }
  | { readonly kind: 'rejected'; readonly column: string; readonly reason: string }

function lineOf(transaction: OfxTransaction, mark: DecimalMark, options: StatementOptions): Reading {
  const { values } = transaction
  const which = `Transaction ${transaction.index}`
  const dateText = values.get('DTPOSTED') || values.get('DTUSER') || values.get('DTAVAIL') || ''
  const date = ofxDate(dateText)
  if (date === null) {
    return {
      kind: 'rejected',
      column: 'DTPOSTED',
      reason: dateText === '' ? `${which} has no date.` : `${which}: "${dateText.slice(0, 40)}" is not a date.`,
    }
  }
  const currency = values.get('CURRENCY.CURSYM')?.toUpperCase() || transaction.currency || options.currency
  if (!/^[A-Z]{3}$/.test(currency)) {
    return { kind: 'rejected', column: 'CURDEF', reason: `${which}: "${currency.slice(0, 10)}" is not a currency.` }
  }
  const amountText = values.get('TRNAMT') ?? ''
  const minor = /^[+-]?[\d.,]+$/.test(amountText) ? readMinor(amountText, mark, minorDigits(currency)) : null
  if (minor === null) {
    return { kind: 'rejected', column: 'TRNAMT', reason: `${which}: "${amountText.slice(0, 40)}" is not an amount.` }
  }
  const account = accountName(transaction) || (options.account ?? defaultAccount)
  const bankId = values.get('FITID') || null
  return {
    kind: 'line',
    line: {
      account,
      date,
      description: describe(values),
      amount: { minor, currency },
      bankId,
      vendor: null,
      technology: null,
      sorting: 'unsure',
      state: 'proposed',
    },
  }
}

/** YYYYMMDD with or without time and zone; the bank's own day is kept. */
function ofxDate(text: string): CalendarDate | null {
  const match = /^(\d{4})(\d{2})(\d{2})/.exec(text)
  if (!match) return readDate(text, 'ymd')
  const date = calendarDate(Number(match[1]), Number(match[2]), Number(match[3]))
  return isCalendarDate(date) && date >= '1900' ? date : null
}

/** Card numbers are not kept: the last four digits tell cards apart. */
function accountName({ account, isCard }: OfxTransaction): string {
  return isCard && /^[\d Xx*]{12,19}$/.test(account) ? `card ${account.slice(-4)}` : account.slice(0, 100)
}

/** NAME and MEMO without saying the same twice; banks cut NAME at 32 characters and repeat it whole in MEMO. */
function describe(values: ReadonlyMap<string, string>): string {
  const name = values.get('NAME') || values.get('PAYEE.NAME') || values.get('EXTDNAME') || ''
  const memo = values.get('MEMO') ?? ''
  const fallback = [values.get('TRNTYPE'), values.get('CHECKNUM')].filter(Boolean).join(' ') || 'No description'
  if (!name || !memo) return name || memo || fallback
  if (memo.toUpperCase().includes(name.toUpperCase())) return memo
  return name.toUpperCase().includes(memo.toUpperCase()) ? name : `${name} ${memo}`
}
