import type { SearchSpace } from './search-layout.ts'
import type { SparseTable } from './sparse-table.ts'

/**
 * What every start takes of all that is scarce, in money: what it uses of each row times the price of the row in the linear
 * relaxation. A guide for the search and no proof. [RDM-35]
 */
export function startPrices(space: SearchSpace, rowPrices: ArrayLike<number>): Float64Array {
  const priceOf = (rows: Int32Array): Float64Array => Float64Array.from(rows, (row) => rowPrices[row] ?? 0)
  const tables: [SparseTable, Float64Array][] = [
    [space.uses, priceOf(space.modelRows.plain)],
    [space.shares.uses, priceOf(space.modelRows.shares)],
    [space.pot.takes, priceOf(space.modelRows.pot)],
  ]
  return Float64Array.from(space.worth, (_, start) =>
    tables.reduce((sum, [table, prices]) => sum + lineSum(table, start, prices), 0),
  )
}

function lineSum({ from, index, amount }: SparseTable, line: number, price: Float64Array): number {
  let sum = 0
  const end = from[line + 1] ?? 0
  for (let entry = from[line] ?? 0; entry < end; entry += 1)
    sum += (amount[entry] ?? 0) * (price[index[entry] ?? 0] ?? 0)
  return sum
}
