import { quarterAt } from '../roadmap/plan-settings.ts'
import type { RoadmapQuestion } from '../roadmap/roadmap-question.ts'
import type { Money } from '../values/money.ts'
import type { Quarter } from '../values/quarter.ts'
import type { Share } from '../values/share.ts'
import { lowestOf } from './money-paths.ts'
import type { MoneyPaths } from './money-paths.ts'
import { spreadOf } from './spread.ts'
import type { Spread } from './spread.ts'

/** Money that must not fall below a floor, over the draws: the technology pot, or the firm's cash. [UNC-6] */
export type FloorAnswer = {
  readonly floor: Money
  /** The lowest end of any quarter: as planned, and over the draws. */
  readonly plannedLow: Money
  readonly low: Spread
  /** Part of the draws in which some quarter ends below the floor, and how far off that may be. */
  readonly chanceBelow: Share
  readonly chanceError: Share
  readonly byQuarter: readonly {
    readonly quarter: Quarter
    readonly planned: Money
    readonly spread: Spread
    readonly chanceBelow: Share
  }[]
}

/** Rounding to minor units is no breach. */
const tolerance = 1

export function floorAnswer(
  paths: MoneyPaths,
  {
    planned,
    floor,
    question,
  }: { readonly planned: readonly number[]; readonly floor: number; readonly question: RoadmapQuestion },
): FloorAnswer {
  const { currency } = question.business.organization
  const money = (minor: number): Money => ({ minor: Math.round(minor) || 0, currency })
  const low = lowestOf(paths)
  const chanceBelow = shareBelow(low, floor)
  return {
    floor: money(floor),
    plannedLow: money(Math.min(...planned)),
    low: spreadOf(low, currency),
    chanceBelow,
    // Standard deviation of a share: sqrt(p (1 - p) / n).
    chanceError: Math.sqrt((chanceBelow * (1 - chanceBelow)) / Math.max(1, low.length)),
    byQuarter: paths.map((path, place) => ({
      quarter: quarterAt(question, place),
      planned: money(planned[place] ?? 0),
      spread: spreadOf(path, currency),
      chanceBelow: shareBelow(path, floor),
    })),
  }
}

/** Part of the draws that end below the floor. */
export function shareBelow(figures: Float64Array, floor: number): Share {
  let count = 0
  for (const figure of figures) if (figure < floor - tolerance) count += 1
  return figures.length === 0 ? 0 : count / figures.length
}
