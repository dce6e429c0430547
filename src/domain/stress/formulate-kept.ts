import { goalSegments } from '../roadmap/goal-value.ts'
import { addColumn, addRow, addTerm } from '../roadmap/model/milp.ts'
import type { Milp, MilpDraft, Terms } from '../roadmap/model/milp.ts'
import { planSettings } from '../roadmap/plan-settings.ts'
import type { PlanSettings } from '../roadmap/plan-settings.ts'
import type { RoadmapQuestion } from '../roadmap/roadmap-question.ts'
import { goalsReached } from '../roadmap/roadmap-value.ts'
import { minorDigits } from '../values/money.ts'
import type { ShockScenario } from './shock.ts'
import type { ShockedLine } from './shocked-lines.ts'
import { underShock } from './under-shock.ts'

/** Which lines of an unchanged plan can still be kept: column i is 1 when line i is. Worth in `moneyScale` minor units. */
export type KeptFormulation = { readonly model: Milp; readonly moneyScale: number }

/**
 * The most that can be kept of a plan by leaving lines out and changing nothing else, within money, people and prerequisites. [STR-2]
 * What a line left out would have cost is not counted as gained.
 */
export function formulateKept(
  question: RoadmapQuestion,
  scenario: ShockScenario,
  lines: readonly ShockedLine[],
): KeptFormulation {
  const moneyScale = 1000 * 10 ** minorDigits(question.business.organization.currency)
  const draft: KeptDraft = {
    columns: [],
    rows: [],
    question,
    lines,
    moneyScale,
    settings: planSettings(underShock(question, scenario)),
  }
  for (const line of lines) {
    const worth = line.moneyAfter + line.billsSpared - Math.min(0, line.moneyBefore) + forKeeping
    const name = line.before.initiative.title
    const upper = isStillPossible(line, lines) ? 1 : 0
    addColumn(draft, { name, objective: worth / moneyScale, lower: 0, upper, isInteger: true })
  }
  addPrerequisites(draft)
  addPeople(draft)
  addPot(draft)
  addFirmCash(draft)
  addGoals(draft)
  return { model: { columns: draft.columns, rows: draft.rows }, moneyScale }
}

/** Half a minor unit, so that what makes no difference is kept. */
const forKeeping = 0.5

type KeptDraft = MilpDraft & {
  readonly question: RoadmapQuestion
  readonly lines: readonly ShockedLine[]
  readonly settings: PlanSettings
  readonly moneyScale: number
}

/** What starts before something it needs is live can no longer be done as planned. */
function isStillPossible({ after }: ShockedLine, lines: readonly ShockedLine[]): boolean {
  if (after.initiative.underWay !== null) return true
  const needed = lines.filter(({ before }) => after.initiative.prerequisites.includes(before.initiative.key))
  return needed.every((other) => other.after.goLive <= after.start)
}

function addPrerequisites(draft: KeptDraft): void {
  draft.lines.forEach(({ after }, column) => {
    if (after.initiative.underWay !== null) return
    draft.lines.forEach(({ before }, needed) => {
      if (!after.initiative.prerequisites.includes(before.initiative.key)) return
      const terms: Terms = new Map([
        [column, 1],
        [needed, -1],
      ])
      upTo(draft, terms, { name: `${after.initiative.title} after ${before.initiative.title}`, upper: 0 })
    })
  })
}

function addPeople({ settings, lines, ...draft }: KeptDraft): void {
  settings.quarters.forEach((quarter, place) => {
    const limit = (name: string, most: number, useOf: (line: ShockedLine['after']) => number): void => {
      const terms: Terms = new Map()
      lines.forEach(({ after }, column) => {
        if (after.start <= place && place < after.goLive) addTerm(terms, column, useOf(after))
      })
      if (terms.size > 0) upTo(draft, terms, { name: `${name} ${quarter}`, upper: most })
    }
    for (const [role, days] of settings.roleDays) {
      limit(role, days[place] ?? 0, ({ option, start, goLive }) =>
        option.effort.reduce((sum, entry) => sum + (entry.role === role ? entry.days / (goLive - start) : 0), 0),
      )
    }
    for (const [team, caps] of settings.changeCaps) {
      limit(team, caps[place] ?? 0, ({ option }) =>
        option.changeLoad.reduce((sum, entry) => sum + (entry.team === team ? entry.load : 0), 0),
      )
    }
  })
}

/** As [RDM-4]; a pot in the red carries over whole. */
function addPot(draft: KeptDraft): void {
  const { settings, moneyScale, lines } = draft
  let before: number | null = null
  settings.quarters.forEach((quarter, place) => {
    const lower = (settings.potFloors[place] ?? settings.floor) / moneyScale
    const pot = addColumn(draft, { name: `pot ${quarter}`, objective: 0, lower, upper: Infinity, isInteger: false })
    const share = settings.carryOver[place - 1] ?? 0
    for (const carried of settings.floor < 0 ? [share, 1] : [share]) {
      const terms: Terms = new Map([[pot, 1]])
      if (before !== null) addTerm(terms, before, -carried)
      lines.forEach(({ after: { flows } }, column) => {
        const { spend = 0, savings = 0 } = flows[place] ?? {}
        addTerm(terms, column, (spend - settings.selfFundingShare * savings) / moneyScale)
      })
      upTo(draft, terms, { name: `cash ${quarter}`, upper: (settings.budget[place] ?? 0) / moneyScale })
    }
    before = pot
  })
}

function addFirmCash(draft: KeptDraft): void {
  const { settings, moneyScale, lines } = draft
  if (settings.firmCash === null) return
  const terms: Terms = new Map()
  let available = settings.firmCash.opening - settings.firmCash.floor
  for (const [place, quarter] of settings.quarters.entries()) {
    available += settings.firmCash.net[place] ?? 0
    lines.forEach(({ after: { flows } }, column) => {
      const { spend = 0, savings = 0, income = 0 } = flows[place] ?? {}
      addTerm(terms, column, (spend - savings - income) / moneyScale)
    })
    upTo(draft, new Map(terms), { name: `firm's cash ${quarter}`, upper: available / moneyScale })
  }
}

/** As [RDM-6]. */
function addGoals(draft: KeptDraft): void {
  const { question, settings, moneyScale, lines } = draft
  const reachedBy = goalsReached(question)
  const byLine = lines.map(({ after }) => reachedBy([after]))
  reachedBy([]).forEach(({ goal, weight }, place) => {
    const terms: Terms = new Map()
    for (const { length, slope } of goalSegments) {
      const objective = (settings.valueOfGoals / moneyScale) * weight * slope
      addTerm(terms, addColumn(draft, { name: goal, objective, lower: 0, upper: length, isInteger: false }), 1)
    }
    byLine.forEach((goals, column) => addTerm(terms, column, -(goals[place]?.reached ?? 0)))
    upTo(draft, terms, { name: `${goal} reached`, upper: 0 })
  })
}

function upTo(
  draft: MilpDraft,
  terms: Terms,
  { name, upper }: { readonly name: string; readonly upper: number },
): void {
  addRow(draft, terms, { name, lower: -Infinity, upper, relaxedBy: [] })
}
