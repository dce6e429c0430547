import type { Option } from '../../domain/initiative.ts'
import type { RankedInitiative } from '../../domain/roadmap/rank-by-return.ts'
import type { InitiativeReasons } from '../../domain/roadmap/why-initiative.ts'
import type { Titles } from '../app/titles.ts'
import { explainRoadmapText as text } from '../text/explain-roadmap.en.ts'
import { roadmapText } from '../text/roadmap.en.ts'
import { explain } from '../ui/explanation.ts'
import type { Explanation, ExplanationInput } from '../ui/explanation.ts'
import { formatExactMoney, formatMoney, formatNumber, formatPercent, formatRange } from '../ui/format.ts'

export function explainReasons(reasons: InitiativeReasons, titles: Titles): Explanation {
  const { total, goals, netPresentValue, risk } = reasons
  return explain({
    title: text.total(titles.initiative(reasons.initiative)),
    value: formatMoney(total),
    exact: formatExactMoney(total),
    meaning: reasons.isChosen ? text.totalMeaning : text.wouldMeaning,
    formula: text.totalFormula,
    rules: ['RDM-16', 'RDM-6', 'RDM-5', 'RDM-7'],
    inputs: [
      ...goals.map(({ goal, share, worth }) => ({
        name: titles.goal(goal),
        value: `${formatPercent(share)}: ${formatExactMoney(worth)}`,
        source: text.computed,
        evidence: 'computed' as const,
      })),
      { name: text.inMoney, value: formatExactMoney(netPresentValue), source: text.computed, evidence: 'computed' },
      { name: text.risk, value: formatExactMoney(risk), source: text.projectEntered, evidence: 'stated' },
    ],
    wouldChange: text.totalChange,
    isConvention: true,
  })
}

export function explainProjectMoney(reasons: InitiativeReasons, option: Option, titles: Titles): Explanation {
  const { netPresentValue, spend, savings, income, otherBenefit } = reasons
  const rows = [
    [roadmapText.panel.spend, spend],
    [roadmapText.panel.savings, savings],
    [roadmapText.panel.income, income],
    [roadmapText.panel.other, otherBenefit],
  ] as const
  return explain({
    title: `${titles.initiative(reasons.initiative)}: ${text.inMoney}`,
    value: formatMoney(netPresentValue),
    exact: formatExactMoney(netPresentValue),
    meaning: text.moneyMeaning,
    formula: text.moneyFormula,
    rules: ['RDM-5', 'FIN-10', 'FIN-12', 'FIN-13'],
    inputs: [
      ...rows.map(([name, amount]) => ({
        name,
        value: formatExactMoney(amount),
        source: text.planned,
        evidence: 'computed' as const,
      })),
      ...optionInputs(option),
    ],
    wouldChange: text.moneyChange,
  })
}

export function explainProjectCost(reasons: InitiativeReasons, option: Option, titles: Titles): Explanation {
  return explain({
    title: text.spendOf(titles.initiative(reasons.initiative)),
    value: formatMoney(reasons.spend),
    exact: formatExactMoney(reasons.spend),
    meaning: text.spendOfMeaning,
    formula: text.spendOfFormula,
    rules: ['FIN-10', 'FIN-11'],
    inputs: optionInputs(option),
    wouldChange: text.totalChange,
  })
}

export function explainRank({ initiative, cost, benefit, returnOnInvestment }: RankedInitiative, titles: Titles) {
  return explain({
    title: text.spreadsheetReturn(titles.initiative(initiative)),
    value: returnOnInvestment === null ? roadmapText.free : formatPercent(returnOnInvestment),
    exact: returnOnInvestment === null ? null : `${formatNumber(returnOnInvestment * 100, 2)} %`,
    meaning: text.spreadsheetMeaning,
    formula: text.spreadsheetFormula,
    rules: ['RDM-15'],
    inputs: [
      {
        name: roadmapText.rankingBrings,
        value: formatExactMoney(benefit),
        source: text.computed,
        evidence: 'computed',
      },
      { name: roadmapText.rankingCost, value: formatExactMoney(cost), source: text.computed, evidence: 'computed' },
    ],
    wouldChange: text.totalChange,
  })
}

/** What was entered about an option, with where it is from. */
export function optionInputs({
  oneOffCost,
  runningCostPerYear,
  durationQuarters,
  benefits,
}: Option): ExplanationInput[] {
  const estimates = [
    { name: text.oneOff, estimate: oneOffCost },
    { name: text.running, estimate: runningCostPerYear },
    ...benefits.map(({ title, amountPerYear }) => ({ name: title, estimate: amountPerYear })),
  ]
  return [
    ...estimates
      .filter(({ estimate }) => estimate.high.minor !== 0)
      .map(({ name, estimate: { low, likely, high, basis } }) => ({
        name,
        value:
          low.minor === high.minor ? formatExactMoney(likely) : `${formatMoney(likely)} (${formatRange(low, high)})`,
        source: text.projectEntered,
        evidence: basis,
      })),
    { name: text.quartersUnderWay, value: String(durationQuarters), source: text.projectEntered, evidence: null },
  ]
}
