import type { CalendarDate } from '../values/calendar-date.ts'
import { addDays, addMonths, daysBetween } from '../values/calendar-date.ts'
import type { ChargeCycle } from './recurring-charge.ts'

/** How a series of days fits a cycle: `fits` intervals of one cycle, `missed` of two, `off` of neither. */
export type CycleFit = {
  readonly cycle: ChargeCycle
  readonly fits: number
  readonly missed: number
  readonly off: number
  /** fits / intervals, a missed one counting half. */
  readonly share: number
}

export const chargesPerYear: Readonly<Record<ChargeCycle, number>> = {
  weekly: 52,
  monthly: 12,
  quarterly: 4,
  'half-yearly': 2,
  yearly: 1,
}

/** Days a charge may come early or late. [REC-1] */
const toleranceDays: Readonly<Record<ChargeCycle, number>> = {
  weekly: 2,
  monthly: 5,
  quarterly: 9,
  'half-yearly': 14,
  yearly: 21,
}

const monthsPerCycle = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 } as const

/**
 * The cycle a series of days recurs in, or null. [REC-1] Each day is compared with the one before, month by month and with
 * month ends held (31 January, 28 February, 31 March), so that slow drift does no harm.
 */
export function cycleOf(days: readonly CalendarDate[]): CycleFit | null {
  const fits = cycles.map((cycle) => fitOf(days, cycle)).filter((fit) => isRegular(fit))
  return fits.toSorted((a, b) => b.share - a.share || b.fits - a.fits)[0] ?? null
}

export function fitOf(days: readonly CalendarDate[], cycle: ChargeCycle): CycleFit {
  let [fits, missed, off] = [0, 0, 0]
  for (let at = 1; at < days.length; at += 1) {
    const [from, to] = [days[at - 1] ?? '', days[at] ?? '']
    if (isApart({ from, to, cycle, cycles: 1 })) fits += 1
    else if (isApart({ from, to, cycle, cycles: 2 })) missed += 1
    else off += 1
  }
  return { cycle, fits, missed, off, share: (fits + missed / 2) / Math.max(1, days.length - 1) }
}

/** Whether two days lie so many cycles apart, within the cycle's tolerance. */
export function isApart(span: {
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly cycle: ChargeCycle
  readonly cycles: number
}): boolean {
  const expected = afterCycles(span.from, span.cycle, span.cycles)
  return Math.abs(daysBetween(expected, span.to)) <= toleranceDays[span.cycle]
}

export function afterCycles(from: CalendarDate, cycle: ChargeCycle, count: number): CalendarDate {
  return cycle === 'weekly' ? addDays(from, 7 * count) : addMonths(from, monthsPerCycle[cycle] * count)
}

const cycles: readonly ChargeCycle[] = ['weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly']

/** One charge in six may be off; a quarter, or one, may be missing. */
function isRegular(fit: CycleFit): boolean {
  const intervals = fit.fits + fit.missed + fit.off
  return fit.fits >= 1 && fit.off <= Math.floor(intervals / 6) && fit.missed <= Math.max(1, Math.floor(intervals / 4))
}
