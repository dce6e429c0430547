import { countedSeats } from '../../domain/spend/counted-seats.ts'
import { seatsByTechnology } from '../../domain/spend/seat-use.ts'
import type { Technology } from '../../domain/technology.ts'
import type { CalendarDate } from '../../domain/values/calendar-date.ts'
import type { Key } from '../../domain/values/key.ts'
import { canonicalJson } from '../../storage/canonical-json.ts'
import type { WritingScope } from '../../storage/in-organization.ts'
import type { Kept } from '../../storage/kept.ts'
import { allNouns, updateNoun } from '../../storage/noun-rows.ts'
import type { Author } from '../../storage/noun-rows.ts'
import { loadSeats } from '../../storage/seats.ts'

/** The counts on one technology, before a list of seats and after it. */
export type SeatCount = {
  readonly technology: Key
  readonly before: Technology['seats']
  readonly after: Technology['seats']
}

/** Brings the counts on technologies up to date with the seats that are stored now, because the score reads them. [IMP-15] */
export async function countSeats(
  scope: WritingScope,
  today: CalendarDate,
  author: Author,
): Promise<readonly SeatCount[]> {
  const seats = seatsByTechnology(await loadSeats(scope))
  const counts: SeatCount[] = []
  for (const kept of await allNouns<Technology>(scope, 'technologies')) {
    const before = kept.noun.seats
    const after = countedSeats(kept.noun, seats.get(kept.key) ?? [], today)
    if (isSame(before, after)) continue
    await setSeats(scope, { kept, seats: after, author })
    counts.push({ technology: kept.key, before, after })
  }
  return counts
}

/** Gives the counts before back; what a person has corrected since stays. */
export async function uncountSeats(scope: WritingScope, counts: readonly SeatCount[], author: Author): Promise<void> {
  const stored = new Map((await allNouns<Technology>(scope, 'technologies')).map((kept) => [kept.key, kept]))
  for (const { technology, before, after } of counts) {
    const kept = stored.get(technology)
    if (kept !== undefined && isSame(kept.noun.seats, after)) await setSeats(scope, { kept, seats: before, author })
  }
}

type Written = {
  readonly kept: Kept<Technology>
  readonly seats: Technology['seats']
  readonly author: Author
}

async function setSeats(scope: WritingScope, { kept, seats, author }: Written): Promise<void> {
  const noun = { ...kept.noun, seats }
  await updateNoun(scope, 'technologies', { id: kept.id, expectedVersion: kept.version, noun, ...author })
}

function isSame(a: Technology['seats'], b: Technology['seats']): boolean {
  return canonicalJson(a) === canonicalJson(b)
}
