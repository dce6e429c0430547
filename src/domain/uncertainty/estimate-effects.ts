import type { PlanSettings } from '../roadmap/plan-settings.ts'
import type { PlanEstimate } from './plan-estimates.ts'

/** What one minor unit more of an estimate does to the answers of a plan. */
export type EstimateEffects = {
  /** Spent over the plan, and brought (savings, income and other benefits), undiscounted. */
  readonly cost: number
  readonly benefit: number
  /** On net present value and so on the worth. [RDM-5] */
  readonly worth: number
  /** By quarter: on the flow of the technology pot and of the firm's cash. [RDM-4] [RDM-9] */
  readonly pot: readonly number[]
  readonly firmCash: readonly number[]
}

/** Everything an estimate moves, it moves in proportion: costs against, benefits for. [UNC-2] */
export function estimateEffects({ row, pattern }: PlanEstimate, settings: PlanSettings): EstimateEffects {
  const total = pattern.reduce((sum, share) => sum + share, 0)
  const present = pattern.reduce((sum, share, place) => sum + share * (settings.discount[place] ?? 0), 0)
  const isCost = row === 'spend'
  const potFactor = isCost ? -1 : settings.selfFundingShare
  const cashFactor = isCost ? -1 : 1
  return {
    cost: isCost ? total : 0,
    benefit: isCost ? 0 : total,
    worth: isCost ? -present : present,
    pot: pattern.map((share) => (isCost || row === 'savings' ? potFactor * share : 0)),
    firmCash: pattern.map((share) => (row === 'otherBenefit' ? 0 : cashFactor * share)),
  }
}
