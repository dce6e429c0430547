import type { Business } from '../business.ts'
import { convert } from '../exchange.ts'
import type { Problem } from '../problem.ts'
import { missingRate } from '../spend/annual-cost.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import type { Money } from '../values/money.ts'
import { error } from './check.ts'
import type { Path } from './check.ts'

const longestText = 2_000

/** Every text is text and of bearable length, every amount is whole, not negative and convertible, every range is in order. */
export function valueProblems(business: Business, today: CalendarDate): readonly Problem[] {
  const problems: Problem[] = []
  const visit = (value: unknown, at: Path): void => {
    if (typeof value === 'string') problems.push(...textProblems(value, at))
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) return value.forEach((member, place) => visit(member, [...at, nameOf(member, place)]))
    if (isMoney(value)) return void problems.push(...moneyProblems(value, at, { business, today }))
    if (isRange(value)) problems.push(...rangeProblems(value, at))
    for (const [field, part] of Object.entries(value)) visit(part, [...at, field])
  }
  visit(business, [])
  return [...problems, ...rateProblems(business)]
}

/** Keyed nouns are named by key, anything else by place. */
function nameOf(member: unknown, place: number): string | number {
  const hasKey = typeof member === 'object' && member !== null && 'key' in member
  return hasKey && typeof member.key === 'string' && member.key.length <= 80 ? member.key : place
}

function textProblems(text: string, at: Path): Problem[] {
  if (text.includes('\0') || !text.isWellFormed()) {
    const message = 'The text holds characters that are no text (a zero byte or half a character). Type it again.'
    return [error({ code: 'unreadable-text', at, message })]
  }
  if (text.length <= longestText) return []
  const message = `This text has ${text.length} characters; at most ${longestText} fit. Shorten it, or keep it in a file of its own.`
  return [error({ code: 'text-too-long', at, message })]
}

function isMoney(value: object): value is Money {
  return 'minor' in value && 'currency' in value
}

type Range = { readonly low: number | Money; readonly likely: number | Money; readonly high: number | Money }

function isRange(value: object): value is Range {
  return 'low' in value && 'likely' in value && 'high' in value
}

/** Where a negative amount is right: what a plan is worth, and what a quarter takes. */
const mayBeNegative = new Set(['net', 'openingCash', 'total', 'netPresentValue', 'goalValue', 'bound'])

type Given = { readonly business: Business; readonly today: CalendarDate }

function moneyProblems(amount: Money, at: Path, { business, today }: Given): Problem[] {
  const { organization } = business
  if (!Number.isSafeInteger(amount.minor)) {
    const message = 'This is no whole number of cents that can be counted exactly. Enter a smaller or rounded amount.'
    return [error({ code: 'broken-amount', at, message })]
  }
  if (!/^[A-Z]{3}$/.test(amount.currency)) {
    const message = `"${amount.currency.slice(0, 20)}" is no currency. Use a code of three capital letters, for example EUR.`
    return [error({ code: 'malformed-currency', at, message })]
  }
  const problems: Problem[] = []
  if (amount.minor < 0 && !mayBeNegative.has(String(at.at(-1)))) problems.push(negative(at))
  const conversion = { to: organization.currency, rates: organization.exchangeRates, on: today }
  if (convert(amount, conversion) === null) problems.push(missingRate(at, amount, organization))
  return problems
}

function negative(at: Path): Problem {
  const message =
    'This amount is negative. Enter costs and benefits as positive amounts; money saved is a benefit of kind saving.'
  return error({ code: 'negative-money', at, message })
}

function rangeProblems({ low, likely, high }: Range, at: Path): Problem[] {
  const [a, b, c] = [low, likely, high].map((end) => (typeof end === 'number' ? end : end.minor))
  const currencies = new Set([low, likely, high].map((end) => (typeof end === 'number' ? '' : end.currency)))
  if (currencies.size > 1) {
    const message = 'Low, likely and high are in different currencies. Enter all three in one.'
    return [error({ code: 'mixed-currencies', at, message })]
  }
  if (a === undefined || b === undefined || c === undefined || (a <= b && b <= c)) return []
  const message = 'Low, likely and high are not in order. Low must not be above likely, nor likely above high.'
  return [error({ code: 'range-out-of-order', at, message })]
}

function rateProblems({ organization }: Business): Problem[] {
  return organization.exchangeRates.flatMap(({ rate }, place) =>
    rate > 0 && Number.isFinite(rate)
      ? []
      : [
          error({
            code: 'unusable-exchange-rate',
            at: ['organization', 'exchangeRates', place, 'rate'],
            message: `An exchange rate of ${rate} cannot be used. Enter what one unit costs in the other currency, above zero.`,
          }),
        ],
  )
}
