import { randomUUIDv7 } from 'node:crypto'
import type { Database } from '../database.ts'
import { addEvent } from './events.ts'
import type { Happening } from './events.ts'
import { identities } from './identity-tables.ts'
import type { Identities } from './identity-tables.ts'

/** Somebody who can sign in, or a guest who looks at an example. */
export type KnownPerson = {
  readonly id: string
  readonly name: string
  /** Null for a guest. */
  readonly email: string | null
}

export async function findAccount(
  database: Database,
  email: string,
): Promise<{ readonly id: string; readonly passwordHash: string } | null> {
  const row = await identities(database)
    .selectFrom('identity.person')
    .select(['id', 'password_hash'])
    .where('email', '=', email)
    .executeTakeFirst()
  return row === undefined || row.password_hash === null ? null : { id: row.id, passwordHash: row.password_hash }
}

export async function findPasswordHash(database: Database, personId: string): Promise<string | null> {
  const row = await identities(database)
    .selectFrom('identity.person')
    .select('password_hash')
    .where('id', '=', personId)
    .executeTakeFirst()
  return row?.password_hash ?? null
}

export async function addGuest(database: Database, happening: Happening): Promise<string> {
  const id = randomUUIDv7()
  await identities(database)
    .transaction()
    .execute(async (tx) => {
      const at = happening.now.toISOString()
      const guest = { id, name: 'Guest', email: null, password_hash: null, guest: true, created_at: at }
      await tx.insertInto('identity.person').values(guest).execute()
      await addEvent(tx, { ...happening, personId: id, kind: 'guest-came' })
    })
  return id
}

/** A guest who leaves is forgotten with their sessions; nothing happens to anybody else. */
export async function forgetGuest(database: Database, personId: string): Promise<void> {
  await identities(database)
    .deleteFrom('identity.person')
    .where('id', '=', personId)
    .where('guest', '=', true)
    .execute()
}

/** Guests whose sessions have all ended. */
export async function absentGuests(database: Database, now: Date): Promise<readonly string[]> {
  const rows = await identities(database)
    .selectFrom('identity.person as person')
    .select('person.id')
    .where('person.guest', '=', true)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('identity.session as session')
            .select('session.id')
            .whereRef('session.person_id', '=', 'person.id')
            .where('session.ends_at', '>', now.toISOString()),
        ),
      ),
    )
    .limit(100)
    .execute()
  return rows.map(({ id }) => id)
}

export type ChosenPassword = {
  readonly personId: string
  readonly passwordHash: string
  /** The session that stays; null ends all of them. */
  readonly exceptSession: string | null
  readonly kind: 'password-changed' | 'password-reset'
}

/** Sets the password and ends the person's other sessions; nobody is a known device any more. */
export async function choosePasswordHash(
  database: Database,
  { personId, passwordHash, exceptSession, kind }: ChosenPassword,
  happening: Happening,
): Promise<void> {
  await identities(database)
    .transaction()
    .execute(async (tx) => {
      await setHash(tx, personId, passwordHash)
      await tx
        .deleteFrom('identity.session')
        .where('person_id', '=', personId)
        .where((where) => (exceptSession === null ? where.lit(true) : where('id', '<>', exceptSession)))
        .execute()
      await tx.deleteFrom('identity.known_device').where('person_id', '=', personId).execute()
      await addEvent(tx, { ...happening, personId, kind })
    })
}

/** The same password under newer parameters: nobody notices. */
export async function renewPasswordHash(database: Database, personId: string, passwordHash: string): Promise<void> {
  await setHash(identities(database), personId, passwordHash)
}

async function setHash(tx: Identities, personId: string, passwordHash: string): Promise<void> {
  await tx
    .updateTable('identity.person')
    .set({ password_hash: passwordHash })
    .where('id', '=', personId)
    .where('guest', '=', false)
    .execute()
}
