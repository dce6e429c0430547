import { randomUUIDv7 } from 'node:crypto'
import type { Database } from '../database.ts'
import { addEvent } from './events.ts'
import type { EventKind, Happening } from './events.ts'
import { identities } from './identity-tables.ts'
import type { KnownPerson } from './people.ts'

/** A browser somebody is signed in with. */
export type Session = {
  readonly id: string
  readonly person: KnownPerson & { readonly isGuest: boolean }
}

export type ListedSession = {
  readonly id: string
  readonly startedAt: string
  readonly lastSeenAt: string
  readonly agent: string
}

export type NewSession = {
  readonly personId: string
  readonly tokenSha256: string
  readonly agent: string
  readonly endsAt: Date
}

/** Begins a session; sessions that have run out are cleared away on the occasion. */
export async function addSession(database: Database, made: NewSession, happening: Happening): Promise<string> {
  const id = randomUUIDv7()
  const at = happening.now.toISOString()
  await identities(database)
    .transaction()
    .execute(async (tx) => {
      await tx.deleteFrom('identity.session').where('ends_at', '<=', at).execute()
      await tx
        .insertInto('identity.session')
        .values({
          id,
          token_sha256: made.tokenSha256,
          person_id: made.personId,
          started_at: at,
          last_seen_at: at,
          ends_at: made.endsAt.toISOString(),
          agent: made.agent,
        })
        .execute()
      await addEvent(tx, { ...happening, personId: made.personId, kind: 'signed-in' })
    })
  return id
}

/** The session of a token, unless it has run out or lain unused since `idleSince`; being seen is noted once an hour. */
export async function findSession(
  database: Database,
  tokenSha256: string,
  { now, idleSince }: { readonly now: Date; readonly idleSince: Date },
): Promise<Session | null> {
  const row = await identities(database)
    .selectFrom('identity.session as session')
    .innerJoin('identity.person as person', 'person.id', 'session.person_id')
    .select(['session.id', 'session.last_seen_at', 'person.id as person_id', 'person.name', 'person.email'])
    .select('person.guest')
    .where('session.token_sha256', '=', tokenSha256)
    .where('session.ends_at', '>', now.toISOString())
    .where('session.last_seen_at', '>', idleSince.toISOString())
    .executeTakeFirst()
  if (row === undefined) return null
  if (now.getTime() - Date.parse(row.last_seen_at) > 3_600_000) await noteSeen(database, row.id, now)
  return { id: row.id, person: { id: row.person_id, name: row.name, email: row.email, isGuest: row.guest } }
}

export async function sessionsOf(database: Database, personId: string, now: Date): Promise<readonly ListedSession[]> {
  const rows = await identities(database)
    .selectFrom('identity.session')
    .select(['id', 'started_at', 'last_seen_at', 'agent'])
    .where('person_id', '=', personId)
    .where('ends_at', '>', now.toISOString())
    .orderBy('started_at', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    startedAt: row.started_at,
    lastSeenAt: row.last_seen_at,
    agent: row.agent,
  }))
}

/** Ends one session of a person; false where there is none of that id. */
export async function endSession(
  database: Database,
  { id, personId, kind }: { readonly id: string; readonly personId: string; readonly kind: EventKind },
  happening: Happening,
): Promise<boolean> {
  return identities(database)
    .transaction()
    .execute(async (tx) => {
      const row = await tx
        .deleteFrom('identity.session')
        .where('id', '=', id)
        .where('person_id', '=', personId)
        .returning('id')
        .executeTakeFirst()
      if (row !== undefined) await addEvent(tx, { ...happening, personId, kind })
      return row !== undefined
    })
}

async function noteSeen(database: Database, id: string, now: Date): Promise<void> {
  await identities(database)
    .updateTable('identity.session')
    .set({ last_seen_at: now.toISOString() })
    .where('id', '=', id)
    .execute()
}
