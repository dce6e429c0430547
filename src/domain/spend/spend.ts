import type { JustificationReason } from '../alignment/justification-reason.ts'
import type { Benefit } from '../benefit.ts'
import type { Business } from '../business.ts'
import { convert } from '../exchange.ts'
import type { Problem } from '../problem.ts'
import type { Seat } from '../spend-line.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import type { MoneyEstimate } from '../values/estimate.ts'
import { compareText } from '../values/compare-text.ts'
import type { Key } from '../values/key.ts'
import type { Money } from '../values/money.ts'
import { duplicates } from './duplicates.ts'
import { moneyRange } from './finding.ts'
import type { Finding, MoneyRange } from './finding.ts'
import { orphans } from './orphans.ts'
import { renewalsDue } from './renewals-due.ts'
import { savingsTotal } from './savings-total.ts'
import { spendPicture } from './spend-picture.ts'
import type { TechnologyPicture } from './spend-picture.ts'
import { unusedSeats } from './unused-seats.ts'

/** What technology costs in a year, what for, what comes back, and where money may be going nowhere. */
export type Spend = {
  readonly annualCost: Money
  /** Dearest first. */
  readonly technologies: readonly TechnologySpend[]
  /** Annual cost of technology with no return recorded. */
  readonly withoutReturn: Money
  /** Largest likely money first; every one names its inputs. */
  readonly findings: readonly Finding[]
  /** Money counted once over all findings. */
  readonly saving: MoneyRange
  /** Amounts left out because no exchange rate is recorded. */
  readonly problems: readonly Problem[]
}

export type TechnologySpend = {
  readonly technology: Key
  readonly annualCost: Money
  /** What it is for, or why nothing is known to justify it. */
  readonly purpose: JustificationReason
  /** Sum of the benefits recorded on it; null = no return recorded. */
  readonly returnPerYear: MoneyRange | null
}

/** Annual technology spend of a business on a day, with its findings. [SPD-1] to [SPD-10] Seats are the rows of seat lists, or none. */
export function spend(business: Business, today: CalendarDate, seats: readonly Seat[]): Spend {
  const picture = spendPicture(business, today, seats)
  const { currency } = business.organization
  const technologies = picture.technologies
    .map((one) => technologySpend(one, business, today))
    .toSorted((a, b) => b.annualCost.minor - a.annualCost.minor || compareText(a.technology, b.technology))
  const findings = [unusedSeats, duplicates, orphans, renewalsDue]
    .flatMap((find) => find(picture))
    .toSorted((a, b) => b.money.likely.minor - a.money.likely.minor || compareText(a.key, b.key))
  return {
    annualCost: totalOf(technologies, currency),
    technologies,
    withoutReturn: totalOf(
      technologies.filter(({ returnPerYear }) => returnPerYear === null),
      currency,
    ),
    findings,
    saving: savingsTotal(findings, currency),
    problems: picture.technologies.flatMap(({ cost }) => cost.problems),
  }
}

function technologySpend(one: TechnologyPicture, business: Business, today: CalendarDate): TechnologySpend {
  const { technology, cost, justification } = one
  return {
    technology: technology.key,
    annualCost: cost.total,
    purpose: justification.reason,
    returnPerYear: returnOf(technology.benefits, business, today),
  }
}

function returnOf(benefits: readonly Benefit[], { organization }: Business, today: CalendarDate): MoneyRange | null {
  if (benefits.length === 0) return null
  const { currency, exchangeRates } = organization
  const total = (end: keyof Omit<MoneyEstimate, 'basis'>): number =>
    benefits.reduce((sum, { amountPerYear }) => {
      const amount = convert(amountPerYear[end], { to: currency, rates: exchangeRates, on: today })
      return sum + (amount?.minor ?? 0)
    }, 0)
  return moneyRange([total('low'), total('likely'), total('high')], currency)
}

function totalOf(technologies: readonly TechnologySpend[], currency: string): Money {
  return { minor: technologies.reduce((sum, { annualCost }) => sum + annualCost.minor, 0), currency }
}
