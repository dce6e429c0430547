import { planLedger } from '../roadmap/plan-ledger.ts'
import type { LedgerQuarter } from '../roadmap/plan-ledger.ts'
import { planSettings } from '../roadmap/plan-settings.ts'
import type { PlanSettings } from '../roadmap/plan-settings.ts'
import type { RoadmapQuestion } from '../roadmap/roadmap-question.ts'
import { roadmapValue } from '../roadmap/roadmap-value.ts'
import type { ScheduledInitiative } from '../roadmap.ts'
import type { Money } from '../values/money.ts'
import type { Share } from '../values/share.ts'
import { drawEstimates, usualCorrelation } from './draw-estimates.ts'
import type { DrawCorrelation, DrawnEstimate } from './draw-estimates.ts'
import { driversOf } from './drivers.ts'
import type { Driver } from './drivers.ts'
import { estimateEffects } from './estimate-effects.ts'
import { floorAnswer } from './floor-answer.ts'
import type { FloorAnswer } from './floor-answer.ts'
import { firmCashPaths, lowestOf } from './money-paths.ts'
import type { MoneyPaths } from './money-paths.ts'
import { planEstimates } from './plan-estimates.ts'
import { addTo, potDraws } from './pot-draws.ts'
import { spreadOf } from './spread.ts'
import type { Spread } from './spread.ts'

/** One answer of a plan: with every estimate at its likeliest figure, and over the draws. */
export type UncertainMoney = { readonly planned: Money; readonly spread: Spread }

/** How sure a plan is. */
export type PlanUncertainty = {
  readonly seed: number
  readonly draws: number
  readonly correlation: DrawCorrelation
  /** Estimates the plan rests on, and how many of them are a range. */
  readonly estimateCount: number
  readonly rangeCount: number
  /** Spent over the plan, and brought, undiscounted. */
  readonly cost: UncertainMoney
  readonly benefit: UncertainMoney
  readonly netPresentValue: UncertainMoney
  readonly worth: UncertainMoney
  /** Part of the draws in which net present value is below zero. */
  readonly chanceOfLoss: Share
  readonly pot: FloorAnswer
  /** Null without a cash forecast. */
  readonly firmCash: FloorAnswer | null
  /** What moves the worth, and what moves the lowest point of the pot, the strongest first. */
  readonly drivers: { readonly worth: readonly Driver[]; readonly potLow: readonly Driver[] }
}

export type UncertaintySettings = {
  readonly seed: number
  readonly draws: number
  readonly correlation: DrawCorrelation
}

export const usualUncertainty: UncertaintySettings = { seed: 1, draws: 10_000, correlation: usualCorrelation }

/**
 * A plan drawn many times, each time with all its estimates somewhere in their ranges. [UNC-1] to [UNC-7] The schedule stays
 * as it is: nobody reacts, nothing is late, goals and expected loss count as planned. [UNC-8]
 */
export function planUncertainty(
  question: RoadmapQuestion,
  schedule: readonly ScheduledInitiative[],
  given: Partial<UncertaintySettings> = {},
): PlanUncertainty {
  const { seed, draws, correlation } = { ...usualUncertainty, ...given }
  const settings = planSettings(question)
  const { currency } = question.business.organization
  const { lines, quarters } = planLedger(question)(schedule)
  const value = roadmapValue(question, schedule)
  const drawn = drawEstimates(planEstimates(question, schedule), { seed, draws, correlation })
  const moved = movedBy(drawn.estimates, settings, draws)
  const potByQuarter = potDraws(drawn.estimates, { settings, quarters, draws })
  const potLow = lowestOf(potByQuarter)
  const uncertain = (planned: number, deviations: Float64Array): UncertainMoney => ({
    planned: { minor: Math.round(planned) || 0, currency },
    spread: spreadOf(
      deviations.map((deviation) => planned + deviation),
      currency,
    ),
  })
  const brought = lines.flatMap(({ flows }) =>
    flows.map(({ savings, income, otherBenefit }) => savings + income + otherBenefit),
  )
  const netPresentValue = value.netPresentValue.minor
  return {
    seed,
    draws,
    correlation,
    estimateCount: drawn.estimates.length,
    rangeCount: drawn.estimates.filter(({ isCertain }) => !isCertain).length,
    cost: uncertain(sum(quarters.map(({ spend }) => spend)), moved.cost),
    benefit: uncertain(sum(brought), moved.benefit),
    netPresentValue: uncertain(netPresentValue, moved.worth),
    worth: uncertain(value.total.minor, moved.worth),
    chanceOfLoss: shareOf(moved.worth, (deviation) => netPresentValue + deviation < -0.5),
    pot: floorAnswer(potByQuarter, { planned: quarters.map(({ pot }) => pot), floor: settings.floor, question }),
    firmCash: cashAnswer(question, { settings, quarters, deviations: moved.firmCash }),
    drivers: driversOf(drawn, { question, settings, quarters, outcomes: { worth: moved.worth, potLow } }),
  }
}

/** How far every answer is off its planned figure, by draw. */
function movedBy(estimates: readonly DrawnEstimate[], settings: PlanSettings, draws: number) {
  const none = (): Float64Array => new Float64Array(draws)
  const moved = { cost: none(), benefit: none(), worth: none() }
  const firmCash = settings.quarters.map(none)
  for (const { estimate, deviations, isCertain } of estimates) {
    if (isCertain) continue
    const effects = estimateEffects(estimate, settings)
    addTo(moved.cost, deviations, effects.cost)
    addTo(moved.benefit, deviations, effects.benefit)
    addTo(moved.worth, deviations, effects.worth)
    if (settings.firmCash === null) continue
    firmCash.forEach((total, place) => addTo(total, deviations, effects.firmCash[place] ?? 0))
  }
  return { ...moved, firmCash }
}

function cashAnswer(
  question: RoadmapQuestion,
  {
    settings: { firmCash },
    quarters,
    deviations,
  }: { settings: PlanSettings; quarters: readonly LedgerQuarter[]; deviations: MoneyPaths },
): FloorAnswer | null {
  if (firmCash === null) return null
  const planned = quarters.map((quarter) => quarter.firmCash ?? 0)
  return floorAnswer(firmCashPaths(quarters, deviations), { planned, floor: firmCash.floor, question })
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0)
}

function shareOf(figures: Float64Array, isCounted: (figure: number) => boolean): Share {
  return figures.length === 0
    ? 0
    : figures.reduce((count, figure) => count + (isCounted(figure) ? 1 : 0), 0) / figures.length
}
