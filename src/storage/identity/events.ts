import { randomUUIDv7 } from 'node:crypto'
import type { Identities } from './identity-tables.ts'

/** When, and by which request, something happens to an account or a session. */
export type Happening = { readonly now: Date; readonly requestId: string }

export type EventKind =
  | 'owner-made'
  | 'guest-came'
  | 'signed-in'
  | 'sign-in-refused'
  | 'signed-out'
  | 'session-ended'
  | 'password-changed'
  | 'password-reset'

export async function addEvent(
  tx: Identities,
  { personId, kind, now, requestId }: { readonly personId: string | null; readonly kind: EventKind } & Happening,
): Promise<void> {
  await tx
    .insertInto('identity.event')
    .values({ id: randomUUIDv7(), at: now.toISOString(), person_id: personId, kind, request_id: requestId })
    .execute()
}
