import type { Seat } from '../spend-line.ts'
import type { Technology } from '../technology.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import { seatUse } from './seat-use.ts'

/**
 * The counts on a technology as its seat list has them: assigned = entries, active as [SPD-5] counts it, bought at least
 * as many as are assigned. [IMP-15] Without a list, or for use without a day of use, the counts stay as they were entered.
 */
export function countedSeats(technology: Technology, list: readonly Seat[], today: CalendarDate): Technology['seats'] {
  const { seats } = technology
  if (list.length === 0) return seats
  const use = seatUse(technology, list, today)
  return {
    bought: Math.max(seats?.bought ?? 0, list.length),
    assigned: list.length,
    active: use?.source === 'seat-list' ? use.active : (seats?.active ?? null),
  }
}
