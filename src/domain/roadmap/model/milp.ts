import type { ConstraintId } from '../constraint.ts'

/** One row: lower <= sum of coefficient x column <= upper; infinite where a side is open. */
export type MilpRow = {
  /** Readable: "cash 2027-Q3", "change load, bakery team, 2027-Q1". */
  readonly name: string
  readonly lower: number
  readonly upper: number
  readonly columns: readonly number[]
  readonly coefficients: readonly number[]
  /** Conditions that, given more of what they limit, let this row go further; empty for rows that only hold the model together. */
  readonly relaxedBy: readonly ConstraintId[]
}

export type MilpColumn = {
  readonly name: string
  readonly objective: number
  readonly lower: number
  readonly upper: number
  readonly isInteger: boolean
}

/**
 * A mixed-integer linear program, to be maximised. Continuous columns are ordered so that each may greedily take the
 * most its rows allow once the integer columns and the continuous ones before it are fixed (see `completeSolution`).
 */
export type Milp = { readonly columns: readonly MilpColumn[]; readonly rows: readonly MilpRow[] }

/** A Milp while it is being put together. */
export type MilpDraft = { readonly columns: MilpColumn[]; readonly rows: MilpRow[] }

export function addColumn(draft: MilpDraft, column: MilpColumn): number {
  return draft.columns.push(column) - 1
}

/** Terms of a row by column; terms of the same column add up. */
export type Terms = Map<number, number>

export function addTerm(terms: Terms, column: number, coefficient: number): void {
  if (coefficient !== 0) terms.set(column, (terms.get(column) ?? 0) + coefficient)
}

export function addRow(draft: MilpDraft, terms: Terms, row: Omit<MilpRow, 'columns' | 'coefficients'>): void {
  draft.rows.push({ ...row, columns: [...terms.keys()], coefficients: [...terms.values()] })
}
