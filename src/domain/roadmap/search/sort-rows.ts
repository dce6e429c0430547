import type { Formulation } from '../model/formulation.ts'
import type { MilpRow } from '../model/milp.ts'
import type { SearchGoals, SearchPot, SearchSpace } from './search-layout.ts'
import { sparseTable } from './sparse-table.ts'

/** Lines of a sparse table while it is put together. */
type Lines = [number, number][][]

type SortedRows = {
  readonly uses: Lines
  readonly rows: readonly MilpRow[]
  readonly pot: SearchPot
  readonly goals: SearchGoals
  readonly shares: SearchSpace['shares']
  readonly modelRows: SearchSpace['modelRows']
}

/** Rows of the model by what they are about: the pot, goals, escapes from the explore share, and everything else. */
export function sortRows(formulation: Formulation, initiativeOf: Int32Array): SortedRows {
  const { model } = formulation
  const columns = columnRoles(formulation, initiativeOf)
  const kinds = Map.groupBy(model.rows, (row) => kindOf(row, formulation, columns))
  const plain = kinds.get('plain') ?? []
  const places = new Map(model.rows.map((row, place) => [row, place]))
  const placesOf = (rows: readonly MilpRow[]): Int32Array => Int32Array.from(rows, (row) => places.get(row) ?? -1)
  return {
    rows: plain,
    uses: linesByStart(plain, { columns, count: initiativeOf.length }),
    pot: potOf(kinds.get('pot') ?? [], formulation, columns),
    goals: goalsOf(kinds.get('goal') ?? [], formulation, columns),
    shares: sharesOf(kinds.get('share') ?? [], kinds.get('tie') ?? [], { columns, count: initiativeOf.length }),
    modelRows: {
      plain: placesOf(plain),
      shares: placesOf(kinds.get('share') ?? []),
      pot: placesOf(firstOfEach(kinds.get('pot') ?? [], formulation)),
    },
  }
}

type ColumnRoles = {
  /** Starts that set this column: itself, or all starts of an initiative for the column that says it is in. */
  readonly startsOf: ReadonlyMap<number, readonly number[]>
  /** Place of the initiative by the column that says it is in. */
  readonly chosen: ReadonlyMap<number, number>
}

function columnRoles({ starts, chosenColumns }: Formulation, initiativeOf: Int32Array): ColumnRoles {
  const startsOf = new Map<number, number[]>()
  const chosen = new Map([...chosenColumns.values()].map((column, place) => [column, place]))
  const byPlace: number[][] = [...chosen].map(() => [])
  starts.forEach(({ column }, start) => {
    startsOf.set(column, [start])
    byPlace[initiativeOf[start] ?? -1]?.push(start)
  })
  for (const [column, place] of chosen) startsOf.set(column, byPlace[place] ?? [])
  return { startsOf, chosen }
}

/** structure: "one start"; share: the explore share; tie: an extra column can be 1 only when an initiative is in. */
type RowKind = 'pot' | 'goal' | 'structure' | 'tie' | 'share' | 'plain'

function kindOf(row: MilpRow, { model }: Formulation, { startsOf, chosen }: ColumnRoles): RowKind {
  const given = row.columns.map((column) => model.columns[column])
  if (given.some((column) => column?.isInteger === false)) {
    return given.some((column) => column?.isInteger === false && column.objective === 0) ? 'pot' : 'goal'
  }
  const isExtra = row.columns.some((column) => !startsOf.has(column))
  if (row.relaxedBy.some((id) => id === 'explore-low' || id === 'explore-high')) return 'share'
  if (isExtra) return 'tie'
  const ties = row.columns.filter((column, entry) => chosen.has(column) && row.coefficients[entry] === -1)
  return row.lower === 0 && row.upper === 0 && ties.length === 1 ? 'structure' : 'plain'
}

function linesByStart(
  rows: readonly MilpRow[],
  { columns, count }: { readonly columns: ColumnRoles; readonly count: number },
): Lines {
  const lines: Lines = Array.from({ length: count }, () => [])
  rows.forEach((row, place) => {
    row.columns.forEach((column, entry) => {
      for (const start of columns.startsOf.get(column) ?? []) lines[start]?.push([place, row.coefficients[entry] ?? 0])
    })
  })
  return lines
}

/** One row a quarter; where a debt is carried over whole there is a second one, which says the same of what is left. */
function potOf(rows: readonly MilpRow[], { model, starts }: Formulation, { startsOf }: ColumnRoles): SearchPot {
  const places = new Map<number, number>()
  const takes: Lines = starts.map(() => [])
  const [budget, floor, carryOver]: [number[], number[], number[]] = [[], [], []]
  for (const { columns, coefficients, upper } of rows) {
    const own = Math.max(...columns.filter((column) => model.columns[column]?.isInteger === false))
    const isKnown = places.has(own)
    const place = places.get(own) ?? places.size
    places.set(own, place)
    const before = columns.findIndex((column) => model.columns[column]?.isInteger === false && column !== own)
    const share = -(coefficients[before] ?? 0)
    carryOver[place] = isKnown ? Math.min(carryOver[place] ?? 1, share) : share
    if (isKnown) continue
    budget.push(upper)
    floor.push(model.columns[own]?.lower ?? -Infinity)
    columns.forEach((column, entry) => {
      for (const start of startsOf.get(column) ?? []) takes[start]?.push([place, coefficients[entry] ?? 0])
    })
  }
  return {
    takes: sparseTable(takes),
    budget: Float64Array.from(budget),
    floor: Float64Array.from(floor),
    carryOver: Float64Array.from(carryOver),
  }
}

/** The row of every quarter that `potOf` reads what is taken from. */
function firstOfEach(rows: readonly MilpRow[], { model }: Formulation): MilpRow[] {
  const own = ({ columns }: MilpRow): number =>
    Math.max(...columns.filter((column) => model.columns[column]?.isInteger === false))
  return [...Map.groupBy(rows, own).values()].flatMap((same) => same.slice(0, 1))
}

function goalsOf(rows: readonly MilpRow[], { model, starts }: Formulation, { startsOf }: ColumnRoles): SearchGoals {
  const reaches: Lines = starts.map(() => [])
  const [stepEnd, stepWorth, stepsFrom]: [number[], number[], number[]] = [[], [], [0]]
  rows.forEach(({ columns, coefficients }, goal) => {
    let end = 0
    columns.forEach((column, entry) => {
      const { isInteger, upper, objective } = model.columns[column] ?? { isInteger: true, upper: 0, objective: 0 }
      if (!isInteger) {
        end += upper
        stepEnd.push(end)
        stepWorth.push(objective)
      }
      for (const start of startsOf.get(column) ?? []) reaches[start]?.push([goal, -(coefficients[entry] ?? 0)])
    })
    stepsFrom.push(stepEnd.length)
  })
  return {
    reaches: sparseTable(reaches),
    stepEnd: Float64Array.from(stepEnd),
    stepWorth: Float64Array.from(stepWorth),
    stepsFrom: Int32Array.from(stepsFrom),
  }
}

/** Rows that take and give, so that a plan is seldom within them while it is being filled. */
function sharesOf(
  rows: readonly MilpRow[],
  ties: readonly MilpRow[],
  { columns, count }: { readonly columns: ColumnRoles; readonly count: number },
): SearchSpace['shares'] {
  return {
    uses: sparseTable(linesByStart(rows, { columns, count })),
    lower: Float64Array.from(rows, ({ lower }) => lower),
    upper: Float64Array.from(rows, ({ upper }) => upper),
    escapes: rows.map((row) => escapeOf(row, ties, columns)),
  }
}

function escapeOf(row: MilpRow, ties: readonly MilpRow[], { startsOf, chosen }: ColumnRoles): Int32Array | null {
  const extra = row.columns.find((column) => !startsOf.has(column))
  if (extra === undefined) return null
  return Int32Array.from(
    ties.filter(({ columns }) => columns.includes(extra)),
    ({ columns }) => chosen.get(columns.find((column) => chosen.has(column)) ?? -1) ?? -1,
  )
}
