import type { Benefit } from '../benefit.ts'
import type { Business } from '../business.ts'
import { convert } from '../exchange.ts'
import type { Option } from '../initiative.ts'
import { annualCost } from '../spend/annual-cost.ts'
import type { Technology } from '../technology.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import type { MoneyEstimate } from '../values/estimate.ts'
import type { Key } from '../values/key.ts'
import type { Money } from '../values/money.ts'
import { growthFactor } from './growth-factor.ts'

/** Money of one quarter in whole minor units of the organization's currency; nothing is negative unless it was entered so. */
export type QuarterCashFlow = {
  /** One-off and running cost paid. */
  readonly spend: number
  /** Money that leaves the bills: benefits of kind saving, and the running cost of what is retired. Only this can fund later work. [FIN-9] */
  readonly savings: number
  /** Benefits of kind income. */
  readonly income: number
  /** Benefits of kind time and risk. */
  readonly otherBenefit: number
}

/** likely: the middle figure; adverse: costs high and benefits low; favourable: the reverse. */
export type Outlook = 'likely' | 'adverse' | 'favourable'

/** How many quarters to lay out, and the day on which costs and exchange rates are read. */
export type CashFlowHorizon = {
  readonly quarterCount: number
  readonly today: CalendarDate
  readonly outlook?: Outlook
}

/**
 * Cash flows of an option by quarter since its start: element 0 is the quarter in which work begins. [FIN-10]
 * One-off cost in equal parts over the quarters under way; running cost, benefits and the cost of retired technologies from
 * go-live, the quarter after. An amount without an exchange rate counts as nothing; `problemsIn` names it.
 */
export function optionCashFlows(
  business: Business,
  option: Option,
  horizon: CashFlowHorizon,
): readonly QuarterCashFlow[] {
  const { quarterCount, outlook = 'likely' } = horizon
  const minor = (money: Money): number => inMinor(business, money, horizon.today)
  const costOf = (estimate: MoneyEstimate): number => minor(estimate[endOf(outlook, 'cost')])
  const flows = Array.from({ length: quarterCount }, () => ({ spend: 0, savings: 0, income: 0, otherBenefit: 0 }))
  const underWay = Math.max(1, Math.round(option.durationQuarters))
  const grown = (amounts: readonly number[]): number[] => amounts.map(growing(business, option.growsWith))
  const parts: Part[] = [
    { row: 'spend', amounts: equalParts(costOf(option.oneOffCost), underWay) },
    { row: 'spend', amounts: wholeSteps(grown(steady(costOf(option.runningCostPerYear), underWay, quarterCount))) },
    ...retiredBy(business, option).map((technology) => ({
      row: 'savings' as const,
      amounts: wholeSteps(
        steady(avoidableCost(business, technology, horizon.today), underWay, quarterCount).map(
          growing(business, technology.growsWith),
        ),
      ),
    })),
    ...option.benefits.map((benefit) => ({
      row: rowOf(benefit),
      amounts: wholeSteps(
        grown(ramped(minor(benefit.amountPerYear[endOf(outlook, 'benefit')]), underWay, { benefit, quarterCount })),
      ),
    })),
  ]
  for (const { row, amounts } of parts) {
    flows.forEach((flow, quarter) => {
      flow[row] += amounts[quarter] ?? 0
    })
  }
  return flows
}

/** Avoidable cost per year of the technologies an option retires, in minor units; each technology once. [FIN-13] */
export function retiredCost(business: Business, option: Option, today: CalendarDate): number {
  return retiredBy(business, option).reduce(
    (total, technology) => total + avoidableCost(business, technology, today),
    0,
  )
}

function retiredBy({ technologies }: Business, { retires }: Option): readonly Technology[] {
  const retired = new Set(retires)
  return technologies.filter(({ key, lifecycle }) => retired.has(key) && lifecycle.phase !== 'retired')
}

function avoidableCost({ organization }: Business, technology: Technology, today: CalendarDate): number {
  return annualCost(technology, organization, today).avoidable.minor
}

/** An amount of a quarter since the start, grown until then. Flows are the same whenever work begins. [RDM-19] */
function growing({ organization }: Business, driver: Key | null): (amount: number, quarter: number) => number {
  return (amount, quarter) => amount * growthFactor(organization, driver, quarter)
}

type Part = { readonly row: keyof QuarterCashFlow; readonly amounts: readonly number[] }

function inMinor({ organization }: Business, money: Money, today: CalendarDate): number {
  return convert(money, { to: organization.currency, rates: organization.exchangeRates, on: today })?.minor ?? 0
}

function endOf(outlook: Outlook, of: 'cost' | 'benefit'): 'low' | 'likely' | 'high' {
  if (outlook === 'likely') return 'likely'
  return (outlook === 'adverse') === (of === 'cost') ? 'high' : 'low'
}

function rowOf(benefit: Benefit): keyof QuarterCashFlow {
  if (benefit.kind === 'saving') return 'savings'
  return benefit.kind === 'income' ? 'income' : 'otherBenefit'
}

function equalParts(total: number, count: number): number[] {
  return wholeSteps(Array.from({ length: count }, () => total / count))
}

/** A yearly amount in quarters from go-live on. [FIN-11] */
function steady(perYear: number, goLive: number, quarterCount: number): number[] {
  return Array.from({ length: quarterCount }, (_, quarter) => (quarter < goLive ? 0 : perYear / 4))
}

/** Nothing during the lag, then equal steps up to the full amount. [FIN-12] */
function ramped(
  perYear: number,
  goLive: number,
  { benefit, quarterCount }: { readonly benefit: Benefit; readonly quarterCount: number },
): number[] {
  const rampQuarters = Math.max(1, benefit.rampQuarters)
  const shareIn = (quarter: number): number =>
    Math.min(1, Math.max(0, quarter - goLive - benefit.lagQuarters + 1) / rampQuarters)
  return Array.from({ length: quarterCount }, (_, quarter) => (perYear / 4) * shareIn(quarter))
}

/** Whole minor units whose running totals are the rounded running totals, so that nothing is lost to rounding. */
function wholeSteps(amounts: readonly number[]): number[] {
  let [exact, paid] = [0, 0]
  return amounts.map((amount) => {
    exact += amount
    const step = Math.round(exact) - paid
    paid += step
    return step
  })
}
