import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { addEvent } from './events.ts'
import type { Happening } from './events.ts'
import { identities } from './identity-tables.ts'

export type Tries = { readonly count: number; readonly since: Date }

/** Counts one more try in a bucket whose count begins anew after `windowMs`. One statement, so that all processes share it. */
export async function countTry(
  database: Database,
  bucket: string,
  { now, windowMs }: { readonly now: Date; readonly windowMs: number },
): Promise<Tries> {
  const at = now.toISOString()
  const begun = new Date(now.getTime() - windowMs).toISOString()
  const isOver = sql<boolean>`identity.sign_in_try.since <= ${begun}::timestamptz`
  const row = await identities(database)
    .insertInto('identity.sign_in_try')
    .values({ bucket, count: 1, since: at })
    .onConflict((conflict) =>
      conflict.column('bucket').doUpdateSet({
        count: sql<number>`case when ${isOver} then 1 else identity.sign_in_try.count + 1 end`,
        since: sql<string>`case when ${isOver} then ${at}::timestamptz else identity.sign_in_try.since end`,
      }),
    )
    .returning(['count', 'since'])
    .executeTakeFirstOrThrow()
  return { count: row.count, since: new Date(row.since) }
}

/** Forgets the tries of a bucket, and all that began long ago. */
export async function forgetTries(database: Database, bucket: string, before: Date): Promise<void> {
  await identities(database)
    .deleteFrom('identity.sign_in_try')
    .where((where) => where.or([where('bucket', '=', bucket), where('since', '<', before.toISOString())]))
    .execute()
}

export async function noteRefusedSignIn(
  database: Database,
  personId: string | null,
  happening: Happening,
): Promise<void> {
  await addEvent(identities(database), { ...happening, personId, kind: 'sign-in-refused' })
}

export async function addKnownDevice(
  database: Database,
  { tokenSha256, personId }: { readonly tokenSha256: string; readonly personId: string },
  now: Date,
): Promise<void> {
  const last_used_at = now.toISOString()
  await identities(database)
    .insertInto('identity.known_device')
    .values({ token_sha256: tokenSha256, person_id: personId, last_used_at })
    .onConflict((conflict) => conflict.column('token_sha256').doUpdateSet({ person_id: personId, last_used_at }))
    .execute()
}

export async function isKnownDevice(database: Database, tokenSha256: string, personId: string): Promise<boolean> {
  const row = await identities(database)
    .selectFrom('identity.known_device')
    .select('token_sha256')
    .where('token_sha256', '=', tokenSha256)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row !== undefined
}
