import type { QuarterCashFlow } from '../../finance/option-cash-flows.ts'
import { isDropped } from './formulation.ts'
import type { FormulationDraft } from './formulation.ts'
import { addColumn, addRow, addTerm } from './milp.ts'
import type { Terms } from './milp.ts'

/**
 * The technology pot and, where it was forecast, the firm's cash, each never below its floor. [RDM-4] [RDM-9]
 * pot(t) <= carry-over x pot(t-1) + budget(t) + self-funding share x savings(t) - spend(t); a pot in the red carries over whole.
 */
export function addMoney(draft: FormulationDraft): void {
  const flows = flowsByQuarter(draft)
  addPot(draft, flows)
  addFirmCash(draft, flows)
}

type FlowOfColumn = { readonly column: number; readonly flow: QuarterCashFlow }

/** What every start pays and brings in each quarter of the plan. */
function flowsByQuarter({ starts, settings, flowsOf }: FormulationDraft): FlowOfColumn[][] {
  const byQuarter: FlowOfColumn[][] = settings.quarters.map(() => [])
  for (const { column, option, start } of starts) {
    const flows = flowsOf(option)
    byQuarter.forEach((entries, place) => {
      const flow = flows[place - start]
      if (flow !== undefined) entries.push({ column, flow })
    })
  }
  return byQuarter
}

function addPot(draft: FormulationDraft, flows: readonly FlowOfColumn[][]): void {
  const { settings, moneyScale } = draft
  let before: number | null = null
  settings.quarters.forEach((quarter, place) => {
    const constraint = `pot/${quarter}`
    const pot = addColumn(draft, {
      name: `pot ${quarter}`,
      objective: 0,
      lower: -Infinity,
      upper: Infinity,
      isInteger: false,
    })
    const shares =
      settings.floor < 0 || isAnyDropped(draft)
        ? [settings.carryOver[place - 1] ?? 0, 1]
        : [settings.carryOver[place - 1] ?? 0]
    for (const share of new Set(shares)) {
      const terms: Terms = new Map([[pot, 1]])
      if (before !== null) addTerm(terms, before, -share)
      for (const { column, flow } of flows[place] ?? []) {
        addTerm(terms, column, (flow.spend - settings.selfFundingShare * flow.savings) / moneyScale)
      }
      const upper = (settings.budget[place] ?? 0) / moneyScale
      addRow(draft, terms, { name: `pot balance ${quarter}`, lower: -Infinity, upper, constraint: null })
    }
    if (!isDropped(draft, constraint)) {
      const lower = settings.floor / moneyScale
      addRow(draft, new Map([[pot, 1]]), { name: `cash ${quarter}`, lower, upper: Infinity, constraint })
    }
    before = pot
  })
}

/** With a floor left out the pot may be in the red, as with a floor below nothing. */
function isAnyDropped({ changes }: FormulationDraft): boolean {
  return changes.elastic !== undefined || (changes.without !== undefined && changes.without.size > 0)
}

function addFirmCash(draft: FormulationDraft, flows: readonly FlowOfColumn[][]): void {
  const { settings, moneyScale } = draft
  if (settings.firmCash === null) return
  let available = settings.firmCash.opening - settings.firmCash.floor
  const terms: Terms = new Map()
  for (const [place, quarter] of settings.quarters.entries()) {
    available += settings.firmCash.net[place] ?? 0
    for (const { column, flow } of flows[place] ?? []) {
      addTerm(terms, column, (flow.spend - flow.savings - flow.income) / moneyScale)
    }
    const constraint = `firm-cash/${quarter}`
    if (isDropped(draft, constraint)) continue
    addRow(draft, new Map(terms), {
      name: `firm's cash ${quarter}`,
      lower: -Infinity,
      upper: available / moneyScale,
      constraint,
    })
  }
}
