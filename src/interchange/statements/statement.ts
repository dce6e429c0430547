import type { SpendLine } from '../../domain/spend-line.ts'
import type { Currency } from '../../domain/values/money.ts'
import type { Delimiter } from '../csv/find-delimiter.ts'
import type { Refusal, RowProblem } from '../file-refusal.ts'
import type { DateOrder } from './read-date.ts'
import type { DecimalMark } from './read-number.ts'
import type { StatementColumns } from './statement-columns.ts'

/** How one layout of CSV is read; kept per fingerprint, changed by hand where the inference was wrong. [IMP-6] */
export type StatementMapping = {
  /** Row of the column names, from 1; 0 = the file has none. */
  readonly headerRow: number
  readonly delimiter: Delimiter
  readonly columns: StatementColumns
  readonly dateOrder: DateOrder
  readonly decimalMark: DecimalMark
  /** Which amounts are money out: those with a minus, those without; with two columns, those in `debit` or those in `credit`. */
  readonly moneyOut: 'negative' | 'positive' | 'debit' | 'credit'
  /** True where the fee is not within the amount and becomes a line of its own. */
  readonly feeApart: boolean
}

/** A mapping in which something is still open; the reading asks for one thing after the other until nothing is. */
export type OpenMapping = Omit<StatementMapping, 'dateOrder' | 'decimalMark' | 'moneyOut'> & {
  readonly dateOrder: StatementMapping['dateOrder'] | 'unknown'
  readonly decimalMark: StatementMapping['decimalMark'] | 'unknown'
  readonly moneyOut: StatementMapping['moneyOut'] | 'unknown'
}

/** What the file itself cannot answer. The owner answers once; the answer is kept with the mapping. */
export type StatementQuestion = {
  readonly about: 'moneyOut' | 'dateOrder' | 'decimalMark'
  readonly text: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  /** A few lines of the file to decide by. */
  readonly examples: readonly string[]
}

export type Statement = {
  readonly kind: 'read'
  readonly format: 'csv' | 'ofx'
  readonly lines: readonly SpendLine[]
  /** Row of each line in the file, in step with `lines`. */
  readonly rows: readonly number[]
  /** Rows that could not be read, each with its reason. */
  readonly rejected: readonly RowProblem[]
  /** Rows that are not charges (opening balances, pending, totals), each with its reason. */
  readonly setAside: readonly RowProblem[]
  /** Doubts about the file as a whole. */
  readonly problems: readonly RowProblem[]
  readonly accounts: readonly string[]
  readonly mapping: StatementMapping | null
  readonly fingerprint: string | null
}

export type StatementAsk = {
  readonly kind: 'question'
  readonly question: StatementQuestion
  /** The mapping as far as known; with the answer in its place (`question.about`), read again. */
  readonly mapping: OpenMapping
  readonly fingerprint: string
}

export type StatementReading = Statement | StatementAsk | Refusal

export type StatementOptions = {
  readonly fileName: string
  /** Where the file names none. */
  readonly currency: Currency
  /** Where the file names none; one name for all downloads of one account, so that overlaps are seen. */
  readonly account?: string
  /** Made by hand, or kept from an earlier file with the same fingerprint. */
  readonly mapping?: OpenMapping
  /** Kept mappings by fingerprint; used where `mapping` is not given. */
  readonly mappings?: ReadonlyMap<string, OpenMapping>
}

export const defaultAccount = 'main'
