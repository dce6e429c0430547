import type { Milp } from '../domain/roadmap/model/milp.ts'

/** A knapsack of sixty things and eight limits: enough work to have the solver compiled before the first real question. */
export function exampleModel(): Milp {
  const [columnCount, rowCount] = [60, 8]
  let state = 1
  const next = (): number => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
  const columns = Array.from({ length: columnCount }, (_, place) => ({
    name: `thing ${place}`,
    objective: 5 + 10 * next(),
    lower: 0,
    upper: 1,
    isInteger: true,
  }))
  const rows = Array.from({ length: rowCount }, (_, place) => ({
    name: `limit ${place}`,
    lower: -Infinity,
    upper: 2 * columnCount,
    columns: columns.map((_column, column) => column),
    coefficients: columns.map(() => 1 + Math.floor(10 * next())),
    relaxedBy: [],
  }))
  return { columns, rows }
}
