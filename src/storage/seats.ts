import { randomUUIDv7 } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Seat } from '../domain/spend-line.ts'
import type { Scope, WritingScope } from './in-organization.ts'
import type { SeatRow } from './tables.ts'

/** A seat as it is stored, with its id and the import that brought it. */
export type KeptSeat = Seat & { readonly id: string; readonly batch: string }

/** Every seat, by technology and person. */
export async function loadSeats({ tx, organizationId }: Scope): Promise<readonly KeptSeat[]> {
  const rows = await tx
    .selectFrom('plumbline.seat')
    .selectAll()
    .where('org_id', '=', organizationId)
    .orderBy('technology')
    .orderBy('email')
    .execute()
  return rows.map(seatFrom)
}

export async function insertSeats(scope: WritingScope, batchId: string, seats: readonly Seat[]): Promise<void> {
  const rows = seats.map((seat) => ({
    org_id: scope.organizationId,
    id: randomUUIDv7(),
    batch_id: batchId,
    technology: seat.technology,
    email: seat.email,
    ...useOf(seat),
  }))
  for (let start = 0; start < rows.length; start += 1_000) {
    await scope.tx
      .insertInto('plumbline.seat')
      .values(rows.slice(start, start + 1_000))
      .execute()
  }
}

/** Writes when a seat was assigned and last used. */
export async function updateSeat({ tx, organizationId }: WritingScope, id: string, seat: Seat): Promise<void> {
  await tx
    .updateTable('plumbline.seat')
    .set(useOf(seat))
    .where('org_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

export async function deleteSeatsOfBatch({ tx, organizationId }: WritingScope, batchId: string): Promise<number> {
  const result = await tx
    .deleteFrom('plumbline.seat')
    .where('org_id', '=', organizationId)
    .where('batch_id', '=', batchId)
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

function useOf(seat: Seat): Pick<SeatRow, 'assigned_on' | 'last_active_on' | 'second_sign_in_step'> {
  return {
    assigned_on: seat.assignedOn,
    last_active_on: seat.lastActiveOn,
    second_sign_in_step: seat.secondSignInStep,
  }
}

function seatFrom(row: Selectable<SeatRow>): KeptSeat {
  return {
    id: row.id,
    batch: row.batch_id,
    technology: row.technology,
    email: row.email,
    assignedOn: row.assigned_on,
    lastActiveOn: row.last_active_on,
    secondSignInStep: row.second_sign_in_step,
  }
}
