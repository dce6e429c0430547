import { randomUUIDv7 } from 'node:crypto'
import type { Database } from '../database.ts'
import { addEvent } from './events.ts'
import type { Happening } from './events.ts'
import { identities } from './identity-tables.ts'

/** True once there is an owner. */
export async function isSetUp(database: Database): Promise<boolean> {
  const row = await identities(database).selectFrom('identity.set_up').select('done').executeTakeFirst()
  return row !== undefined
}

export async function addSetUpToken(database: Database, tokenSha256: string, now: Date): Promise<void> {
  await identities(database)
    .insertInto('identity.set_up_token')
    .values({ token_sha256: tokenSha256, created_at: now.toISOString() })
    .execute()
}

export async function isSetUpToken(database: Database, tokenSha256: string): Promise<boolean> {
  const row = await identities(database)
    .selectFrom('identity.set_up_token')
    .select('token_sha256')
    .where('token_sha256', '=', tokenSha256)
    .executeTakeFirst()
  return row !== undefined
}

export type NewOwner = { readonly name: string; readonly email: string; readonly passwordHash: string }

/** Makes the owner and uses up every printed token; null where somebody else was first. Of two at once one waits and loses. */
export async function addOwner(database: Database, owner: NewOwner, happening: Happening): Promise<string | null> {
  const id = randomUUIDv7()
  const at = happening.now.toISOString()
  const { name, email, passwordHash } = owner
  try {
    await identities(database)
      .transaction()
      .execute(async (tx) => {
        const person = { id, name, email, password_hash: passwordHash, guest: false, created_at: at }
        await tx.insertInto('identity.person').values(person).execute()
        await tx.insertInto('identity.set_up').values({ done: true, owner_id: id, at }).execute()
        await tx.deleteFrom('identity.set_up_token').execute()
        await addEvent(tx, { ...happening, personId: id, kind: 'owner-made' })
      })
    return id
  } catch (error) {
    if ((error as { code?: string }).code === '23505') return null
    throw error
  }
}
