import { growthFactor } from '../finance/growth-factor.ts'
import type { QuarterCashFlow } from '../finance/option-cash-flows.ts'
import { ledgerLine } from '../roadmap/plan-ledger.ts'
import type { LedgerLine } from '../roadmap/plan-ledger.ts'
import { planSettings } from '../roadmap/plan-settings.ts'
import type { RoadmapQuestion } from '../roadmap/roadmap-question.ts'
import { expectedLoss } from '../roadmap/roadmap-value.ts'
import type { ScheduledInitiative } from '../roadmap.ts'
import { annualCost } from '../spend/annual-cost.ts'
import type { Technology } from '../technology.ts'
import { lateQuarters, priceFactor, revenueFactor } from './shock-effects.ts'
import type { ShockScenario } from './shock.ts'

/** A line of the plan before and under a shock. Money in minor units, present values as of the first quarter. */
export type ShockedLine = {
  readonly before: LedgerLine
  readonly after: LedgerLine
  /** Net present value less expected loss. [RDM-5] [RDM-7] */
  readonly moneyBefore: number
  readonly moneyAfter: number
  /** Rise of bills that the line spares, since it retires what became dearer. */
  readonly billsSpared: number
}

/**
 * The lines of a plan that is not changed. What is agreed is paid as agreed and people are tied up until a late line is
 * live, while all it brings comes later; gains for goals count as before the shock. So no shock makes a line worth more. [STR-2]
 */
export function shockedLines(
  question: RoadmapQuestion,
  schedule: readonly ScheduledInitiative[],
  scenario: ShockScenario,
): readonly ShockedLine[] {
  const lineOf = ledgerLine(question)
  const { discount } = planSettings(question)
  const moneyOf = (line: LedgerLine): number =>
    line.flows.reduce(
      (sum, { savings, income, otherBenefit, spend }, place) =>
        sum + (savings + income + otherBenefit - spend) * (discount[place] ?? 0),
      -expectedLoss(question, line),
    )
  return schedule.flatMap((scheduled) => {
    const before = lineOf(scheduled)
    if (before === null) return []
    const after = lineAfter(before, scenario)
    // What was at risk before the shock is at risk after it, however late.
    const moneyAfter = moneyOf(after) + expectedLoss(question, after) - expectedLoss(question, before)
    const billsSpared = risenBills(question, scenario, ({ key }) =>
      before.option.retires.includes(key) ? after.goLive : null,
    )
    return { before, after, moneyBefore: moneyOf(before), moneyAfter, billsSpared }
  })
}

/** Present value of the rise of bills from a place of the plan on; null = not counted. [STR-4] */
export function risenBills(
  { business, assumptions, today }: RoadmapQuestion,
  scenario: ShockScenario,
  from: (technology: Technology) => number | null,
): number {
  const { organization, technologies } = business
  const rate = organization.discountRatePerYear
  return technologies.reduce((sum, technology) => {
    const first = from(technology)
    const rise = priceFactor(scenario, technology.vendor) - 1
    const isPaid = technology.lifecycle.phase !== 'retired' && technology.lifecycle.phase !== 'plan'
    if (first === null || rise === 0 || !isPaid) return sum
    const perQuarter = (annualCost(technology, organization, today).avoidable.minor / 4) * rise
    const quarters = Array.from({ length: assumptions.quarterCount }, (_, place) => place)
    const paid = quarters.filter((place) => place >= first)
    return (
      sum +
      paid.reduce(
        (total, place) =>
          total + perQuarter * growthFactor(organization, technology.growsWith, place) * (1 + rate) ** (-place / 4),
        0,
      )
    )
  }, 0)
}

function lineAfter(line: LedgerLine, scenario: ShockScenario): LedgerLine {
  const { initiative, option, start, goLive, flows } = line
  const late = goLive > 0 && initiative.stage !== 'running' ? lateQuarters(scenario, initiative.key) : 0
  const duration = goLive - start
  const [price, income] = [priceFactor(scenario, null), revenueFactor(scenario, null)]
  return {
    ...line,
    goLive: goLive + late,
    // The same days a quarter for longer.
    option: {
      ...option,
      effort: option.effort.map(({ role, days }) => ({ role, days: (days * (duration + late)) / duration })),
    },
    flows: flows.map(({ spend }, place): QuarterCashFlow => {
      const gains = flows[place - late]
      return {
        spend: spend * price,
        savings: gains?.savings ?? 0,
        income: (gains?.income ?? 0) * income,
        otherBenefit: gains?.otherBenefit ?? 0,
      }
    }),
  }
}
