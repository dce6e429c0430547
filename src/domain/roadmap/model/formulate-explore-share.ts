import type { Initiative } from '../../initiative.ts'
import { isDropped } from './formulation.ts'
import type { FormulationDraft, PlanStart } from './formulation.ts'
import { addColumn, addRow, addTerm } from './milp.ts'
import type { Terms } from './milp.ts'
import { durationOf } from './plan-candidates.ts'
import { minorOf, placeOf } from '../plan-settings.ts'

/**
 * Money that tries new things stays within its share of free project money, to the nearest whole initiative. [RDM-13]
 * low x C - k <= E <= high x C + k, with C the one-off cost chosen freely, E its exploring part and k the least exploring
 * cost of any candidate that could be done; essentials, duties and what is under way do not count. The lowest share is met
 * as well when every such candidate is in.
 */
export function addExploreShare(draft: FormulationDraft): void {
  const exploring = exploringWays(draft)
  if (exploring.length === 0) return
  const least = Math.min(...exploring.map(({ cost }) => cost))
  const free = draft.starts.filter(({ initiative }) => isFree(initiative)).map((start) => costs(draft, start))
  const { low, high } = draft.settings.exploreShareRange
  const row = (share: number): Terms => {
    const terms: Terms = new Map()
    for (const { column, cost, explore } of free) addTerm(terms, column, explore - share * cost)
    return terms
  }
  if (low > 0 && !isDropped(draft, 'explore-low')) {
    const terms = row(low)
    const mostMissing = [...terms.values()].reduce((sum, coefficient) => sum + Math.max(0, -coefficient), 0)
    addTerm(terms, addEverythingNew(draft, new Set(exploring.map(({ key }) => key))), mostMissing)
    const relaxedBy = ['explore-low']
    addRow(draft, terms, { name: 'explore share, lowest', lower: -least, upper: Infinity, relaxedBy })
  }
  if (high < 1 && !isDropped(draft, 'explore-high')) {
    const relaxedBy = ['explore-high']
    addRow(draft, row(high), { name: 'explore share, highest', lower: -Infinity, upper: least, relaxedBy })
  }
}

/** A column that can be 1 only when all of these are in. */
function addEverythingNew(draft: FormulationDraft, keys: ReadonlySet<string>): number {
  const name = 'everything new is in'
  const everything = addColumn(draft, { name, objective: 0, lower: 0, upper: 1, isInteger: true })
  for (const key of keys) {
    const chosen = draft.chosenColumns.get(key)
    const terms: Terms = new Map([[everything, 1]])
    if (chosen !== undefined) addTerm(terms, chosen, -1)
    addRow(draft, terms, { name: `${name}: ${key}`, lower: -Infinity, upper: 0, relaxedBy: [] })
  }
  return everything
}

function isFree({ essential, mandatoryBy, underWay }: Initiative): boolean {
  return !essential && mandatoryBy === null && underWay === null
}

/** Every option that tries something new, is not fixed to be out and could be done by itself within the quarters of the plan. */
function exploringWays({ candidates, question, moneyScale }: FormulationDraft): { key: string; cost: number }[] {
  const { quarterCount, forbidden } = question.assumptions
  return candidates
    .filter(({ initiative }) => isFree(initiative) && !forbidden.includes(initiative.key))
    .flatMap(({ initiative: { key, options, exploreShare, earliestStart } }) => {
      const earliest = earliestStart === null ? 0 : Math.max(0, placeOf(question, earliestStart))
      return options
        .filter((option) => earliest + durationOf(option) <= quarterCount)
        .map(({ oneOffCost }) => ({ key, cost: (minorOf(question, oneOffCost.likely) * exploreShare) / moneyScale }))
    })
    .filter(({ cost }) => cost > 0)
}

function costs({ question, moneyScale }: FormulationDraft, { column, initiative, option }: PlanStart) {
  const cost = minorOf(question, option.oneOffCost.likely) / moneyScale
  return { column, cost, explore: cost * initiative.exploreShare }
}
