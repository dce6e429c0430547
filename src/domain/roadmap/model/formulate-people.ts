import { isDropped } from './formulation.ts'
import type { FormulationDraft, PlanStart } from './formulation.ts'
import { addRow, addTerm } from './milp.ts'
import type { Terms } from './milp.ts'
import { durationOf } from './plan-candidates.ts'

/** Days of every role and attention of every team, each quarter under its limit. [RDM-12] */
export function addPeople(draft: FormulationDraft): void {
  const { roleDays, changeCaps } = draft.settings
  for (const [role, days] of roleDays) {
    addLimit(
      draft,
      { id: `role-days/${role}`, name: `${role} days`, uppers: days },
      (start) =>
        start.option.effort.reduce((total, effort) => total + (effort.role === role ? effort.days : 0), 0) /
        durationOf(start.option),
    )
  }
  for (const { key, name } of draft.question.business.teams) {
    const uppers = changeCaps.get(key)
    if (uppers === undefined) continue
    const limit = { id: `change-load/${key}`, name: `change load, ${name} team,`, uppers }
    addLimit(draft, limit, ({ option }) =>
      option.changeLoad.reduce((total, { team, load }) => total + (team === key ? load : 0), 0),
    )
  }
}

function addLimit(
  draft: FormulationDraft,
  limit: { readonly id: string; readonly name: string; readonly uppers: readonly number[] },
  useOf: (start: PlanStart) => number,
): void {
  const users = draft.starts.map((start) => ({ ...start, use: useOf(start) })).filter(({ use }) => use !== 0)
  draft.settings.quarters.forEach((quarter, place) => {
    const terms: Terms = new Map()
    for (const { column, start, goLive, use } of users) {
      if (start <= place && place < goLive) addTerm(terms, column, use)
    }
    const constraint = `${limit.id}/${quarter}`
    if (terms.size === 0 || isDropped(draft, constraint)) return
    addRow(draft, terms, {
      name: `${limit.name} ${quarter}`,
      lower: -Infinity,
      upper: limit.uppers[place] ?? 0,
      relaxedBy: [constraint],
    })
  })
}
