import { addDays, daysBetween } from '../values/calendar-date.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import { cycleOf, isApart } from './charge-cycle.ts'
import type { CycleFit } from './charge-cycle.ts'
import { isSameAmount } from './charge.ts'
import type { Charge } from './charge.ts'

export type Series = { readonly charges: readonly Charge[]; readonly fit: CycleFit; readonly isSummed: boolean }

/**
 * The recurring series within charges of one description, oldest first. [REC-1] The whole is tried first; where it is not
 * regular, or is two prices taking turns, it is parted by amount, and parts that follow each other are joined as a price change.
 */
export function seriesIn(charges: readonly Charge[], isVendor: boolean): Series[] {
  const whole = cycleOf(charges.map((charge) => charge.date))
  const parted = joinSteps(partedByAmount(charges))
  if (whole && !taken(parted, charges.length)) return [{ charges, fit: whole, isSummed: false }]
  if (parted.length > 0 && parted.reduce((count, part) => count + part.charges.length, 0) * 2 >= charges.length) {
    return parted
  }
  return monthlyUsage(charges, isVendor) ?? parted
}

/** True when at least two regular series that overlap in time account for every charge. */
function taken(parts: readonly Series[], count: number): boolean {
  if (parts.length < 2 || parts.reduce((total, part) => total + part.charges.length, 0) < count) return false
  const [first, second] = parts
  return (second?.charges[0]?.date ?? '') < (first?.charges.at(-1)?.date ?? '')
}

function partedByAmount(charges: readonly Charge[]): Series[] {
  const groups: Charge[][] = []
  for (const charge of charges) {
    const group = groups.find((each) => isSameAmount(each[0], charge) && each.at(-1)?.date !== charge.date)
    if (group) group.push(charge)
    else groups.push([charge])
    if (groups.length > mostAmounts) return []
  }
  return groups.flatMap((group) => {
    const fit = group.length >= 2 ? cycleOf(group.map((charge) => charge.date)) : null
    return fit ? [{ charges: group, fit, isSummed: false }] : []
  })
}

/** More different amounts than this under one description are a shop, not subscriptions. */
const mostAmounts = 60

/** A series that begins one cycle after another of the same cycle ended is the same subscription at a new price. */
function joinSteps(series: readonly Series[]): Series[] {
  const open: Series[] = []
  for (const next of series) {
    const before = open.findIndex((each) => follows(each, next))
    const earlier = open[before]
    if (!earlier) open.push(next)
    else open[before] = joined(earlier, next)
  }
  return open
}

function follows(earlier: Series, next: Series): boolean {
  const [last, first] = [earlier.charges.at(-1), next.charges[0]]
  if (!last || !first || earlier.fit.cycle !== next.fit.cycle) return false
  const isNear = first.minor < last.minor * 1.6 && first.minor > last.minor * 0.6
  return isNear && isApart({ from: last.date, to: first.date, cycle: earlier.fit.cycle, cycles: 1 })
}

function joined(earlier: Series, next: Series): Series {
  const [fits, missed] = [earlier.fit.fits + next.fit.fits + 1, earlier.fit.missed + next.fit.missed]
  const charges = [...earlier.charges, ...next.charges]
  const share = (fits + missed / 2) / (charges.length - 1)
  return { charges, fit: { ...earlier.fit, fits, missed, off: earlier.fit.off + next.fit.off, share }, isSummed: false }
}

/** A seller that charges by use, at no fixed day: summed by month when at least three months, and nine in ten, have charges. [REC-5] */
function monthlyUsage(charges: readonly Charge[], isVendor: boolean): Series[] | null {
  const [first, last] = [charges[0], charges.at(-1)]
  if (!isVendor || !first || !last || daysBetween(first.date, last.date) < 60) return null
  const byMonth = Map.groupBy(charges, (charge) => charge.date.slice(0, 7))
  const months = monthIndex(last.date) - monthIndex(first.date) + 1
  if (byMonth.size < 3 || byMonth.size < months * 0.9) return null
  const summed = [...byMonth.values()].map((month) => ({ ...(month.at(-1) ?? first), minor: totalOf(month) }))
  const fit = { cycle: 'monthly', fits: byMonth.size - 1, missed: months - byMonth.size, off: 0, share: 0.6 } as const
  return [{ charges: summed, fit, isSummed: true }]
}

function totalOf(charges: readonly Charge[]): number {
  return charges.reduce((total, charge) => total + charge.minor, 0)
}

function monthIndex(date: CalendarDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
}

/** Days after a charge in which money back of the same amount is its refund. */
export function isRefundOf(charge: Charge, refund: Charge): boolean {
  return (
    isSameAmount(charge, refund) && refund.date >= charge.date && refund.date <= addDays(charge.date, refundWithinDays)
  )
}

const refundWithinDays = 60
