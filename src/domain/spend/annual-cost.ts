import { convert } from '../exchange.ts'
import type { Organization } from '../organization.ts'
import type { Problem } from '../problem.ts'
import type { BillingCycle, CostLine, Technology } from '../technology.ts'
import { addMonths } from '../values/calendar-date.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import type { Money } from '../values/money.ts'

/** What a technology costs in a year, in the organization's currency. */
export type AnnualCost = {
  /** Everything, with one-time purchases spread over their useful years. */
  readonly total: Money
  /** The part that stops when it is cancelled: a device already bought gives nothing back. [SPD-3] */
  readonly avoidable: Money
  /** Cost lines left out because no exchange rate is recorded. */
  readonly problems: readonly Problem[]
}

/** Payments in a year. [SPD-1] */
const paymentsPerYear: Readonly<Record<Exclude<BillingCycle, 'once'>, number>> = {
  weekly: 52,
  monthly: 12,
  quarterly: 4,
  'half-yearly': 2,
  yearly: 1,
}

/** A convention, where a purchase does not state its useful life. [SPD-2] */
const usefulYearsByDefault = 3

/**
 * Annual cost of a technology from the cost lines that hold on `today`: amount x payments a year, a one-time
 * purchase spread evenly over its useful years. [SPD-1] [SPD-2] Both totals in minor units of the organization's currency.
 */
export function annualCost(technology: Technology, organization: Organization, today: CalendarDate): AnnualCost {
  const problems: Problem[] = []
  let [total, avoidable] = [0, 0]
  technology.costLines.forEach((line, index) => {
    if (!holdsOn(line, today)) return
    const amount = convert(line.amount, { to: organization.currency, rates: organization.exchangeRates, on: today })
    if (amount === null) {
      problems.push(
        missingRate(['technologies', technology.key, 'costLines', index, 'amount'], line.amount, organization),
      )
      return
    }
    const perYear = amount.minor * timesPerYear(line)
    total += perYear
    if (line.cycle !== 'once') avoidable += perYear
  })
  const money = (minor: number): Money => ({ minor: Math.round(minor) || 0, currency: organization.currency })
  return { total: money(total), avoidable: money(avoidable), problems }
}

export function missingRate(at: Problem['at'], amount: Money, organization: Organization): Problem {
  return {
    severity: 'error',
    code: 'missing-exchange-rate',
    at,
    message: `There is no exchange rate between ${amount.currency} and ${organization.currency}, so this amount is left out. Add one in the settings, or in the business file under organization, exchangeRates: {from: ${amount.currency}, to: ${organization.currency}, rate: …, on: …}.`,
  }
}

function holdsOn(line: CostLine, today: CalendarDate): boolean {
  if (line.from !== null && line.from > today) return false
  if (line.until !== null && line.until < today) return false
  if (line.cycle !== 'once' || line.from === null) return true
  return today < addMonths(line.from, Math.round(usefulYears(line) * 12))
}

function timesPerYear(line: CostLine): number {
  return line.cycle === 'once' ? 1 / usefulYears(line) : paymentsPerYear[line.cycle]
}

function usefulYears(line: CostLine): number {
  return line.usefulYears !== null && line.usefulYears > 0 ? line.usefulYears : usefulYearsByDefault
}
