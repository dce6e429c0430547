import { optionCashFlows } from '../finance/option-cash-flows.ts'
import type { Initiative, Option } from '../initiative.ts'
import type { RoadmapValue, ScheduledInitiative } from '../roadmap.ts'
import type { Key } from '../values/key.ts'
import type { Money } from '../values/money.ts'
import type { Violation } from './constraint.ts'
import { placeInOrder } from './place-in-order.ts'
import { planSettings } from './plan-settings.ts'
import type { RoadmapQuestion } from './roadmap-question.ts'
import { roadmapValue } from './roadmap-value.ts'
import { violations } from './violations.ts'

/** One line of the ranking a spreadsheet gives. */
export type RankedInitiative = {
  readonly initiative: Key
  readonly option: Key
  /** Everything paid and brought within the quarters of the plan, had it started in the first; not discounted. */
  readonly cost: Money
  readonly benefit: Money
  /** (benefit - cost) / cost over the quarters of the plan; null when it costs nothing. */
  readonly returnOnInvestment: number | null
  /** Above the line at which the budget of the whole plan is spent. */
  readonly isWithinBudget: boolean
  readonly isScheduled: boolean
}

/** The list, and what of it can be done when quarters, people and order are looked at. */
export type ReturnRanking = {
  readonly list: readonly RankedInitiative[]
  readonly budget: Money
  readonly schedule: readonly ScheduledInitiative[]
  readonly value: RoadmapValue
  /** What the plan still breaks: duties that found no place, or the explore share. */
  readonly violations: readonly Violation[]
}

/**
 * The plan a spreadsheet gives: what is under way, then duties and essentials, then the rest by return on investment, cut where
 * the budget of the plan is spent; of these, what can be scheduled at all, each as early as possible. [RDM-15]
 */
export function rankByReturn(question: RoadmapQuestion): ReturnRanking {
  const { currency } = question.business.organization
  const budget = planSettings(question).budget.reduce((total, amount) => total + amount, 0)
  const ranked = rankedRows(question)
  const within = cutAt(ranked, budget)
  const order = within.map(({ initiative, option }) => ({ initiative: initiative.key, option: option.key }))
  const schedule = placeInOrder(question, order)
  const money = (minor: number): Money => ({ minor: Math.round(minor) || 0, currency })
  return {
    list: ranked.map((row) => ({
      initiative: row.initiative.key,
      option: row.option.key,
      cost: money(row.cost),
      benefit: money(row.benefit),
      returnOnInvestment: row.cost > 0 ? (row.benefit - row.cost) / row.cost : null,
      isWithinBudget: within.includes(row),
      isScheduled: schedule.some(({ initiative }) => initiative === row.initiative.key),
    })),
    budget: money(budget),
    schedule,
    value: roadmapValue(question, schedule),
    violations: violations(question, schedule),
  }
}

type Row = {
  readonly initiative: Initiative
  readonly option: Option
  readonly cost: number
  readonly benefit: number
  /** 0 under way, 1 duties, 2 essentials, 3 the rest. */
  readonly rank: number
}

/** The best option of each initiative; the rest only where it brings more than it costs. */
function rankedRows(question: RoadmapQuestion): Row[] {
  const { business, assumptions } = question
  return business.initiatives
    .filter(({ key, stage }) => stage !== 'running' && stage !== 'stopped' && !assumptions.forbidden.includes(key))
    .flatMap((initiative) => bestRow(question, initiative) ?? [])
    .filter(({ rank, cost, benefit }) => rank < 3 || benefit > cost)
    .toSorted((a, b) => a.rank - b.rank || descending(returnOf(a), returnOf(b)) || byKey(a, b))
}

function bestRow({ business, assumptions, today }: RoadmapQuestion, initiative: Initiative): Row | null {
  const isPinned = assumptions.pinned.some((pin) => pin.initiative === initiative.key)
  const rows = initiative.options
    .filter(({ key }) => (initiative.underWay?.option ?? key) === key)
    .map((option): Row => {
      const flows = optionCashFlows(business, option, { quarterCount: assumptions.quarterCount, today })
      const cost = flows.reduce((sum, { spend }) => sum + spend, 0)
      const benefit = flows.reduce((sum, { savings, income, otherBenefit }) => sum + savings + income + otherBenefit, 0)
      return { initiative, option, cost, benefit, rank: rankOf(initiative, isPinned) }
    })
  return rows.toSorted((a, b) => descending(returnOf(a), returnOf(b)))[0] ?? null
}

function rankOf({ underWay, mandatoryBy, essential }: Initiative, isPinned: boolean): number {
  if (underWay !== null) return 0
  if (mandatoryBy !== null || isPinned) return 1
  return essential ? 2 : 3
}

function returnOf({ cost, benefit }: Row): number {
  if (cost > 0) return (benefit - cost) / cost
  return benefit > 0 ? Infinity : 0
}

function descending(a: number, b: number): number {
  if (a === b) return 0
  return a > b ? -1 : 1
}

function byKey(a: Row, b: Row): number {
  return a.initiative.key < b.initiative.key ? -1 : 1
}

/** From the top until the next line would spend more than there is. */
function cutAt(rows: readonly Row[], budget: number): Row[] {
  let spent = 0
  const within: Row[] = []
  for (const row of rows) {
    spent += row.cost
    if (spent > budget) break
    within.push(row)
  }
  return within
}
