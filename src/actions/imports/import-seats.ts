import { z } from 'zod'
import { canonicalSha256 } from '../canonical-sha256.ts'
import type { Seat } from '../../domain/spend-line.ts'
import { insertImportBatch, keepBefore } from '../../storage/import-batches.ts'
import { insertSeats, loadSeats, updateSeat } from '../../storage/seats.ts'
import type { KeptSeat } from '../../storage/seats.ts'
import { ActionError } from '../action-error.ts'
import type { Context } from '../context.ts'
import { getBusiness } from '../get-business.ts'
import { writing } from '../write.ts'
import type { Done } from '../write.ts'
import { countSeats } from './count-seats.ts'
import type { SeatCount } from './count-seats.ts'
import { fileFields, mappingFields, seatSchema } from './fact-schemas.ts'

const seatList = z.strictObject({ ...fileFields, ...mappingFields, seats: z.array(seatSchema).max(1_000_000) })

export type ImportedSeats = {
  readonly batchId: string | null
  readonly added: number
  readonly changed: number
  readonly known: number
  readonly rejected: number
}

/** What undoing a list of seats gives back. */
export type BeforeSeats = { readonly seats: readonly KeptSeat[]; readonly counted: readonly SeatCount[] }

/**
 * Stores who has a place in which technology, all or none: `{ fileName, sha256, seats, rejected }`. A place that is known
 * gets the newer days, and the counts on the technologies follow the list.
 */
export function importSeats(context: Context, input: unknown): Promise<ImportedSeats> {
  return writing(
    context,
    {
      name: 'import-seats',
      permission: 'write',
      input: seatList,
      work: async (scope, given): Promise<Done<ImportedSeats>> => {
        const { technologies } = await getBusiness(scope)
        refuseUnknown(given.seats, new Set(technologies.map(({ key }) => key)))
        const { added, changed } = sorted(given.seats, await loadSeats(scope))
        const known = given.seats.length - added.length - changed.length
        const counts = { added: added.length, changed: changed.length, known, rejected: given.rejected.length }
        if (added.length + changed.length === 0) return { answer: { batchId: null, ...counts }, audit: null }
        const { fileName, sha256, rejected, fingerprint, mapping } = given
        const by = { by: context.person.userId, at: context.now }
        const file = { kind: 'seats' as const, fileName, sha256, rejected, fingerprint, mapping }
        const batchId = await insertImportBatch(scope, { ...file, counts, before: null, ...by })
        await insertSeats(scope, batchId, added)
        for (const { stored, seat } of changed) await updateSeat(scope, stored.id, seat)
        const counted = await countSeats(scope, context.today, by)
        const before: BeforeSeats = { seats: changed.map(({ stored }) => stored), counted }
        await keepBefore(scope, batchId, before)
        const after = { batchId, fileName, ...counts, counted, seatsSha256: canonicalSha256(given.seats) }
        return { answer: { batchId, ...counts }, audit: { subject: `imports/${batchId}`, before: null, after } }
      },
    },
    input,
  )
}

function refuseUnknown(seats: readonly Seat[], technologies: ReadonlySet<string>): void {
  const unknown = [...new Set(seats.map(({ technology }) => technology))].filter((key) => !technologies.has(key))
  if (unknown.length === 0) return
  throw new ActionError('invalid', `There is no technology with the key "${unknown.join('", "')}". Add it first.`)
}

type Sorted = {
  readonly added: readonly Seat[]
  readonly changed: readonly { readonly stored: KeptSeat; readonly seat: Seat }[]
}

/** The last row of a file about one place counts. */
function sorted(seats: readonly Seat[], stored: readonly KeptSeat[]): Sorted {
  const places = new Map(seats.map((seat) => [placeOf(seat), seat]))
  const known = new Map(stored.map((seat) => [placeOf(seat), seat]))
  const added = [...places.values()].filter((seat) => !known.has(placeOf(seat)))
  const changed = [...places.values()].flatMap((seat) => {
    const earlier = known.get(placeOf(seat))
    return earlier === undefined || isSame(earlier, seat) ? [] : [{ stored: earlier, seat }]
  })
  return { added, changed }
}

function placeOf({ technology, email }: Seat): string {
  return `${technology}\n${email}`
}

function isSame(a: Seat, b: Seat): boolean {
  return a.assignedOn === b.assignedOn && a.lastActiveOn === b.lastActiveOn && a.secondSignInStep === b.secondSignInStep
}
