import { optionCashFlows } from '../../finance/option-cash-flows.ts'
import type { QuarterCashFlow } from '../../finance/option-cash-flows.ts'
import type { Option } from '../../initiative.ts'
import { minorDigits } from '../../values/money.ts'
import { addCaps } from './formulate-caps.ts'
import { addChoices } from './formulate-choices.ts'
import { addExploreShare } from './formulate-explore-share.ts'
import { addGoals } from './formulate-goals.ts'
import { addMoney } from './formulate-money.ts'
import { addPeople } from './formulate-people.ts'
import { addStability } from './formulate-stability.ts'
import type { Formulation, FormulationChanges, FormulationDraft } from './formulation.ts'
import { planCandidates } from './plan-candidates.ts'
import type { PlanCandidate } from './plan-candidates.ts'
import { planSettings } from '../plan-settings.ts'
import type { RoadmapQuestion } from '../roadmap-question.ts'

/**
 * The roadmap as a mixed-integer program: start columns per option and quarter, an integer column per initiative, disaggregated
 * prerequisites, cash with carry-over, role days, change load, explore share, goals in segments. [RDM-2] to [RDM-13]
 */
export function formulate(question: RoadmapQuestion, changes: FormulationChanges = {}): Formulation {
  const candidates = planCandidates(question, changes.without)
  const draft: FormulationDraft = {
    question,
    changes,
    settings: planSettings(question),
    candidates,
    flowsOf: flowsByOption(question, candidates),
    moneyScale: 1000 * 10 ** minorDigits(question.business.organization.currency),
    columns: [],
    rows: [],
    starts: [],
    chosenColumns: new Map(),
  }
  addChoices(draft)
  addMoney(draft)
  addPeople(draft)
  addExploreShare(draft)
  addGoals(draft)
  addStability(draft)
  addCaps(draft)
  const { starts, chosenColumns, moneyScale } = draft
  return { question, starts, chosenColumns, moneyScale, model: withRepair(draft) }
}

function flowsByOption(question: RoadmapQuestion, candidates: readonly PlanCandidate[]): FormulationDraft['flowsOf'] {
  const begun = candidates.flatMap(({ windows }) => windows.map(({ earliest }) => Math.max(0, -earliest)))
  const horizon = { quarterCount: question.assumptions.quarterCount + Math.max(0, ...begun), today: question.today }
  const known = new Map<Option, readonly QuarterCashFlow[]>()
  return (option) => {
    const flows = known.get(option) ?? optionCashFlows(question.business, option, horizon)
    known.set(option, flows)
    return flows
  }
}

/** Lets there be more of what one condition limits, at a cost of one per unit; nothing else counts. */
function withRepair({ columns, rows, changes }: FormulationDraft): Formulation['model'] {
  const { objective, elastic } = changes
  if (objective !== 'repair' || elastic === undefined) return { columns, rows }
  const more = columns.length
  return {
    columns: [...columns, { name: 'more', objective: -1, lower: 0, upper: Infinity, isInteger: false }],
    rows: rows.map((row) =>
      row.relaxedBy.includes(elastic)
        ? { ...row, columns: [...row.columns, more], coefficients: [...row.coefficients, -1] }
        : row,
    ),
  }
}
