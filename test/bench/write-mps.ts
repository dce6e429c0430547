import type { Milp, MilpRow } from '../../src/domain/roadmap/model/milp.ts'

/** A model in free MPS, as other solvers read it; MPS minimises, so every worth changes its sign. */
export function writeMps({ columns, rows }: Milp): string {
  const entries: string[][] = columns.map(({ objective }, column) => [` c${column} worth ${-objective}`])
  rows.forEach((row, place) => {
    row.columns.forEach((column, entry) => entries[column]?.push(` c${column} r${place} ${row.coefficients[entry]}`))
  })
  const lines = [
    'NAME plan FREE',
    'ROWS',
    ' N worth',
    ...rows.map((row, place) => ` ${kindOf(row)} r${place}`),
    'COLUMNS',
  ]
  const ofKind = (isInteger: boolean): string[] =>
    columns.flatMap((column, place) => (column.isInteger === isInteger ? (entries[place] ?? []) : []))
  const body = [" M1 'MARKER' 'INTORG'", ofKind(true), " M2 'MARKER' 'INTEND'", ofKind(false), 'RHS'].flat()
  for (const line of body) lines.push(line)
  rows.forEach((row, place) => lines.push(` RHS r${place} ${kindOf(row) === 'G' ? row.lower : row.upper}`))
  lines.push('RANGES')
  rows.forEach((row, place) => {
    if (kindOf(row) === 'L' && row.lower > -Infinity) lines.push(` RNG r${place} ${row.upper - row.lower}`)
  })
  lines.push('BOUNDS')
  columns.forEach(({ lower, upper }, place) => {
    if (lower === -Infinity) lines.push(` MI BND c${place}`)
    else if (lower !== 0) lines.push(` LO BND c${place} ${lower}`)
    if (upper < Infinity) lines.push(` UP BND c${place} ${upper}`)
  })
  return [...lines, 'ENDATA', ''].join('\n')
}

function kindOf({ lower, upper }: MilpRow): 'E' | 'L' | 'G' {
  if (lower === upper) return 'E'
  return upper < Infinity ? 'L' : 'G'
}
