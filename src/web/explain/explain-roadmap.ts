import { planLedger } from '../../domain/roadmap/plan-ledger.ts'
import { planSettings } from '../../domain/roadmap/plan-settings.ts'
import type { RoadmapQuestion } from '../../domain/roadmap/roadmap-question.ts'
import { goalsReached } from '../../domain/roadmap/roadmap-value.ts'
import type { InitiativeReasons } from '../../domain/roadmap/why-initiative.ts'
import type { RoadmapProof, RoadmapValue, ScheduledInitiative } from '../../domain/roadmap.ts'
import type { Key } from '../../domain/values/key.ts'
import { subtract } from '../../domain/values/money.ts'
import type { Money } from '../../domain/values/money.ts'
import type { Titles } from '../app/titles.ts'
import { explainRoadmapText as text } from '../text/explain-roadmap.en.ts'
import { roadmapText } from '../text/roadmap.en.ts'
import { explain } from '../ui/explanation.ts'
import type { Explanation, ExplanationInput } from '../ui/explanation.ts'
import { formatExactMoney, formatMoney, formatPercent } from '../ui/format.ts'

/** A plan and the question it answers. */
export type PlanShown = {
  readonly question: RoadmapQuestion
  readonly schedule: readonly ScheduledInitiative[]
  readonly value: RoadmapValue
  readonly titles: Titles
  /** What each project of the schedule does in it. */
  readonly reasons: Pick<ReadonlyMap<Key, InitiativeReasons>, 'get'>
}

export function explainPlanWorth({ question, value }: PlanShown, proof: RoadmapProof | null): Explanation {
  return explain({
    title: text.worth,
    value: formatMoney(value.total),
    exact: formatExactMoney(value.total),
    meaning: `${text.worthMeaning(roadmapText.years(question.assumptions.quarterCount))} ${proof ? proofWords(proof) : ''}`,
    formula: text.worthFormula,
    rules: ['RDM-5', 'RDM-6', 'RDM-7'],
    inputs: [...partInputs(value), ...(proof ? proofInputs(proof) : [])],
    wouldChange: text.worthChange,
    isConvention: true,
  })
}

export function proofWords({ status, gap }: RoadmapProof): string {
  return status === 'optimal' ? roadmapText.proved : roadmapText.found(formatGap(gap))
}

/** A gap with enough digits to be told from nothing. */
export function formatGap(gap: number): string {
  return gap < 0.01 && gap > 0 ? `${(gap * 100).toFixed(2)} %` : formatPercent(gap)
}

export function explainPlanGoals({ question, schedule, value, titles }: PlanShown): Explanation {
  const { lines } = planLedger(question)(schedule)
  const { currency, valueOfGoals: entered } = question.business.organization
  const valueOfGoals = { minor: Math.round(planSettings(question).valueOfGoals), currency }
  return explain({
    title: text.goals,
    value: formatMoney(value.goalValue),
    exact: formatExactMoney(value.goalValue),
    meaning: text.goalsMeaning,
    formula: text.goalsFormula,
    rules: ['RDM-3', 'RDM-6'],
    inputs: [
      {
        name: text.valueOfGoals,
        value: formatExactMoney(valueOfGoals),
        source: text.valueOfGoalsBusiness,
        evidence: entered === null ? 'guess' : 'stated',
      },
      ...goalsReached(question)(lines)
        .filter(({ reached }) => reached > 0)
        .map(({ goal, reached, weight }) =>
          computed(titles.goal(goal), text.goalReached(formatPercent(reached), formatPercent(weight))),
        ),
    ],
    wouldChange: text.goalsChange,
    isConvention: true,
  })
}

export function explainPlanMoney(plan: PlanShown): Explanation {
  const { question, value } = plan
  return explain({
    title: text.money,
    value: formatMoney(value.netPresentValue),
    exact: formatExactMoney(value.netPresentValue),
    meaning: text.moneyMeaning,
    formula: text.moneyFormula,
    rules: ['RDM-5', 'FIN-10'],
    inputs: [
      {
        name: text.discount,
        value: formatPercent(question.business.organization.discountRatePerYear),
        source: text.business,
        evidence: 'stated',
      },
      ...byProject(plan, ({ netPresentValue }) => netPresentValue),
    ],
    wouldChange: text.moneyChange,
  })
}

export function explainPlanRisk(plan: PlanShown): Explanation {
  const { value } = plan
  return explain({
    title: text.risk,
    value: formatMoney(value.risk),
    exact: formatExactMoney(value.risk),
    meaning: text.riskMeaning,
    formula: text.riskFormula,
    rules: ['RDM-7'],
    inputs: byProject(plan, ({ risk }) => risk),
    wouldChange: text.riskChange,
  })
}

export function explainDifference(
  difference: RoadmapValue,
  { title, plans, gain = difference.total }: { title: string; plans: readonly [string, RoadmapValue][]; gain?: Money },
): Explanation {
  const shown = absolute(gain)
  return explain({
    title,
    value: formatMoney(shown),
    exact: formatExactMoney(shown),
    meaning: text.differenceMeaning,
    formula: text.differenceFormula,
    rules: ['RDM-5', 'RDM-15'],
    inputs: [
      ...plans.map(([name, value]) => computed(name, formatExactMoney(value.total))),
      ...partInputs(difference),
      ...priceOfChanges(subtract(difference.total, gain)),
    ],
    wouldChange: text.worthChange,
    isConvention: true,
  })
}

/** Where a plan is to stay close to another, its changes have a price; it is no part of the worth. [RDM-30] */
export function priceOfChanges(price: Money): ExplanationInput[] {
  return price.minor === 0 ? [] : [computed(text.changesPrice, formatExactMoney(price))]
}

export function absolute({ minor, currency }: Money): Money {
  return { minor: Math.abs(minor), currency }
}

function byProject(
  { question, schedule, titles, reasons }: PlanShown,
  amountOf: (reasons: InitiativeReasons) => Money,
): ExplanationInput[] {
  return schedule.flatMap(({ initiative, option }): ExplanationInput[] => {
    const found = reasons.get(initiative)
    if (found === undefined || amountOf(found).minor === 0) return []
    const basis = question.business.initiatives
      .find(({ key }) => key === initiative)
      ?.options.find(({ key }) => key === option)?.oneOffCost.basis
    return [
      {
        name: titles.initiative(initiative),
        value: formatExactMoney(amountOf(found)),
        source: text.projectEntered,
        evidence: basis ?? 'guess',
      },
    ]
  })
}

function partInputs({ goalValue, netPresentValue, risk }: RoadmapValue): ExplanationInput[] {
  return [
    computed(text.goals, formatExactMoney(goalValue)),
    computed(text.money, formatExactMoney(netPresentValue)),
    computed(text.risk, formatExactMoney(risk)),
  ]
}

function proofInputs({ bound, gap, solver }: RoadmapProof): ExplanationInput[] {
  return [
    computed(text.bound, formatExactMoney(bound)),
    computed(text.gap, formatGap(gap)),
    computed(text.solver, solver),
  ]
}

function computed(name: string, value: string): ExplanationInput {
  return { name, value, source: text.computed, evidence: 'computed' }
}
