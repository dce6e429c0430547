import type { FormulationDraft } from './formulation.ts'
import { goalContributions } from '../goal-contributions.ts'
import type { GoalContributions } from '../goal-contributions.ts'
import { goalSegments } from '../goal-value.ts'
import { addColumn, addRow, addTerm } from './milp.ts'
import type { Terms } from './milp.ts'
import type { PlanSettings } from '../plan-settings.ts'

/** What each goal gains: contributions for as long as they are live, worth less the more is reached. [RDM-3] [RDM-6] */
export function addGoals(draft: FormulationDraft): void {
  const { question, settings, changes, moneyScale } = draft
  if ((changes.objective ?? 'value') !== 'value' || settings.valueOfGoals === 0) return
  const goals = question.business.goals.filter(({ weight }) => weight > 0).toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const totalWeight = goals.reduce((total, { weight }) => total + weight, 0)
  const contributions = contributionsOfStarts(draft)
  for (const goal of goals) {
    const worth = (settings.valueOfGoals / moneyScale) * (goal.weight / totalWeight)
    const terms: Terms = new Map()
    goalSegments.forEach(({ length, slope }, place) => {
      const name = `${goal.title}, part ${place + 1}`
      addTerm(terms, addColumn(draft, { name, objective: worth * slope, lower: 0, upper: length, isInteger: false }), 1)
    })
    for (const { column, share } of contributions) addTerm(terms, column, -share(goal.key))
    addRow(draft, terms, { name: `${goal.title} reached`, lower: -Infinity, upper: 0, relaxedBy: [] })
  }
}

function contributionsOfStarts({ starts, question, settings }: FormulationDraft) {
  const contributionsOf = goalContributions(question.business, question.today)
  const byOption = new Map<unknown, GoalContributions>()
  const live = liveShares(settings)
  return starts.map(({ column, option, goLive }) => {
    const contributions = byOption.get(option) ?? contributionsOf(option)
    byOption.set(option, contributions)
    return {
      column,
      share: (goal: string): number => (contributions.get(goal) ?? 0) * (live[Math.max(0, goLive)] ?? 0),
    }
  })
}

/** By quarter of go-live: the discounted quarters left, as a share of all; what is past the end has none. */
function liveShares({ discount }: PlanSettings): readonly number[] {
  const all = discount.reduce((sum, factor) => sum + factor, 0)
  let left = all
  return discount.map((factor) => {
    const share = left / all
    left -= factor
    return share
  })
}
