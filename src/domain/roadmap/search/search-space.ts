import type { Formulation } from '../model/formulation.ts'
import type { SearchSpace } from './search-layout.ts'
import { sortRows } from './sort-rows.ts'
import { sparseTable } from './sparse-table.ts'

/** Lays a formulation out for the search. Everything is read from the model itself, so that both always ask the same. */
export function searchSpace(formulation: Formulation): SearchSpace {
  const { model, starts, chosenColumns } = formulation
  const order = [...chosenColumns.keys()]
  const placeOf = new Map(order.map((key, place) => [key, place]))
  const initiativeOf = Int32Array.from(starts, ({ initiative }) => placeOf.get(initiative.key) ?? -1)
  const sorted = sortRows(formulation, initiativeOf)
  const prerequisites = neededInitiatives(formulation, placeOf)
  return {
    initiativeOf,
    startsFrom: firstStarts(initiativeOf, order.length),
    quarterOf: Int32Array.from(starts, ({ start }) => start),
    liveFrom: Int32Array.from(starts, ({ goLive }) => goLive),
    columnOf: Int32Array.from(starts, ({ column }) => column),
    chosenColumnOf: Int32Array.from(chosenColumns.values()),
    constant: constantOf(formulation),
    worth: Float64Array.from(
      starts,
      ({ column, initiative }) =>
        (model.columns[column]?.objective ?? 0) +
        (model.columns[chosenColumns.get(initiative.key) ?? -1]?.objective ?? 0),
    ),
    uses: sparseTable(sorted.uses),
    rowLower: Float64Array.from(sorted.rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(sorted.rows, ({ upper }) => upper),
    pot: sorted.pot,
    goals: sorted.goals,
    needs: sparseTable(prerequisites.needs),
    neededBy: sparseTable(prerequisites.neededBy),
    wanted: wantedInitiatives(formulation),
    shares: sorted.shares,
    modelRows: sorted.modelRows,
  }
}

function firstStarts(initiativeOf: Int32Array, count: number): Int32Array {
  const from = new Int32Array(count + 1)
  for (const initiative of initiativeOf) from[initiative + 1] = (from[initiative + 1] ?? 0) + 1
  for (let place = 0; place < count; place += 1) from[place + 1] = (from[place + 1] ?? 0) + (from[place] ?? 0)
  return from
}

/** Prerequisites that are planned too; one that is running is met, and one that is never planned has rows that forbid every start. */
function neededInitiatives({ question, chosenColumns }: Formulation, placeOf: ReadonlyMap<string, number>) {
  const needs: [number, number][][] = [...chosenColumns.keys()].map(() => [])
  const neededBy: [number, number][][] = [...chosenColumns.keys()].map(() => [])
  for (const { key, prerequisites, underWay } of question.business.initiatives) {
    const own = placeOf.get(key)
    if (own === undefined || underWay !== null) continue
    for (const prerequisite of new Set(prerequisites)) {
      const needed = placeOf.get(prerequisite)
      if (needed === undefined || needed === own) continue
      needs[own]?.push([needed, 1])
      neededBy[needed]?.push([own, 1])
    }
  }
  return { needs, neededBy }
}

/** Which initiatives have to be in, or are tried first because they are essential. */
function wantedInitiatives({ question, chosenColumns, model }: Formulation): Uint8Array {
  const required = new Set(
    model.rows.flatMap(({ columns, lower, upper }) =>
      columns.length === 1 && lower === 1 && upper === 1 ? columns : [],
    ),
  )
  const essential = new Set(question.business.initiatives.filter((one) => one.essential).map(({ key }) => key))
  return Uint8Array.from(chosenColumns, ([key, column]) => (required.has(column) ? 2 : essential.has(key) ? 1 : 0))
}

/** What columns that no row limits are worth: the same in every plan. */
function constantOf({ model: { columns, rows } }: Formulation): number {
  const used = new Set(rows.flatMap((row) => row.columns))
  return columns.reduce((sum, { objective, lower, upper, isInteger }, column) => {
    if (isInteger || objective === 0 || used.has(column)) return sum
    return sum + objective * (objective > 0 ? upper : lower)
  }, 0)
}
