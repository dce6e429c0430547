import type { RoadmapQuarter } from '../../domain/roadmap/roadmap-quarters.ts'
import type { Money } from '../../domain/values/money.ts'
import type { Titles } from '../app/titles.ts'
import { explainRoadmapText as text } from '../text/explain-roadmap.en.ts'
import { explain } from '../ui/explanation.ts'
import type { Explanation, ExplanationInput } from '../ui/explanation.ts'
import { formatExactMoney, formatMoney, formatQuarter } from '../ui/format.ts'

export function explainSpent(quarter: RoadmapQuarter, titles: Titles): Explanation {
  return explain({
    title: text.spent(formatQuarter(quarter.quarter)),
    value: formatMoney(quarter.spent),
    exact: formatExactMoney(quarter.spent),
    meaning: text.spentMeaning,
    formula: text.spentFormula,
    rules: ['RDM-4', 'FIN-10', 'FIN-11'],
    inputs: quarter.spend.map(({ initiative, amount }) => planned(titles.initiative(initiative), amount)),
    wouldChange: text.quarterChange,
  })
}

export function explainLeft(quarter: RoadmapQuarter): Explanation {
  const { pot, carriedIn, budget, savingsReturned, spent } = quarter
  return explain({
    title: text.left(formatQuarter(quarter.quarter)),
    value: formatMoney(pot),
    exact: formatExactMoney(pot),
    meaning: text.leftMeaning,
    formula: text.leftFormula,
    rules: ['RDM-4', 'FIN-9'],
    inputs: [
      planned(text.carried, carriedIn),
      { name: text.budget, value: formatExactMoney(budget), source: text.business, evidence: 'stated' },
      planned(text.returned, savingsReturned),
      planned(text.spent(formatQuarter(quarter.quarter)), spent),
    ],
    wouldChange: text.quarterChange,
  })
}

export function explainCash(quarter: RoadmapQuarter, cash: Money): Explanation {
  return explain({
    title: text.cash(formatQuarter(quarter.quarter)),
    value: formatMoney(cash),
    exact: formatExactMoney(cash),
    meaning: text.cashMeaning,
    formula: text.cashFormula,
    rules: ['RDM-9'],
    inputs: [
      planned(text.savings, quarter.savings),
      planned(text.income, quarter.income),
      planned(text.spent(formatQuarter(quarter.quarter)), quarter.spent),
    ],
    wouldChange: text.quarterChange,
  })
}

function planned(name: string, amount: Money): ExplanationInput {
  return { name, value: formatExactMoney(amount), source: text.planned, evidence: 'computed' }
}
