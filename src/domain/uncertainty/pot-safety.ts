import { planLedger } from '../roadmap/plan-ledger.ts'
import { planSettings } from '../roadmap/plan-settings.ts'
import type { RoadmapQuestion } from '../roadmap/roadmap-question.ts'
import type { ScheduledInitiative } from '../roadmap.ts'
import type { Money } from '../values/money.ts'
import { quantile } from '../values/quantile.ts'
import type { Quarter } from '../values/quarter.ts'
import type { Share } from '../values/share.ts'
import { drawEstimates } from './draw-estimates.ts'
import { shareBelow } from './floor-answer.ts'
import { lowestOf } from './money-paths.ts'
import { potDraws } from './pot-draws.ts'
import { planEstimates } from './plan-estimates.ts'
import type { UncertaintySettings } from './plan-uncertainty.ts'

/** How safely a plan keeps the floor of the pot, and by how much each quarter may fall short of what is planned. [UNC-6] */
export type PotSafety = {
  /** Part of the draws in which some quarter ends below the owner's floor; a reserve on top is not counted. */
  readonly chanceBelow: Share
  readonly byQuarter: readonly {
    readonly quarter: Quarter
    readonly chanceBelow: Share
    /** Planned end less the one that only `tail` of the draws fall below; never less than nothing. */
    readonly shortfall: Money
  }[]
}

export type PotSafetyAsked = {
  readonly question: RoadmapQuestion
  readonly schedule: readonly ScheduledInitiative[]
  readonly tail: Share
}

export function potSafety({ question, schedule, tail }: PotSafetyAsked, drawing: UncertaintySettings): PotSafety {
  const settings = planSettings(question)
  const { currency } = question.business.organization
  const { quarters } = planLedger(question)(schedule)
  const { estimates } = drawEstimates(planEstimates(question, schedule), drawing)
  const paths = potDraws(estimates, { settings, quarters, draws: drawing.draws })
  return {
    chanceBelow: shareBelow(lowestOf(paths), settings.floor),
    byQuarter: quarters.map(({ quarter, pot }, place) => {
      const path = paths[place] ?? new Float64Array(0)
      const low = quantile(Float64Array.from(path).sort(), tail) ?? pot
      const shortfall = { minor: Math.max(0, Math.ceil(pot - low)), currency }
      return { quarter, chanceBelow: shareBelow(path, settings.floor), shortfall }
    }),
  }
}
