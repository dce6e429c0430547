import type { SpendLine } from '../spend-line.ts'
import { daysBetween } from '../values/calendar-date.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import { compareText } from '../values/compare-text.ts'
import type { Key } from '../values/key.ts'
import { afterCycles } from './charge-cycle.ts'
import { isRefundOf, seriesIn } from './charge-series.ts'
import type { Series } from './charge-series.ts'
import type { Charge } from './charge.ts'
import { chargeStem, titleOfStem } from './charge-stem.ts'
import { priceHistory } from './price-history.ts'
import type { PriceHistory } from './price-history.ts'
import type { RecurringCharge } from './recurring-charge.ts'

/**
 * Charges that recur, dearest per year first. [REC-1] Lines are grouped by account, currency, and vendor or stem; amounts
 * are minor units, money out negative. `today` decides what has probably ended; a statement that stops earlier is judged at its own end.
 */
export function recurringCharges(lines: readonly SpendLine[], today: CalendarDate): RecurringCharge[] {
  const ends = lastDays(lines, today)
  const stemmed = lines.flatMap((line, at) =>
    line.state === 'ignored' ? [] : [{ line, at, stem: chargeStem(line.description) }],
  )
  const groups = Map.groupBy(stemmed, ({ line, stem }) => groupName(line, stem))
  return dearestFirst(
    [...groups.values()].flatMap((members) => chargesAmong(members, ends.get(members[0]?.line.account ?? '') ?? today)),
  )
}

/** The charges that recur among lines of one group; `end` is the day the account is judged at. */
export function chargesAmong(members: readonly StemmedLine[], end: CalendarDate): RecurringCharge[] {
  return bestGrouping(members).flatMap((group) => chargesOf(group, end))
}

/** In the order they are shown in, each with a key of its own. */
export function dearestFirst(found: readonly RecurringCharge[]): RecurringCharge[] {
  return withDistinctKeys(found.toSorted(byAnnualCost))
}

type Group = {
  readonly account: string
  readonly vendor: Key | null
  readonly stem: string
  readonly sorting: SpendLine['sorting']
  readonly charges: readonly Charge[]
  readonly refunds: readonly Charge[]
  /** Found once, for it is asked for twice. */
  readonly series: readonly Series[]
}

function lastDays(lines: readonly SpendLine[], today: CalendarDate): Map<string, CalendarDate> {
  const ends = new Map<string, CalendarDate>()
  for (const line of lines) if (line.date > (ends.get(line.account) ?? '')) ends.set(line.account, line.date)
  return new Map([...ends].map(([account, last]) => [account, last < today ? last : today]))
}

/** What is looked at in a line, its position among all lines, and its stem. */
export type StemmedLine = {
  readonly line: Pick<SpendLine, 'account' | 'date' | 'amount' | 'vendor' | 'sorting'>
  readonly at: number
  readonly stem: string
}

/** Lines of one account, currency and beginning belong together: the vendor where it is known, the first two words where not. */
export function groupName(
  { account, amount, vendor }: Pick<SpendLine, 'account' | 'amount' | 'vendor'>,
  stem: string,
): string {
  return [account, amount.currency, vendor ?? '', vendor ? '' : beginning(stem)].join('\n')
}

function beginning(stem: string): string {
  return stem.split(' ', 2).join(' ')
}

/**
 * Together, or parted by the words that follow: whichever leaves fewer charges unexplained, then whichever needs fewer series. [REC-2]
 * Words after the beginning may name a second subscription, or only another town or reference.
 */
function bestGrouping(members: readonly StemmedLine[]): Group[] {
  const together = groupFrom(members)
  const byStem = [...Map.groupBy(members, (each) => each.stem).values()]
  if (byStem.length === 1) return [together]
  const parted = byStem.map((part) => groupFrom(part))
  const [whole, parts] = [explainedBy([together]), explainedBy(parted)]
  const isPartedBetter =
    parts.charges > whole.charges || (parts.charges === whole.charges && parts.series < whole.series)
  return isPartedBetter ? parted : [together]
}

function explainedBy(groups: readonly Group[]): { readonly charges: number; readonly series: number } {
  const series = groups.flatMap((group) => group.series)
  return { charges: series.reduce((count, each) => count + each.charges.length, 0), series: series.length }
}

function groupFrom(members: readonly StemmedLine[]): Group {
  const [first] = members
  if (!first) throw new RangeError('A group of lines is never empty.')
  const { account, vendor, sorting } = first.line
  const charges = inOrder(members.filter((each) => each.line.amount.minor < 0).map(chargeFrom))
  const back = members.filter((each) => each.line.amount.minor > 0).map(chargeFrom)
  return {
    account,
    vendor,
    sorting,
    stem: commonStem(members),
    charges,
    refunds: inOrder(back),
    series: seriesIn(charges, vendor !== null),
  }
}

/** The words that all stems begin with; the first two at least. */
function commonStem(members: readonly StemmedLine[]): string {
  const stems = members.map(({ stem }) => stem.split(' '))
  const shortest = stems.toSorted((a, b) => a.length - b.length || (a.join(' ') < b.join(' ') ? -1 : 1))[0] ?? []
  const shared = shortest.findIndex((word, at) => stems.some((stem) => stem[at] !== word))
  return shortest.slice(0, Math.max(1, shared === -1 ? shortest.length : shared)).join(' ')
}

function inOrder(charges: readonly Charge[]): Charge[] {
  return charges.toSorted((a, b) => compareText(a.date, b.date) || a.at - b.at)
}

function chargeFrom({ line, at }: StemmedLine): Charge {
  return { at, date: line.date, minor: Math.abs(line.amount.minor), currency: line.amount.currency }
}

function chargesOf(group: Group, end: CalendarDate): RecurringCharge[] {
  if (group.charges.length < 2) return []
  return group.series
    .map((series) => chargeOf(group, series, end))
    .filter((charge) => charge.confidence >= leastConfidence)
}

/** Below this a series is chance: two equal purchases a month apart at an unknown shop. */
const leastConfidence = 0.62

function chargeOf(group: Group, series: Series, end: CalendarDate): RecurringCharge {
  const { charges, fit } = series
  const [first, last] = [charges[0], charges.at(-1)]
  if (!first || !last) throw new RangeError('A series of charges is never empty.')
  const prices = priceHistory(charges, fit.cycle)
  const refunds = group.refunds.filter((refund) => charges.some((charge) => isRefundOf(charge, refund)))
  const isPaidBack = refunds.some((refund) => isRefundOf(last, refund))
  const { currency } = last
  return {
    key: [group.account, group.vendor ?? group.stem, fit.cycle, currency].join(' '),
    vendor: group.vendor,
    title: titleOfStem(group.stem),
    stem: group.stem,
    account: group.account,
    cycle: fit.cycle,
    annualCost: { minor: prices.annualMinor, currency },
    lastAmount: { minor: last.minor, currency },
    firstSeen: first.date,
    lastSeen: last.date,
    count: charges.length,
    priceChanges: prices.changes,
    varies: prices.varies,
    probablyEnded: isPaidBack || daysBetween(last.date, end) > endedAfterDays(series),
    sorting: group.sorting,
    confidence: confidenceOf(group, series, prices),
    reason: reasonOf(series, prices, refunds.length),
    lines: positionsOf(group, series, refunds),
  }
}

/** One cycle and a half. [REC-7] */
function endedAfterDays({ charges, fit }: Series): number {
  const last = charges.at(-1)?.date ?? ''
  return daysBetween(last, afterCycles(last, fit.cycle, 1)) * 1.5
}

/** Three things make it sure: days that fit, charges counted, and amounts that stay; a known seller adds. [REC-8] */
function confidenceOf(group: Group, { charges, fit, isSummed }: Series, prices: PriceHistory): number {
  const counted = Math.min(1, (charges.length - 1) / neededIntervals[fit.cycle])
  const steady = prices.varies ? varyingWeight(group, counted * fit.share) : 0.15
  const known = group.vendor ? 0.2 : 0
  if (!group.vendor && isUnequalPair(charges)) return 0
  const raw = 0.35 * fit.share + 0.3 * counted + steady + known - (isSummed ? 0.1 : 0)
  return Math.round(Math.min(0.99, Math.max(0, raw)) * 100) / 100
}

/** Two charges at an unknown shop are only believed when they are equal to the cent or two. */
function isUnequalPair(charges: readonly Charge[]): boolean {
  return charges.length === 2 && Math.abs((charges[0]?.minor ?? 0) - (charges[1]?.minor ?? 0)) > 2
}

/** A bill that differs each month is believed of a known seller, and of an unknown one only when its days never fail. */
function varyingWeight(group: Group, certainty: number): number {
  if (group.vendor) return 0.05
  return certainty >= 0.9 && group.charges.length >= 5 ? 0 : -0.1
}

/** Intervals after which more charges add no certainty. */
const neededIntervals = { weekly: 6, monthly: 4, quarterly: 3, 'half-yearly': 2, yearly: 2 } as const

function reasonOf({ charges, fit, isSummed }: Series, prices: PriceHistory, refunds: number): string {
  const spacing = isSummed ? 'charged by use, summed by month' : `${fit.cycle} within a few days`
  const parts = [`${charges.length} charges, ${spacing}`]
  if (fit.missed > 0) parts.push(`${fit.missed} missing`)
  if (prices.varies) parts.push('the amount differs each time')
  if (prices.changes.length > 0) parts.push(`the price changed ${timesInWords(prices.changes.length)}`)
  if (refunds > 0) parts.push(`${refunds} paid back`)
  return `${parts.join('; ')}.`
}

function timesInWords(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}

function positionsOf(group: Group, series: Series, refunds: readonly Charge[]): number[] {
  const own = series.isSummed ? group.charges : series.charges
  return inOrder([...own, ...refunds]).map((charge) => charge.at)
}

function byAnnualCost(a: RecurringCharge, b: RecurringCharge): number {
  return b.annualCost.minor - a.annualCost.minor || compareText(a.key, b.key) || a.count - b.count
}

function withDistinctKeys(charges: readonly RecurringCharge[]): RecurringCharge[] {
  const seen = new Map<string, number>()
  return charges.map((charge) => {
    const times = (seen.get(charge.key) ?? 0) + 1
    seen.set(charge.key, times)
    return times === 1 ? charge : { ...charge, key: `${charge.key} ${times}` }
  })
}
