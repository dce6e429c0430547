import { alignment } from '../alignment/alignment.ts'
import type { Alignment, TechnologyJustification } from '../alignment/alignment.ts'
import { adoptionOf, countsToday } from '../alignment/technology-standing.ts'
import type { Business } from '../business.ts'
import type { Seat } from '../spend-line.ts'
import type { Technology } from '../technology.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import type { Key } from '../values/key.ts'
import type { Share } from '../values/share.ts'
import { annualCost } from './annual-cost.ts'
import type { AnnualCost } from './annual-cost.ts'
import { seatUse, seatsByTechnology } from './seat-use.ts'
import type { SeatUse } from './seat-use.ts'

/** Everything the findings look at, read once. */
export type SpendPicture = {
  readonly business: Business
  readonly today: CalendarDate
  readonly alignment: Alignment
  /** Technologies that count today, in order of key. */
  readonly technologies: readonly TechnologyPicture[]
}

export type TechnologyPicture = {
  readonly technology: Technology
  readonly cost: AnnualCost
  readonly justification: TechnologyJustification
  readonly seatUse: SeatUse | null
  /** E-mail addresses on the seat list; empty where there is none. */
  readonly users: ReadonlySet<string>
}

export function spendPicture(business: Business, today: CalendarDate, seats: readonly Seat[]): SpendPicture {
  const aligned = alignment(business, today)
  const justifications = new Map(aligned.technologies.map((justification) => [justification.technology, justification]))
  const seatLists = seatsByTechnology(seats)
  const technologies = business.technologies
    .filter(countsToday)
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map((technology): TechnologyPicture => {
      const list = seatLists.get(technology.key) ?? []
      const cost = annualCost(technology, business.organization, today)
      return {
        technology,
        cost,
        justification: justifications.get(technology.key) ?? unknown(technology.key, cost),
        seatUse: seatUse(technology, list, today),
        users: new Set(list.map(({ email }) => email.toLowerCase())),
      }
    })
  return { business, today, alignment: aligned, technologies }
}

function unknown(technology: Key, { total }: AnnualCost): TechnologyJustification {
  return { technology, annualCost: total, justified: 0, unaligned: total, reason: { kind: 'supplies-nothing' } }
}

/** The part of the people it is paid for who use it: from seats where they are known, else the adoption of [ALN-5]. */
export function usedShare({ technology, seatUse: use }: TechnologyPicture): Share {
  return use === null ? adoptionOf(technology).share : use.active / use.bought
}
