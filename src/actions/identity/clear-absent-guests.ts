import type { Database } from '../../storage/database.ts'
import { absentGuests, forgetGuest } from '../../storage/identity/people.ts'
import { leaveDemo } from '../demo/leave-demo.ts'
import { listOrganizations } from '../organizations/list-organizations.ts'

/** Guests whose sessions have all ended go, and the examples they tried with them. Answers how many. */
export async function clearAbsentGuests(database: Database, now: Date): Promise<number> {
  const guests = await absentGuests(database, now)
  for (const userId of guests) {
    const today = now.toISOString().slice(0, 10)
    const context = { database, today, now, requestId: 'clear-absent-guests', idempotencyKey: null }
    for (const { id, role, example } of await listOrganizations({ userId, ...context })) {
      if (example) await leaveDemo({ ...context, organizationId: id, person: { userId, role } })
    }
    await forgetGuest(database, userId)
  }
  return guests.length
}
