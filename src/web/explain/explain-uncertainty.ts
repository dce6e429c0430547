import type { RoadmapAssumptions, RoadmapValue } from '../../domain/roadmap.ts'
import type { Driver } from '../../domain/uncertainty/drivers.ts'
import type { FloorAnswer } from '../../domain/uncertainty/floor-answer.ts'
import { usualUncertainty } from '../../domain/uncertainty/plan-uncertainty.ts'
import type { PlanUncertainty, UncertainMoney } from '../../domain/uncertainty/plan-uncertainty.ts'
import type { Money } from '../../domain/values/money.ts'
import type { Share } from '../../domain/values/share.ts'
import { uncertaintyText } from '../text/uncertainty.en.ts'
import { explain } from '../ui/explanation.ts'
import type { Explanation, ExplanationInput } from '../ui/explanation.ts'
import { formatExactMoney, formatMoney, formatNumber, formatPercent, formatQuarter } from '../ui/format.ts'

const text = uncertaintyText.explain

/** One of the three figures of a range, or any of them in a sentence. */
export function explainSpread(
  { seed, draws }: PlanUncertainty,
  {
    title,
    figure,
    money,
  }: { readonly title: string; readonly figure: 'p10' | 'p50' | 'p90'; readonly money: UncertainMoney },
): Explanation {
  const { planned, spread } = money
  return explain({
    title: `${title}: ${text[figure]}`,
    value: formatMoney(spread[figure]),
    exact: formatExactMoney(spread[figure]),
    meaning: text.meaning,
    formula: text.formula,
    rules: ['UNC-1', 'UNC-2', 'UNC-3', 'UNC-5'],
    inputs: [
      computed(text.planned, planned),
      computed(text.p10, spread.p10),
      computed(text.p50, spread.p50),
      computed(text.p90, spread.p90),
      { ...computed(text.error, spread.standardErrors.p50), source: text.drawn(formatNumber(draws), seed) },
    ],
    wouldChange: text.change,
    isConvention: true,
  })
}

/** The same figure with every estimate at its likeliest. */
export function explainPlanned(title: string, { planned, spread }: UncertainMoney): Explanation {
  return explain({
    title: `${title}: ${text.asPlanned}`,
    value: formatMoney(planned),
    exact: formatExactMoney(planned),
    meaning: text.plannedMeaning,
    formula: text.plannedFormula,
    rules: ['RDM-4', 'RDM-5', 'RDM-7'],
    inputs: [
      computed(text.planned, planned),
      computed(text.middleAway, { ...planned, minor: spread.p50.minor - planned.minor }),
    ],
    wouldChange: text.change,
  })
}

export function explainChanceBelow({ seed, draws }: PlanUncertainty, title: string, answer: FloorAnswer): Explanation {
  return explain({
    title,
    value: formatChance(answer.chanceBelow),
    meaning: text.chanceMeaning,
    formula: text.chanceFormula,
    rules: ['UNC-6', 'UNC-8'],
    inputs: [
      { name: text.floor, value: formatExactMoney(answer.floor), source: text.computed, evidence: 'stated' },
      share(text.chanceError, answer.chanceError, text.drawn(formatNumber(draws), seed)),
      ...answer.byQuarter.map(({ quarter, chanceBelow }) => share(formatQuarter(quarter), chanceBelow, text.computed)),
    ],
    wouldChange: text.change,
    isConvention: true,
  })
}

/** The same in one quarter alone. */
export function explainChanceIn(
  { seed, draws }: PlanUncertainty,
  { quarter, planned, spread, chanceBelow }: FloorAnswer['byQuarter'][number],
  floor: Money,
): Explanation {
  return explain({
    title: `${formatQuarter(quarter)}: ${uncertaintyText.chance}`,
    value: formatChance(chanceBelow),
    meaning: text.chanceInMeaning,
    formula: text.chanceInFormula,
    rules: ['UNC-6', 'UNC-8'],
    inputs: [
      { name: text.floor, value: formatExactMoney(floor), source: text.computed, evidence: 'stated' },
      computed(text.planned, planned),
      computed(text.p10, spread.p10),
      { ...computed(text.p90, spread.p90), source: text.drawn(formatNumber(draws), seed) },
    ],
    wouldChange: text.change,
    isConvention: true,
  })
}

/** The chance of a careful plan, or of the plan before it. */
export function explainChanceOf(
  chance: Share,
  { title, beside }: { readonly title: string; readonly beside: readonly (readonly [string, Share])[] },
): Explanation {
  return explain({
    title,
    value: formatChance(chance),
    meaning: text.chanceMeaning,
    formula: text.chanceFormula,
    rules: ['UNC-6', 'UNC-8', 'UNC-11'],
    inputs: [
      share(title, chance, text.usualDraws(formatNumber(usualUncertainty.draws), usualUncertainty.seed)),
      ...beside.map(([name, other]) => share(name, other, text.computed)),
    ],
    wouldChange: text.change,
    isConvention: true,
  })
}

export function explainChanceOfLoss({ seed, draws, chanceOfLoss }: PlanUncertainty, title: string): Explanation {
  return explain({
    title,
    value: formatChance(chanceOfLoss),
    meaning: text.lossMeaning,
    formula: text.lossFormula,
    rules: ['UNC-6', 'RDM-5'],
    inputs: [share(title, chanceOfLoss, text.drawn(formatNumber(draws), seed))],
    wouldChange: text.change,
    isConvention: true,
  })
}

export function explainDriver({ subject, rankCorrelation, swing }: Driver, title: string): Explanation {
  const range: readonly ExplanationInput[] =
    subject.kind === 'together'
      ? []
      : [
          entered(text.low, subject.low, subject.basis),
          entered(text.likely, subject.likely, subject.basis),
          entered(text.high, subject.high, subject.basis),
        ]
  return explain({
    title,
    value: formatNumber(rankCorrelation, 2),
    meaning: text.strengthMeaning,
    formula: text.strengthFormula,
    rules: ['UNC-3', 'UNC-7'],
    inputs: [...range, ...(swing === null ? [] : [computed(text.swing, swing)])],
    wouldChange: text.change,
    isConvention: true,
  })
}

/** How far the worth moves when this estimate alone moves from its low end to its high end. */
export function explainSwing({ subject, swing }: Driver & { readonly swing: Money }, title: string): Explanation {
  const range =
    subject.kind === 'together'
      ? []
      : [entered(text.low, subject.low, subject.basis), entered(text.high, subject.high, subject.basis)]
  return explain({
    title: `${title}: ${text.swing}`,
    value: formatMoney(swing),
    exact: formatExactMoney(swing),
    meaning: text.swingMeaning,
    formula: text.swingFormula,
    rules: ['UNC-7', 'RDM-5'],
    inputs: range,
    wouldChange: text.change,
  })
}

/** What safety costs, with what is kept in reserve. */
export function explainSafety(
  price: RoadmapValue,
  reserves: RoadmapAssumptions['potReserves'],
  title: string,
): Explanation {
  return explain({
    title,
    value: formatMoney(price.total),
    exact: formatExactMoney(price.total),
    meaning: text.priceMeaning,
    formula: text.priceFormula,
    rules: ['UNC-11', 'RDM-4'],
    inputs: [
      ...parts(price),
      ...reserves.map(({ quarter, amount }) => computed(text.reserve(formatQuarter(quarter)), amount)),
    ],
    wouldChange: text.change,
    isConvention: true,
  })
}

/** Worth, or more worth, when costs run over. */
export function explainCorrected(
  value: RoadmapValue,
  { title, ratio, isDifference }: { readonly title: string; readonly ratio: number; readonly isDifference: boolean },
): Explanation {
  return explain({
    title,
    value: formatMoney(value.total),
    exact: formatExactMoney(value.total),
    meaning: isDifference ? text.gainMeaning : text.thenMeaning,
    formula: text.thenFormula,
    rules: ['UNC-9', 'UNC-10'],
    inputs: [
      { name: text.ratio, value: formatNumber(ratio, 2), source: text.ratioSource, evidence: 'assumed' },
      ...parts(value),
    ],
    wouldChange: text.change,
    isConvention: true,
  })
}

/** A chance that is small is not said to be none. */
function formatChance(chance: number): string {
  return chance > 0 && chance < 0.01 ? text.rare : formatPercent(chance)
}

function parts({ goalValue, netPresentValue, risk }: RoadmapValue): ExplanationInput[] {
  return [computed(text.goals, goalValue), computed(text.money, netPresentValue), computed(text.risk, risk)]
}

function computed(name: string, money: Money): ExplanationInput {
  return { name, value: formatExactMoney(money), source: text.computed, evidence: 'computed' }
}

function entered(name: string, money: Money, evidence: ExplanationInput['evidence']): ExplanationInput {
  return { name, value: formatExactMoney(money), source: text.entered, evidence }
}

function share(name: string, value: number, source: string): ExplanationInput {
  return { name, value: `${formatNumber(value * 100, 1)} %`, source, evidence: 'computed' }
}
