import { sql } from 'kysely'
import type { NounCollection } from '../domain/business.ts'
import type { Scope } from './in-organization.ts'

/** How many statement lines and seats name a vendor or technology. */
export async function countFactsAbout(
  { tx, organizationId }: Scope,
  collection: NounCollection,
  key: string,
): Promise<{ readonly lines: number; readonly seats: number }> {
  if (collection !== 'vendors' && collection !== 'technologies') return { lines: 0, seats: 0 }
  const column = collection === 'vendors' ? 'vendor' : 'technology'
  const lines = await tx
    .selectFrom('plumbline.spend_line')
    .select(sql<number>`count(*)`.as('count'))
    .where('org_id', '=', organizationId)
    .where(column, '=', key)
    .executeTakeFirstOrThrow()
  if (collection === 'vendors') return { lines: lines.count, seats: 0 }
  const seats = await tx
    .selectFrom('plumbline.seat')
    .select(sql<number>`count(*)`.as('count'))
    .where('org_id', '=', organizationId)
    .where('technology', '=', key)
    .executeTakeFirstOrThrow()
  return { lines: lines.count, seats: seats.count }
}
