import type { FormulationDraft } from './formulation.ts'
import { addRow, addTerm } from './milp.ts'
import type { Terms } from './milp.ts'
import { riskOfStart } from './formulate-choices.ts'

/** Limits on what the whole plan spends and on what it may lose, for the frontier. [RDM-26] */
export function addCaps(draft: FormulationDraft): void {
  const { spend, risk } = draft.changes.caps ?? {}
  if (spend !== undefined) addCap(draft, { name: 'spend cap', upper: spend, amountOf: spendWithin(draft) })
  if (risk !== undefined)
    addCap(draft, { name: 'risk cap', upper: risk, amountOf: (start) => riskOfStart(draft, start) })
}

type Start = FormulationDraft['starts'][number]

function addCap(
  draft: FormulationDraft,
  {
    name,
    upper,
    amountOf,
  }: { readonly name: string; readonly upper: number; readonly amountOf: (start: Start) => number },
): void {
  const terms: Terms = new Map()
  for (const start of draft.starts) addTerm(terms, start.column, amountOf(start) / draft.moneyScale)
  addRow(draft, terms, { name, lower: -Infinity, upper: upper / draft.moneyScale, relaxedBy: [] })
}

/** Spend of a start within the quarters of the plan; what was paid before is paid. */
function spendWithin({ settings, flowsOf }: FormulationDraft): (start: Start) => number {
  return ({ option, start }) => {
    const flows = flowsOf(option)
    return settings.quarters.reduce((sum, _quarter, place) => sum + (flows[place - start]?.spend ?? 0), 0)
  }
}
