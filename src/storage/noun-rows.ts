import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import type { SelectQueryBuilder } from 'kysely'
import type { NounCollection } from '../domain/business.ts'
import type { Scope, WritingScope } from './in-organization.ts'
import type { Kept, Page } from './kept.ts'
import { nounTables } from './tables.ts'
import type { NounRow, Tables } from './tables.ts'

/** Who writes, and when. */
export type Author = { readonly by: string; readonly at: Date }

type StoredNoun = { readonly key: string }

/** One page in the order of keys; `after` is the `next` of the page before. */
export async function listNouns<Noun>(
  scope: Scope,
  collection: NounCollection,
  { after, limit, removed = false }: { after: string | null; limit: number; removed?: boolean },
): Promise<Page<Kept<Noun>>> {
  let query = rowsOf(scope, collection)
    .where('removed_at', removed ? 'is not' : 'is', null)
    .orderBy(sql`key collate "C"`)
    .orderBy('id')
    .limit(limit + 1)
  if (after !== null) {
    const [key, id] = readCursor(after)
    query = query.where(sql<boolean>`(key collate "C", id) > (${key}, ${id}::uuid)`)
  }
  const rows = await query.execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page.map(keptFrom<Noun>), next: rows.length > limit && last ? cursorOf(last) : null }
}

/** The noun of that key, where it is there and not removed. */
export async function findNoun<Noun>(
  scope: Scope,
  collection: NounCollection,
  key: string,
): Promise<Kept<Noun> | null> {
  const row = await rowsOf(scope, collection).where('key', '=', key).where('removed_at', 'is', null).executeTakeFirst()
  return row === undefined ? null : keptFrom<Noun>(row)
}

/** The noun of that key that was removed last. */
export async function findRemovedNoun<Noun>(
  scope: Scope,
  collection: NounCollection,
  key: string,
): Promise<Kept<Noun> | null> {
  const row = await rowsOf(scope, collection)
    .where('key', '=', key)
    .where('removed_at', 'is not', null)
    .orderBy('removed_at', 'desc')
    .executeTakeFirst()
  return row === undefined ? null : keptFrom<Noun>(row)
}

export async function insertNouns<Noun extends StoredNoun>(
  scope: WritingScope,
  collection: NounCollection,
  { nouns, by, at }: { readonly nouns: readonly Noun[] } & Author,
): Promise<readonly Kept<Noun>[]> {
  const rows = nouns.map((noun) => newRow(scope, noun, { by, at }))
  for (let start = 0; start < rows.length; start += 500) {
    await scope.tx
      .insertInto(tableOf(collection))
      .values(rows.slice(start, start + 500))
      .execute()
  }
  return rows.map((row, index) => keptFrom<Noun>({ ...row, body: nouns[index] }))
}

/** Writes the next version; null where the stored version is no longer the expected one. */
export async function updateNoun<Noun extends StoredNoun>(
  scope: WritingScope,
  collection: NounCollection,
  {
    id,
    expectedVersion,
    noun,
    by,
    at,
  }: { readonly id: string; readonly expectedVersion: number; readonly noun: Noun } & Author,
): Promise<Kept<Noun> | null> {
  const row = await oneRow(scope, collection, { id, expectedVersion })
    .set({ body: JSON.stringify(noun), version: expectedVersion + 1, updated_at: at.toISOString(), updated_by: by })
    .where('removed_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row === undefined ? null : keptFrom<Noun>(row)
}

/** Sets or clears the mark of removal; null where the stored version is no longer the expected one. */
export async function markNoun<Noun>(
  scope: WritingScope,
  collection: NounCollection,
  {
    id,
    expectedVersion,
    removed,
    by,
    at,
  }: { readonly id: string; readonly expectedVersion: number; readonly removed: boolean } & Author,
): Promise<Kept<Noun> | null> {
  const moment = at.toISOString()
  const row = await oneRow(scope, collection, { id, expectedVersion })
    .set({ removed_at: removed ? moment : null, version: expectedVersion + 1, updated_at: moment, updated_by: by })
    .returningAll()
    .executeTakeFirst()
  return row === undefined ? null : keptFrom<Noun>(row)
}

/** Ends what was removed before a moment for good. */
export async function purgeRemoved(scope: WritingScope, collection: NounCollection, before: Date): Promise<void> {
  await scope.tx
    .deleteFrom(tableOf(collection))
    .where('org_id', '=', scope.organizationId)
    .where('removed_at', '<', before.toISOString())
    .execute()
}

/** Deletes rows whole, where they are still in these versions: what an import created and its undoing takes back. */
export async function deleteNouns(
  scope: WritingScope,
  collection: NounCollection,
  rows: readonly { readonly id: string; readonly version: number }[],
): Promise<number> {
  let deleted = 0
  for (const { id, version } of rows) {
    const result = await scope.tx
      .deleteFrom(tableOf(collection))
      .where('org_id', '=', scope.organizationId)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst()
    deleted += Number(result.numDeletedRows)
  }
  return deleted
}

/** Every noun of a collection that is not removed, in the order of keys. */
export async function allNouns<Noun>(scope: Scope, collection: NounCollection): Promise<readonly Kept<Noun>[]> {
  const rows = await rowsOf(scope, collection)
    .where('removed_at', 'is', null)
    .orderBy(sql`key collate "C"`)
    .execute()
  return rows.map(keptFrom<Noun>)
}

/** Every noun's table has the same shape, so the name of one stands for all. */
function tableOf(collection: NounCollection): 'plumbline.goal' {
  return `plumbline.${nounTables[collection]}` as 'plumbline.goal'
}

function rowsOf(scope: Scope, collection: NounCollection): SelectQueryBuilder<Tables, 'plumbline.goal', NounSelection> {
  return scope.tx.selectFrom(tableOf(collection)).selectAll().where('org_id', '=', scope.organizationId)
}

type NounSelection = Omit<NounRow, 'body'> & { body: unknown }

function oneRow(
  scope: Scope,
  collection: NounCollection,
  row: { readonly id: string; readonly expectedVersion: number },
) {
  return scope.tx
    .updateTable(tableOf(collection))
    .where('org_id', '=', scope.organizationId)
    .where('id', '=', row.id)
    .where('version', '=', row.expectedVersion)
}

function newRow(scope: Scope, noun: StoredNoun, { by, at }: Author) {
  const moment = at.toISOString()
  return {
    org_id: scope.organizationId,
    id: randomUUIDv7(),
    key: noun.key,
    version: 1,
    body: JSON.stringify(noun),
    created_at: moment,
    created_by: by,
    updated_at: moment,
    updated_by: by,
    removed_at: null,
  }
}

/** The body was validated by the contract before it was stored, so what is read is the noun. */
function keptFrom<Noun>(row: NounSelection): Kept<Noun> {
  return {
    id: row.id,
    key: row.key,
    version: row.version,
    noun: row.body as Noun,
    createdAt: row.created_at,
    createdBy: row.created_by,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
    removedAt: row.removed_at,
  }
}

function cursorOf(row: { readonly key: string; readonly id: string }): string {
  return Buffer.from(JSON.stringify([row.key, row.id])).toString('base64url')
}

const unusable = new RangeError('This cursor is not one of ours: use the "next" of the page before, or leave it out.')
const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function readCursor(cursor: string): readonly [string, string] {
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as readonly unknown[]
    if (typeof key === 'string' && typeof id === 'string' && uuidPattern.test(id)) return [key, id]
  } catch {
    throw unusable
  }
  throw unusable
}
