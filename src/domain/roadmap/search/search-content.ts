/** A plan while it is changed: the start of every initiative (-1 = left out) and what follows from it. */
export type SearchState = {
  readonly startOf: Int32Array
  readonly rows: Float64Array
  readonly shares: Float64Array
  readonly taken: Float64Array
  readonly reached: Float64Array
  /** What the starts are worth by themselves. */
  readonly own: Float64Array
}
