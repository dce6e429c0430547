import type { SparseTable } from './sparse-table.ts'

/**
 * A formulation laid out for trying many plans quickly: one number per start, row or quarter, in plain arrays that can be
 * handed to a worker. Money and worth are in the unit of the model.
 */
export type SearchSpace = {
  /** Initiative of every start; starts of one initiative lie side by side, from `startsFrom[i]` to `startsFrom[i + 1]`. */
  readonly initiativeOf: Int32Array
  readonly startsFrom: Int32Array
  /** Quarter in which a start begins, and the one from which it is live. */
  readonly quarterOf: Int32Array
  readonly liveFrom: Int32Array
  readonly columnOf: Int32Array
  readonly chosenColumnOf: Int32Array
  /** What a start is worth by itself; goals come on top, and what holds for every plan. */
  readonly constant: number
  readonly worth: Float64Array
  /** Rows of whole columns only: what each start adds to each, and how far each may go. */
  readonly uses: SparseTable
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  readonly pot: SearchPot
  readonly goals: SearchGoals
  /** Initiatives that each one needs, and the ones that need it. */
  readonly needs: SparseTable
  readonly neededBy: SparseTable
  /** 2 where a plan without it is refused, 1 where it is an essential, 0 otherwise. */
  readonly wanted: Uint8Array
  readonly shares: SearchShares
  /** Where the rows of each kind stand in the model. */
  readonly modelRows: { readonly plain: Int32Array; readonly shares: Int32Array; readonly pot: Int32Array }
}

/** Rows of the explore share; each is also met when all initiatives of its escape are in. */
export type SearchShares = {
  readonly uses: SparseTable
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly escapes: readonly (Int32Array | null)[]
}

/** Quarter by quarter: what is there, what every start takes, and what may not be undercut. */
export type SearchPot = {
  readonly takes: SparseTable
  readonly budget: Float64Array
  readonly floor: Float64Array
  /** Share of what is left that moves on to this quarter; of a debt, always the whole. */
  readonly carryOver: Float64Array
}

export type SearchGoals = {
  readonly reaches: SparseTable
  /** Upper end and worth per unit of every step, five a goal. */
  readonly stepEnd: Float64Array
  readonly stepWorth: Float64Array
  readonly stepsFrom: Int32Array
}
