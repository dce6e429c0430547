import type { Initiative, Option } from '../../initiative.ts'
import type { Key } from '../../values/key.ts'
import { isDropped } from './formulation.ts'
import type { FormulationDraft, PlanStart } from './formulation.ts'
import { addColumn, addRow, addTerm } from './milp.ts'
import type { Terms } from './milp.ts'
import { durationOf, isOpen } from './plan-candidates.ts'
import type { PlanCandidate } from './plan-candidates.ts'
import { minorOf, quarterAt } from '../plan-settings.ts'

/** Name of the row that keeps as many essentials in as can be. [RDM-8] */
export const essentialsRow = 'essentials first'

/** Columns for every start that is possible and for every initiative, and the rows that tie them together. */
export function addChoices(draft: FormulationDraft): void {
  for (const candidate of draft.candidates) addStarts(draft, candidate)
  for (const { initiative, isFixed } of draft.candidates) if (!isFixed) addPrerequisites(draft, initiative)
  addExclusions(draft)
  addEssentials(draft)
}

function addStarts(draft: FormulationDraft, { initiative, windows, isRequired, isForbidden }: PlanCandidate): void {
  const [lower, upper] = [isRequired ? 1 : 0, isForbidden ? 0 : 1]
  const essential = draft.changes.objective === 'essentials' && initiative.essential ? 1 : 0
  const name = `${initiative.title}, in`
  // Required and forbidden at once is a conflict to be found by the solver, so bounds that cross become a row.
  const chosen = addColumn(draft, { name, objective: essential, lower: 0, upper: 1, isInteger: true })
  draft.chosenColumns.set(initiative.key, chosen)
  if (lower > 0)
    addRow(draft, new Map([[chosen, 1]]), {
      name: `${initiative.title} has to be in`,
      lower: 1,
      upper: 1,
      relaxedBy: [],
    })
  if (upper < 1)
    addRow(draft, new Map([[chosen, 1]]), {
      name: `${initiative.title} has to stay out`,
      lower: 0,
      upper: 0,
      relaxedBy: [],
    })
  const terms: Terms = new Map([[chosen, -1]])
  for (const window of windows.filter(isOpen)) {
    const worthAt = worthOfStart(draft, window.option)
    for (let start = window.earliest; start <= window.latest; start += 1) {
      addTerm(terms, addStart(draft, { initiative, option: window.option, start, worth: worthAt(start) }), 1)
    }
  }
  addRow(draft, terms, { name: `${initiative.title}, one start`, lower: 0, upper: 0, relaxedBy: [] })
}

function addStart(
  draft: FormulationDraft,
  {
    worth,
    ...given
  }: { readonly initiative: Initiative; readonly option: Option; readonly start: number; readonly worth: number },
): number {
  const { initiative, option, start } = given
  const column = addColumn(draft, {
    name: `${initiative.title}, ${option.title}, ${quarterAt(draft.question, start)}`,
    objective: worth,
    lower: 0,
    upper: 1,
    isInteger: true,
  })
  draft.starts.push({ ...given, column, goLive: start + durationOf(option) })
  return column
}

/** Net present value less expected loss of a start, in the money of the model. [RDM-5] [RDM-7] */
function worthOfStart(draft: FormulationDraft, option: Option): (start: number) => number {
  const { settings, moneyScale, changes } = draft
  if ((changes.objective ?? 'value') !== 'value') return () => 0
  const flows = draft.flowsOf(option)
  return (start) => {
    const present = settings.discount.reduce((total, discount, place) => {
      const flow = flows[place - start]
      return flow === undefined
        ? total
        : total + discount * (flow.savings + flow.income + flow.otherBenefit - flow.spend)
    }, 0)
    return (present - riskOfStart(draft, { option, start })) / moneyScale
  }
}

/** Chance x cost in minor units; nothing for what went live before the plan. [RDM-7] */
export function riskOfStart(
  { question }: FormulationDraft,
  { option, start }: Pick<PlanStart, 'option' | 'start'>,
): number {
  const isPast = start < 0 && start + durationOf(option) <= 0
  return isPast ? 0 : option.risk.probability * minorOf(question, option.risk.cost)
}

/** What starts by a quarter needs its prerequisite started early enough to be live: one row per quarter. [RDM-10] */
function addPrerequisites(draft: FormulationDraft, initiative: Initiative): void {
  for (const prerequisite of initiative.prerequisites) {
    const constraint = `prerequisite/${initiative.key}/${prerequisite}`
    const needed = draft.question.business.initiatives.find(({ key }) => key === prerequisite)
    if (needed === undefined || needed.stage === 'running' || isDropped(draft, constraint)) continue
    const own = startsOf(draft, initiative.key)
    const before = startsOf(draft, prerequisite)
    for (const quarter of new Set(own.map(({ start }) => start))) {
      const terms: Terms = new Map()
      for (const { column, start } of own) if (start <= quarter) addTerm(terms, column, 1)
      for (const { column, goLive } of before) if (goLive <= quarter) addTerm(terms, column, -1)
      const name = `${initiative.title} after ${needed.title}, ${quarterAt(draft.question, quarter)}`
      addRow(draft, terms, { name, lower: -Infinity, upper: 0, relaxedBy: [constraint] })
    }
  }
}

export function startsOf({ starts }: FormulationDraft, key: Key): PlanStart[] {
  return starts.filter(({ initiative }) => initiative.key === key)
}

/** At most one of a group, none beside one that is running; a technology is retired once. [RDM-11] */
function addExclusions(draft: FormulationDraft): void {
  const initiatives = draft.question.business.initiatives
  const groups = new Set(initiatives.flatMap(({ exclusiveGroup }) => exclusiveGroup ?? []))
  for (const group of [...groups].toSorted()) {
    const members = initiatives.filter(({ exclusiveGroup }) => exclusiveGroup === group)
    const isTaken = members.some(({ stage }) => stage === 'running')
    const terms: Terms = new Map()
    for (const { key } of members) addChosen(draft, terms, key)
    const id = `exclusive/${group}`
    if (terms.size + (isTaken ? 1 : 0) < 2 || isDropped(draft, id)) continue
    addRow(draft, terms, { name: `only one of ${group}`, lower: -Infinity, upper: isTaken ? 0 : 1, relaxedBy: [id] })
  }
  for (const { key, title } of draft.question.business.technologies) {
    const retiring = draft.starts.filter(({ option }) => option.retires.includes(key))
    const id = `retired-once/${key}`
    if (new Set(retiring.map(({ initiative }) => initiative.key)).size < 2 || isDropped(draft, id)) continue
    const terms: Terms = new Map(retiring.map(({ column }) => [column, 1]))
    addRow(draft, terms, { name: `${title} retired once`, lower: -Infinity, upper: 1, relaxedBy: [id] })
  }
}

function addChosen(draft: FormulationDraft, terms: Terms, key: Key): void {
  const column = draft.chosenColumns.get(key)
  if (column !== undefined) addTerm(terms, column, 1)
}

/** As many essentials as can be funded at all are in, whatever else is left out for them. [RDM-8] */
function addEssentials(draft: FormulationDraft): void {
  const count = draft.changes.essentials ?? 0
  if (count === 0) return
  const terms: Terms = new Map()
  for (const { initiative } of draft.candidates) if (initiative.essential) addChosen(draft, terms, initiative.key)
  addRow(draft, terms, { name: essentialsRow, lower: count, upper: Infinity, relaxedBy: [] })
}
