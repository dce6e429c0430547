/** Entries of a sparse table by line: those of line i lie from `from[i]` up to, not including, `from[i + 1]`. */
export type SparseTable = {
  readonly from: Int32Array
  readonly index: Int32Array
  readonly amount: Float64Array
}

export function sparseTable(lines: readonly (readonly (readonly [number, number])[])[]): SparseTable {
  const from = new Int32Array(lines.length + 1)
  lines.forEach((line, place) => {
    from[place + 1] = (from[place] ?? 0) + line.length
  })
  const entries = lines.flat()
  return {
    from,
    index: Int32Array.from(entries, ([index]) => index),
    amount: Float64Array.from(entries, ([, amount]) => amount),
  }
}
