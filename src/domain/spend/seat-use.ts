import type { Seat } from '../spend-line.ts'
import type { Technology } from '../technology.ts'
import { addDays } from '../values/calendar-date.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import type { Key } from '../values/key.ts'

/** How many of the seats paid for are used, from the seat list where there is one, else from the counts on the technology. */
export type SeatUse = {
  readonly bought: number
  readonly active: number
  /** Seats nobody has, or whose holder was never seen: surely free. */
  readonly surelyFree: number
  /** Seats used a month or two ago: perhaps free. */
  readonly perhapsFree: number
  readonly source: 'seat-list' | 'counts'
  /** E-mail addresses of the holders who do not use it, where the list names them. */
  readonly idleEmails: readonly string[]
}

/** Unused after so many days without a sign of use; `recently` is the benefit of the doubt. Conventions. [SPD-5] */
const idleAfterDays = 60
const doubtfulAfterDays = 30

/** Seats by technology, indexed once. */
export function seatsByTechnology(seats: readonly Seat[]): ReadonlyMap<Key, readonly Seat[]> {
  return Map.groupBy(seats, ({ technology }) => technology)
}

/** Null where nothing is known about use. A list without one last-active day says nothing about use. [SPD-5] */
export function seatUse(technology: Technology, list: readonly Seat[], today: CalendarDate): SeatUse | null {
  if (list.some(({ lastActiveOn }) => lastActiveOn !== null)) return useFromList(technology, list, today)
  return useFromCounts(technology)
}

function useFromList(technology: Technology, list: readonly Seat[], today: CalendarDate): SeatUse {
  const bought = Math.max(technology.seats?.bought ?? 0, list.length)
  const [idleBefore, doubtfulBefore] = [addDays(today, -idleAfterDays), addDays(today, -doubtfulAfterDays)]
  const isNew = (seat: Seat): boolean => seat.assignedOn !== null && seat.assignedOn > doubtfulBefore
  const never = list.filter((seat) => seat.lastActiveOn === null && !isNew(seat))
  const idle = list.filter((seat) => seat.lastActiveOn !== null && seat.lastActiveOn < idleBefore)
  const doubtful = list.filter(
    ({ lastActiveOn }) => lastActiveOn !== null && lastActiveOn >= idleBefore && lastActiveOn < doubtfulBefore,
  )
  return {
    bought,
    active: list.length - never.length - idle.length,
    surelyFree: bought - list.length + never.length,
    perhapsFree: doubtful.length,
    source: 'seat-list',
    idleEmails: [...never, ...idle].map(({ email }) => email).toSorted(),
  }
}

function useFromCounts({ seats }: Technology): SeatUse | null {
  if (seats === null || seats.active === null || seats.bought <= 0) return null
  const { bought } = seats
  const active = Math.min(bought, seats.active)
  const assigned = Math.min(bought, Math.max(active, seats.assigned ?? active))
  return { bought, active, surelyFree: bought - assigned, perhapsFree: 0, source: 'counts', idleEmails: [] }
}
