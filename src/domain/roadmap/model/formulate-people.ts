import type { Key } from '../../values/key.ts'
import { isDropped } from './formulation.ts'
import type { FormulationDraft, PlanStart } from './formulation.ts'
import { addRow, addTerm } from './milp.ts'
import type { Terms } from './milp.ts'
import { durationOf } from './plan-candidates.ts'

/** Days of every role and attention of every team, each quarter under its limit. [RDM-12] */
export function addPeople(draft: FormulationDraft): void {
  for (const [role, days] of daysByRole(draft)) {
    addLimit(
      draft,
      { id: `role-days/${role}`, name: `${role} days`, upper: days },
      (start) =>
        start.option.effort.reduce((total, effort) => total + (effort.role === role ? effort.days : 0), 0) /
        durationOf(start.option),
    )
  }
  for (const { key, name, changeLoadCapPerQuarter } of draft.question.business.teams) {
    if (changeLoadCapPerQuarter === null) continue
    const limit = { id: `change-load/${key}`, name: `change load, ${name} team,`, upper: changeLoadCapPerQuarter }
    addLimit(draft, limit, ({ option }) =>
      option.changeLoad.reduce((total, { team, load }) => total + (team === key ? load : 0), 0),
    )
  }
}

/** Roles for which some team states days; a role nobody stated is not limited. */
function daysByRole({ question }: FormulationDraft): [Key, number][] {
  const days = new Map<Key, number>()
  for (const team of question.business.teams) {
    for (const given of team.deliveryDaysPerQuarter) days.set(given.role, (days.get(given.role) ?? 0) + given.days)
  }
  return [...days].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function addLimit(
  draft: FormulationDraft,
  limit: { readonly id: string; readonly name: string; readonly upper: number },
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
      upper: limit.upper,
      relaxedBy: [constraint],
    })
  })
}
