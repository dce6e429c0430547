import { optionCashFlows } from '../finance/option-cash-flows.ts'
import type { QuarterCashFlow } from '../finance/option-cash-flows.ts'
import type { ScheduledInitiative } from '../roadmap.ts'
import type { Money } from '../values/money.ts'
import { addQuarters } from '../values/quarter.ts'
import type { Quarter } from '../values/quarter.ts'
import { planLedger } from './plan-ledger.ts'
import type { LedgerLine } from './plan-ledger.ts'
import type { RoadmapQuestion } from './roadmap-question.ts'
import { selfFunding } from './self-funding.ts'
import type { SelfFunding } from './self-funding.ts'

/** One quarter of a plan in money that moves; net is savings and income less spend. */
export type CashQuarter = {
  readonly quarter: Quarter
  readonly spend: Money
  readonly savings: Money
  readonly income: Money
  readonly net: Money
  /** Net of every quarter so far. */
  readonly soFar: Money
}

export type FirstYear = {
  readonly quarters: readonly CashQuarter[]
  readonly net: Money
  /** The deepest the projects reach into the firm's money; zero where they never do. */
  readonly lowestPoint: { readonly quarter: Quarter | null; readonly soFar: Money }
}

/** Value of the money of a plan over a horizon; first year + rest = value. Goals are not extended beyond the plan. */
export type HorizonValue = {
  readonly years: number
  readonly value: Money
  readonly firstYear: Money
  readonly rest: Money
}

export type TwoHorizons = {
  readonly firstYear: FirstYear
  readonly values: readonly HorizonValue[]
  readonly selfFunding: SelfFunding
}

/** Cash of the next twelve months and value over three and five years, side by side. [RDM-21] [RDM-22] */
export function twoHorizons(question: RoadmapQuestion, schedule: readonly ScheduledInitiative[]): TwoHorizons {
  const flows = flowsOver(question, schedule, longest * 4)
  return {
    firstYear: firstYearOf(question, flows),
    values: horizons.map((years) => valueOver(question, flows, years)),
    selfFunding: selfFunding(question, schedule),
  }
}

const horizons = [3, 5]
const longest = 5

/** Flows of all lines from the first quarter of the plan on, as if what is live went on after the plan as before. */
function flowsOver(
  question: RoadmapQuestion,
  schedule: readonly ScheduledInitiative[],
  quarterCount: number,
): readonly QuarterCashFlow[] {
  const { lines } = planLedger(question)(schedule)
  const laid = lines.map((line) => ({ line, flows: flowsOf(question, line, quarterCount) }))
  return Array.from({ length: quarterCount }, (_, place) => {
    const total = (row: keyof QuarterCashFlow): number =>
      laid.reduce((sum, { line, flows }) => sum + (flows[place - line.start]?.[row] ?? 0), 0)
    return {
      spend: total('spend'),
      savings: total('savings'),
      income: total('income'),
      otherBenefit: total('otherBenefit'),
    }
  })
}

function flowsOf({ business, today }: RoadmapQuestion, { option, start }: LedgerLine, quarterCount: number) {
  return optionCashFlows(business, option, { quarterCount: Math.max(0, quarterCount - start), today })
}

function firstYearOf(question: RoadmapQuestion, flows: readonly QuarterCashFlow[]): FirstYear {
  const money = inCurrency(question)
  let soFar = 0
  const quarters = flows.slice(0, 4).map(({ spend, savings, income }, place): CashQuarter => {
    const net = savings + income - spend
    soFar += net
    return {
      quarter: addQuarters(question.assumptions.firstQuarter, place),
      spend: money(spend),
      savings: money(savings),
      income: money(income),
      net: money(net),
      soFar: money(soFar),
    }
  })
  const lowest = quarters.reduce<CashQuarter | null>(
    (found, quarter) => (quarter.soFar.minor < (found?.soFar.minor ?? 0) ? quarter : found),
    null,
  )
  const lowestPoint = { quarter: lowest?.quarter ?? null, soFar: lowest?.soFar ?? money(0) }
  return { quarters, net: money(soFar), lowestPoint }
}

/** Savings + income + other benefits - spend, discounted as in [RDM-5]. */
function valueOver(question: RoadmapQuestion, flows: readonly QuarterCashFlow[], years: number): HorizonValue {
  const money = inCurrency(question)
  const rate = question.business.organization.discountRatePerYear
  const present = (from: number, to: number): number =>
    flows
      .slice(from, to)
      .reduce(
        (sum, { savings, income, otherBenefit, spend }, place) =>
          sum + (savings + income + otherBenefit - spend) * (1 + rate) ** (-(from + place) / 4),
        0,
      )
  const [firstYear, rest] = [money(present(0, 4)), money(present(4, years * 4))]
  return { years, firstYear, rest, value: money(firstYear.minor + rest.minor) }
}

function inCurrency({ business }: RoadmapQuestion): (minor: number) => Money {
  return (minor) => ({ minor: Math.round(minor) || 0, currency: business.organization.currency })
}
