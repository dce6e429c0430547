import type { ComparedPlan } from '../../domain/roadmap/scenarios/compare-roadmaps.ts'
import type { RoadmapValue } from '../../domain/roadmap.ts'
import type { Key } from '../../domain/values/key.ts'
import { times } from '../../domain/values/money.ts'
import type { Money } from '../../domain/values/money.ts'
import { explainRoadmapText } from '../text/explain-roadmap.en.ts'
import { scenariosText as text } from '../text/scenarios.en.ts'
import { explain } from '../ui/explanation.ts'
import type { Explanation, ExplanationInput } from '../ui/explanation.ts'
import { formatExactMoney, formatMoney, formatNumber, formatPercent, formatQuarter } from '../ui/format.ts'
import { explainDifference } from './explain-roadmap.ts'

export function explainWorthOf({ title, value }: ComparedPlan): Explanation {
  return explain({
    title: `${title}: ${text.rows.worth}`,
    value: formatMoney(value.total),
    exact: formatExactMoney(value.total),
    meaning: text.worthMeaning,
    formula: explainRoadmapText.worthFormula,
    rules: ['RDM-5', 'RDM-6', 'RDM-7', 'RDM-31'],
    inputs: [
      computed(text.rows.goals, formatExactMoney(value.goalValue)),
      computed(text.rows.money, formatExactMoney(value.netPresentValue)),
      computed(text.rows.risk, formatExactMoney(value.risk)),
    ],
    isConvention: true,
  })
}

const partOf = {
  goalValue: {
    name: text.rows.goals,
    meaning: explainRoadmapText.goalsMeaning,
    formula: explainRoadmapText.goalsFormula,
  },
  netPresentValue: {
    name: text.rows.money,
    meaning: explainRoadmapText.moneyMeaning,
    formula: explainRoadmapText.moneyFormula,
  },
  risk: { name: text.rows.risk, meaning: explainRoadmapText.riskMeaning, formula: explainRoadmapText.riskFormula },
} as const

export function explainPartOf({ title, value }: ComparedPlan, part: keyof typeof partOf): Explanation {
  const { name, meaning, formula } = partOf[part]
  return explain({
    title: `${title}: ${name}`,
    value: formatMoney(value[part]),
    exact: formatExactMoney(value[part]),
    meaning,
    formula,
    rules: ['RDM-5', 'RDM-6', 'RDM-7'],
    inputs: [computed(text.rows.worth, formatExactMoney(value.total))],
  })
}

/** The difference to the first, with its sign and its parts. */
export function explainAgainst(plan: ComparedPlan, first: ComparedPlan): Explanation {
  const plans: [string, RoadmapValue][] = [
    [plan.title, plan.value],
    [first.title, first.value],
  ]
  return {
    ...explainDifference(plan.difference, { title: `${plan.title}: ${text.rows.against}`, plans }),
    value: formatMoney(plan.difference.total),
    exact: formatExactMoney(plan.difference.total),
  }
}

export function explainSince({ title, value }: ComparedPlan, sinceKept: Money): Explanation {
  return explain({
    title: `${title}: ${text.rows.since}`,
    value: formatMoney(sinceKept),
    exact: formatExactMoney(sinceKept),
    meaning: text.sinceMeaning,
    formula: text.sinceFormula,
    rules: ['RDM-31'],
    inputs: [computed(text.rows.worth, formatExactMoney(value.total))],
  })
}

const rowOf = { spend: 'spent', savings: 'savings', income: 'income' } as const
const nameOf = { spend: text.rows.spent, savings: text.rows.saved, income: text.rows.earned } as const

export function explainTotalOf(plan: ComparedPlan, total: keyof typeof rowOf): Explanation {
  return explain({
    title: `${plan.title}: ${nameOf[total]}`,
    value: formatMoney(plan[total]),
    exact: formatExactMoney(plan[total]),
    meaning: text.lineMeaning,
    formula: text.lineFormula,
    rules: ['RDM-4', 'RDM-31'],
    inputs: plan.quarters.map((one) => computed(formatQuarter(one.quarter), formatExactMoney(one[rowOf[total]]))),
  })
}

export function explainGoalOf(plan: ComparedPlan, { goal, title }: { goal: Key; title: string }): Explanation {
  const reached = plan.goals.find((one) => one.goal === goal)?.reached ?? 0
  return explain({
    title: `${plan.title}: ${title}`,
    value: formatPercent(reached),
    meaning: text.goalMeaning,
    formula: text.goalFormula,
    rules: ['RDM-3', 'RDM-6'],
    inputs: [computed(text.rows.projects, formatNumber(plan.projectCount))],
  })
}

export function explainExploreOf(plan: ComparedPlan): Explanation {
  return explain({
    title: `${plan.title}: ${text.rows.explore}`,
    value: plan.exploreShare === null ? text.none : formatPercent(plan.exploreShare),
    meaning: text.exploreMeaning,
    formula: text.exploreFormula,
    rules: ['RDM-31'],
    inputs: plan.quarters.map(({ quarter, spent, exploreShare }) =>
      computed(formatQuarter(quarter), formatExactMoney(times(spent, exploreShare ?? 0))),
    ),
  })
}

export function explainPrice(price: Money, { share, worth }: { share: number; worth: Money }): Explanation {
  return explain({
    title: text.price,
    value: formatMoney(price),
    exact: formatExactMoney(price),
    meaning: text.priceMeaning,
    formula: text.priceFormula,
    rules: ['RDM-30'],
    inputs: [
      { name: text.shareOfWorth, value: formatPercent(share), source: text.priceUsual, evidence: 'stated' },
      computed(text.worthDecided, formatExactMoney(worth)),
    ],
    isConvention: true,
  })
}

function computed(name: string, value: string): ExplanationInput {
  return { name, value, source: explainRoadmapText.computed, evidence: 'computed' }
}
