import type { SpendLine } from '../../domain/spend-line.ts'
import { calendarDate, isCalendarDate } from '../../domain/values/calendar-date.ts'
import type { CalendarDate } from '../../domain/values/calendar-date.ts'
import { minorDigits } from '../../domain/values/money.ts'
import { readDate } from '../statements/read-date.ts'
import { readMinor } from '../statements/read-number.ts'
import type { DecimalMark } from '../statements/read-number.ts'
import { defaultAccount } from '../statements/statement.ts'
import type { StatementOptions } from '../statements/statement.ts'
import type { OfxTransaction } from './ofx-statements.ts'

export type OfxLineReading =
  | { readonly kind: 'line'; readonly line: SpendLine }
  | { readonly kind: 'rejected'; readonly column: string; readonly reason: string }

/** One transaction as a spend line, or the first of its values that cannot be read. [IMP-11] */
export function ofxLine(transaction: OfxTransaction, mark: DecimalMark, options: StatementOptions): OfxLineReading {
  const { values } = transaction
  const dateText = values.get('DTPOSTED') || values.get('DTUSER') || values.get('DTAVAIL') || ''
  const date = ofxDate(dateText)
  if (date === null && dateText === '') return rejected(transaction, 'DTPOSTED', ' has no date.')
  if (date === null) return rejected(transaction, 'DTPOSTED', `: "${dateText.slice(0, 40)}" is not a date.`)
  const currency = values.get('CURRENCY.CURSYM')?.toUpperCase() || transaction.currency || options.currency
  if (!/^[A-Z]{3}$/.test(currency)) {
    return rejected(transaction, 'CURDEF', `: "${currency.slice(0, 10)}" is not a currency.`)
  }
  const amountText = values.get('TRNAMT') ?? ''
  const minor = /^[+-]?[\d.,]+$/.test(amountText) ? readMinor(amountText, mark, minorDigits(currency)) : null
  if (minor === null) return rejected(transaction, 'TRNAMT', `: "${amountText.slice(0, 40)}" is not an amount.`)
  const account = accountName(transaction) || (options.account ?? defaultAccount)
  return { kind: 'line', line: lineFrom(values, { account, date, amount: { minor, currency } }) }
}

function rejected({ index }: OfxTransaction, column: string, what: string): OfxLineReading {
  return { kind: 'rejected', column, reason: `Transaction ${index}${what}` }
}

function lineFrom(
  values: ReadonlyMap<string, string>,
  paid: Pick<SpendLine, 'account' | 'date' | 'amount'>,
): SpendLine {
  return {
    ...paid,
    description: describe(values),
    bankId: values.get('FITID') || null,
    vendor: null,
    technology: null,
    sorting: 'unsure',
    state: 'proposed',
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
