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
  for (const [place, quarter] of settings.quarters.entries()) {
    const constraint = `pot/${quarter}`
    const lower = isDropped(draft, constraint) ? -Infinity : (settings.potFloors[place] ?? settings.floor) / moneyScale
    const pot = addColumn(draft, { name: `pot ${quarter}`, objective: 0, lower, upper: Infinity, isInteger: false })
    for (const share of carryOvers(draft, place)) {
      const terms: Terms = new Map([[pot, 1]])
      if (before !== null) addTerm(terms, before, -share)
      for (const { column, flow } of flows[place] ?? []) {
        addTerm(terms, column, (flow.spend - settings.selfFundingShare * flow.savings) / moneyScale)
      }
      const upper = (settings.budget[place] ?? 0) / moneyScale
      addRow(draft, terms, { name: `cash ${quarter}`, lower: -Infinity, upper, relaxedBy: [constraint] })
    }
    before = pot
  }
}

/** Shares of the pot before that bound what is carried in: where it may be in the red, also the whole of it. */
function carryOvers({ settings, changes }: FormulationDraft, place: number): ReadonlySet<number> {
  const share = settings.carryOver[place - 1] ?? 0
  const mayBeInTheRed = settings.floor < 0 || (changes.without !== undefined && changes.without.size > 0)
  return new Set(mayBeInTheRed ? [share, 1] : [share])
}

/** Opening cash and all that came and went since; more in one quarter is more in every later one. */
function addFirmCash(draft: FormulationDraft, flows: readonly FlowOfColumn[][]): void {
  const { settings, moneyScale } = draft
  if (settings.firmCash === null) return
  let available = settings.firmCash.opening - settings.firmCash.floor
  const terms: Terms = new Map()
  const relaxedBy: string[] = []
  for (const [place, quarter] of settings.quarters.entries()) {
    available += settings.firmCash.net[place] ?? 0
    for (const { column, flow } of flows[place] ?? []) {
      addTerm(terms, column, (flow.spend - flow.savings - flow.income) / moneyScale)
    }
    relaxedBy.push(`firm-cash/${quarter}`)
    if (isDropped(draft, `firm-cash/${quarter}`)) continue
    const name = `firm's cash ${quarter}`
    const upper = available / moneyScale
    addRow(draft, new Map(terms), { name, lower: -Infinity, upper, relaxedBy: [...relaxedBy] })
  }
}
