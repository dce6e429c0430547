import { minorOf, quarterAt } from '../plan-settings.ts'
import { startsOf } from './formulate-choices.ts'
import type { FormulationDraft } from './formulation.ts'
import { addColumn } from './milp.ts'

/**
 * Staying close to a plan: each of its projects that is still open costs the price of a change unless it is in as it was. The
 * price stands as a constant (a column that is always 1) and comes back on the one start that keeps it. [RDM-30]
 */
export function addStability(draft: FormulationDraft): void {
  const { stability } = draft.question.assumptions
  if (stability === null || (draft.changes.objective ?? 'value') !== 'value') return
  const price = Math.max(0, minorOf(draft.question, stability.pricePerChange)) / draft.moneyScale
  const lines = new Map(stability.plan.map((line) => [line.initiative, line]))
  let open = 0
  for (const { initiative, isFixed } of draft.candidates) {
    const line = lines.get(initiative.key)
    if (line === undefined || isFixed) continue
    open += 1
    for (const { column, option, start } of startsOf(draft, initiative.key)) {
      const known = draft.columns[column]
      if (option.key !== line.option || quarterAt(draft.question, start) !== line.start || known === undefined) continue
      draft.columns[column] = { ...known, objective: known.objective + price }
    }
  }
  if (open === 0 || price === 0) return
  addColumn(draft, { name: 'changes to the plan', objective: -price * open, lower: 1, upper: 1, isInteger: false })
}
