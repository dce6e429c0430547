import type { CsvRecord } from '../csv/csv-records.ts'
import { readMinor } from './read-number.ts'
import type { DecimalMark } from './read-number.ts'
import type { StatementMapping } from './statement.ts'
import type { StatementColumns } from './statement-columns.ts'

/** How well amounts and running balance agree under one reading of the columns. */
export type BalanceVerdict = {
  /** Steps of the balance that the amount explains, of all steps. */
  readonly share: number
  readonly moneyOut: StatementMapping['moneyOut']
  readonly feeApart: boolean
  /** True where the opposite sign explains clearly fewer steps. */
  readonly isSignProven: boolean
}

const nothingProven: BalanceVerdict = { share: 0, moneyOut: 'negative', feeApart: false, isSignProven: false }

/**
 * The sign, and whether the fee is apart, that make each balance the one before plus the amount. [IMP-5] Tried with the
 * oldest line first and last; rows are in the order of the file.
 */
export function checkBalance(rows: readonly CsvRecord[], columns: StatementColumns, mark: DecimalMark): BalanceVerdict {
  if (columns.balance === null) return nothingProven
  const steps = stepsOf(rows.slice(0, 5_000), columns, mark)
  if (steps.length < 2) return nothingProven
  const fees = columns.fee === null ? [false] : [false, true]
  const tried = fees.flatMap((feeApart) =>
    [1, -1].flatMap((sign) =>
      [true, false].map((isOldestFirst) => ({
        sign,
        feeApart,
        share: explained(steps, { sign, feeApart, isOldestFirst }),
      })),
    ),
  )
  const best = tried.toSorted((a, b) => b.share - a.share)[0] ?? { sign: 1, feeApart: false, share: 0 }
  const opposite = Math.max(...tried.filter((each) => each.sign !== best.sign).map((each) => each.share))
  return {
    share: best.share,
    moneyOut: moneyOutOf(columns, best.sign),
    feeApart: best.feeApart,
    isSignProven: best.share >= 0.8 && best.share - opposite >= 0.3,
  }
}

function moneyOutOf(columns: StatementColumns, sign: number): StatementMapping['moneyOut'] {
  if (columns.amount !== null) return sign === 1 ? 'negative' : 'positive'
  return sign === 1 ? 'debit' : 'credit'
}

type Step = { readonly amount: number; readonly fee: number; readonly balance: number }

/** With two columns the amount is credit less debit, so that sign 1 means debit is money out. */
function stepsOf(rows: readonly CsvRecord[], columns: StatementColumns, mark: DecimalMark): Step[] {
  const read = (row: CsvRecord, at: number | null) => (at === null ? null : readMinor(row[at] ?? '', mark, 4))
  return rows.flatMap((row) => {
    const balance = read(row, columns.balance)
    const amount = columns.amount !== null ? read(row, columns.amount) : inLessOut(row, columns, read)
    return balance === null || amount === null ? [] : [{ amount, fee: Math.abs(read(row, columns.fee) ?? 0), balance }]
  })
}

function inLessOut(
  row: CsvRecord,
  columns: StatementColumns,
  read: (row: CsvRecord, at: number | null) => number | null,
): number | null {
  const [debit, credit] = [read(row, columns.debit), read(row, columns.credit)]
  return debit === null && credit === null ? null : Math.abs(credit ?? 0) - Math.abs(debit ?? 0)
}

type Reading = { readonly sign: number; readonly feeApart: boolean; readonly isOldestFirst: boolean }

function explained(steps: readonly Step[], { sign, feeApart, isOldestFirst }: Reading): number {
  let hits = 0
  for (let at = 1; at < steps.length; at += 1) {
    const [before, after] = isOldestFirst ? [steps[at - 1], steps[at]] : [steps[at], steps[at - 1]]
    if (!before || !after) continue
    const moved = sign * after.amount - (feeApart ? after.fee : 0)
    if (Math.abs(after.balance - before.balance - moved) <= 1) hits += 1
  }
  return hits / (steps.length - 1)
}
