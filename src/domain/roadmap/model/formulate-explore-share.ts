import { isDropped } from './formulation.ts'
import type { FormulationDraft, PlanStart } from './formulation.ts'
import { addRow, addTerm } from './milp.ts'
import type { Terms } from './milp.ts'
import { minorOf } from '../plan-settings.ts'

/**
 * Money that tries new things stays within its share of free project money, to the nearest whole initiative. [RDM-13]
 * low x C - k <= E <= high x C + k, with C the one-off cost chosen freely, E its exploring part and k the least exploring
 * cost of any candidate; essentials, duties and what is under way do not count.
 */
export function addExploreShare(draft: FormulationDraft): void {
  const free = draft.starts
    .filter(({ initiative }) => isFree(draft, initiative.key))
    .map((start) => costs(draft, start))
  const exploring = free.map(({ explore }) => explore).filter((explore) => explore > 0)
  if (exploring.length === 0) return
  const least = Math.min(...exploring) / draft.moneyScale
  const { low, high } = draft.settings.exploreShareRange
  const row = (share: number): Terms => {
    const terms: Terms = new Map()
    for (const { column, cost, explore } of free) addTerm(terms, column, (explore - share * cost) / draft.moneyScale)
    return terms
  }
  if (low > 0 && !isDropped(draft, 'explore-low')) {
    addRow(draft, row(low), {
      name: 'explore share, lowest',
      lower: -least,
      upper: Infinity,
      relaxedBy: ['explore-low'],
    })
  }
  if (high < 1 && !isDropped(draft, 'explore-high')) {
    addRow(draft, row(high), {
      name: 'explore share, highest',
      lower: -Infinity,
      upper: least,
      relaxedBy: ['explore-high'],
    })
  }
}

function isFree({ candidates }: FormulationDraft, key: string): boolean {
  const candidate = candidates.find(({ initiative }) => initiative.key === key)
  return (
    candidate !== undefined &&
    !candidate.initiative.essential &&
    candidate.initiative.mandatoryBy === null &&
    candidate.initiative.underWay === null
  )
}

function costs(draft: FormulationDraft, { column, initiative, option }: PlanStart) {
  const cost = minorOf(draft.question, option.oneOffCost.likely)
  return { column, cost, explore: cost * initiative.exploreShare }
}
