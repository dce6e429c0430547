import type { Business } from '../../domain/business.ts'
import type { RoadmapQuestion } from '../../domain/roadmap/roadmap-question.ts'
import type { TwoHorizons } from '../../domain/roadmap/two-horizons.ts'
import type { ForecastYear } from '../../domain/spend/spend-forecast.ts'
import type { Money } from '../../domain/values/money.ts'
import type { ShockReaction } from '../../solver/react-to-shock.ts'
import type { StressTest } from '../../solver/stress-test.ts'
import { stressText } from '../text/stress.en.ts'
import { explain } from '../ui/explanation.ts'
import type { Explanation, ExplanationInput } from '../ui/explanation.ts'
import { formatExactMoney, formatMoney, formatPercent, formatQuarter } from '../ui/format.ts'
import { absolute } from './explain-roadmap.ts'

const text = stressText.explain
const horizonText = stressText.explainHorizon

export function explainLoss({ loss, before }: StressTest, shock: string): Explanation {
  return explain({
    ...figure(text.loss(shock), loss.total),
    meaning: text.lossMeaning,
    formula: text.lossFormula,
    rules: ['STR-2', 'STR-3', 'STR-4', 'STR-5', 'STR-6', 'STR-7'],
    inputs: [
      computed(text.before, before.total),
      computed(text.goals, loss.goals),
      computed(text.money, loss.money),
      computed(text.bills, loss.bills),
      computed(text.missing, loss.missing),
    ],
    wouldChange: text.lossChange,
    isConvention: true,
  })
}

export function explainWonBack(
  { loss, before }: StressTest,
  { wonBack, lossAfter, value }: Extract<ShockReaction, { kind: 'plan' }>,
): Explanation {
  return explain({
    ...figure(text.back, absolute(wonBack)),
    meaning: text.backMeaning,
    formula: text.backFormula,
    rules: ['STR-8', 'STR-2'],
    inputs: [
      computed(text.without, loss.total),
      computed(text.still, lossAfter),
      computed(text.before, before.total),
      computed(text.after, value.total),
    ],
    wouldChange: text.lossChange,
    isConvention: true,
  })
}

export function explainFirstYear({ firstYear }: TwoHorizons): Explanation {
  return explain({
    ...figure(horizonText.year, firstYear.net),
    meaning: horizonText.yearMeaning,
    formula: horizonText.yearFormula,
    rules: ['RDM-21', 'FIN-10'],
    inputs: firstYear.quarters.map(({ quarter, net }) => computed(formatQuarter(quarter), net)),
    wouldChange: horizonText.change,
  })
}

export function explainLowestPoint({ firstYear }: TwoHorizons): Explanation {
  return explain({
    ...figure(horizonText.lowest, firstYear.lowestPoint.soFar),
    meaning: horizonText.lowestMeaning,
    formula: horizonText.lowestFormula,
    rules: ['RDM-21'],
    inputs: firstYear.quarters.map(({ quarter, soFar }) => computed(formatQuarter(quarter), soFar)),
    wouldChange: horizonText.change,
  })
}

export function explainHorizonValue(
  { years, value, firstYear, rest }: TwoHorizons['values'][number],
  { business }: RoadmapQuestion,
): Explanation {
  return explain({
    ...figure(horizonText.value(years), value),
    meaning: horizonText.valueMeaning,
    formula: horizonText.valueFormula,
    rules: ['RDM-21', 'RDM-19', 'RDM-5'],
    inputs: [
      computed(horizonText.first, firstYear),
      computed(horizonText.rest, rest),
      {
        name: horizonText.discount,
        value: formatPercent(business.organization.discountRatePerYear),
        source: horizonText.business,
        evidence: 'stated',
      },
    ],
    wouldChange: horizonText.change,
    isConvention: true,
  })
}

export function explainReturned({ selfFunding }: TwoHorizons): Explanation {
  return explain({
    ...figure(horizonText.returned, selfFunding.returned),
    meaning: horizonText.returnedMeaning,
    formula: horizonText.returnedFormula,
    rules: ['RDM-4', 'FIN-9'],
    inputs: selfFunding.quarters.map(({ quarter, returned }) => computed(formatQuarter(quarter), returned)),
    wouldChange: horizonText.change,
  })
}

export function explainPaidBySavings({ selfFunding }: TwoHorizons): Explanation {
  return explain({
    ...figure(horizonText.paid, selfFunding.paidBySavings),
    meaning: horizonText.paidMeaning,
    formula: horizonText.paidFormula,
    rules: ['RDM-22'],
    inputs: selfFunding.quarters.map(({ quarter, paidBySavings }) => computed(formatQuarter(quarter), paidBySavings)),
    wouldChange: horizonText.change,
  })
}

export function explainForecast(
  { years, costPerYear }: ForecastYear,
  today: ForecastYear,
  { organization }: Business,
): Explanation {
  return explain({
    ...figure(stressText.growthCost(stressText.growthWhen(years)), costPerYear),
    meaning: stressText.growthMeaning,
    formula: stressText.growthFormula,
    rules: ['RDM-19', 'SPD-1'],
    inputs: [
      computed(horizonText.today, today.costPerYear),
      ...organization.growthDrivers.map(({ title, ratePerYear }): ExplanationInput => ({
        name: title,
        value: formatPercent(ratePerYear),
        source: horizonText.business,
        evidence: 'stated',
      })),
    ],
    wouldChange: horizonText.change,
    isConvention: true,
  })
}

function figure(title: string, amount: Money): Pick<Explanation, 'title' | 'value' | 'exact'> {
  return { title, value: formatMoney(amount), exact: formatExactMoney(amount) }
}

function computed(name: string, amount: Money): ExplanationInput {
  return { name, value: formatExactMoney(amount), source: text.computed, evidence: 'computed' }
}
