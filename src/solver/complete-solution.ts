import type { Milp, MilpRow } from '../domain/roadmap/model/milp.ts'

const tolerance = 1e-7

/**
 * Values of every column once the integer ones are fixed: each continuous column takes, in order, the most its rows allow
 * while the later ones stand at their least, which is best for models of this kind (see `Milp`). Null when a row or a bound is broken.
 */
export function completeSolution(model: Milp, fixed: ReadonlyMap<number, number>): readonly number[] | null {
  const values = model.columns.map(({ lower }, column) => fixed.get(column) ?? (Number.isFinite(lower) ? lower : 0))
  const rowsOf = rowsByColumn(model)
  model.columns.forEach((column, place) => {
    if (!column.isInteger) values[place] = mostAllowed(column.upper, rowsOf.get(place) ?? [], { values, place })
  })
  const isWithin = model.columns.every(({ lower }, column) => (values[column] ?? 0) >= lower - tolerance)
  return isWithin && model.rows.every((row) => holds(row, values)) ? values : null
}

type Entry = { readonly row: MilpRow; readonly coefficient: number }

function rowsByColumn({ columns, rows }: Milp): ReadonlyMap<number, readonly Entry[]> {
  const found = new Map<number, Entry[]>()
  for (const row of rows) {
    row.columns.forEach((column, entry) => {
      if (columns[column]?.isInteger !== false) return
      const entries = found.get(column) ?? []
      entries.push({ row, coefficient: row.coefficients[entry] ?? 0 })
      found.set(column, entries)
    })
  }
  return found
}

function mostAllowed(
  upper: number,
  entries: readonly Entry[],
  { values, place }: { readonly values: readonly number[]; readonly place: number },
): number {
  return entries.reduce((most, { row, coefficient }) => {
    if (coefficient <= 0 || row.upper === Infinity) return most
    const others = activity(row, values) - coefficient * (values[place] ?? 0)
    return Math.min(most, (row.upper - others) / coefficient)
  }, upper)
}

function holds(row: MilpRow, values: readonly number[]): boolean {
  const sum = activity(row, values)
  return sum >= row.lower - tolerance && sum <= row.upper + tolerance
}

function activity({ columns, coefficients }: MilpRow, values: readonly number[]): number {
  return columns.reduce((sum, column, entry) => sum + (coefficients[entry] ?? 0) * (values[column] ?? 0), 0)
}

export function objectiveOf({ columns }: Milp, values: readonly number[]): number {
  return columns.reduce((sum, { objective }, column) => sum + objective * (values[column] ?? 0), 0)
}
