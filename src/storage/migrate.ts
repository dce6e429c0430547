import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import type { ClientConfig } from 'pg'

export type Migration = {
  readonly number: number
  readonly name: string
  readonly sha256: string
  readonly sql: string
}

/** One number for all programs that migrate a database: "plum" in bytes. */
const migrationLock = 0x706c_756d

/**
 * Brings a database to the newest schema, or to `upTo`. Each migration is one transaction that also records it, so it
 * happened or did not; several programs at once queue on a lock. Answers the names of what was applied now.
 */
export async function migrate(
  connection: ClientConfig,
  { upTo = Infinity }: { upTo?: number } = {},
): Promise<readonly string[]> {
  const client = new Client(connection)
  await client.connect()
  try {
    const known = knownMigrations()
    await prepare(client, known)
    const names: string[] = []
    for (const migration of known.filter(({ number }) => number <= upTo)) {
      if (await applyOnce(client, migration)) names.push(migration.name)
    }
    return names
  } finally {
    await client.end()
  }
}

export function knownMigrations(): readonly Migration[] {
  const folder = fileURLToPath(new URL('./migrations/', import.meta.url))
  return readdirSync(folder)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
      return {
        number: Number(file.slice(0, 4)),
        name: file,
        sha256: createHash('sha256').update(sql).digest('hex'),
        sql,
      }
    })
}

async function prepare(client: Client, known: readonly Migration[]): Promise<void> {
  await inTransaction(client, async () => {
    await client.query('create schema if not exists plumbline')
    await client.query(`create table if not exists plumbline.migration (
      number integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now()
    )`)
  })
  const { rows } = await client.query<Applied>('select number, name, sha256 from plumbline.migration order by number')
  for (const applied of rows) refuseDifference(applied, known)
}

type Applied = { readonly number: number; readonly name: string; readonly sha256: string }

function refuseDifference(applied: Applied, known: readonly Migration[]): void {
  const own = known.find(({ number }) => number === applied.number)
  if (own === undefined) {
    throw new Error(
      `The database was made by a newer Plumbline (${applied.name} is not known here). Start that version, or a newer one.`,
    )
  }
  if (own.sha256 !== applied.sha256) {
    throw new Error(
      `The migration ${own.name} differs from the one this database was made with. Install the released Plumbline again; a released migration never changes.`,
    )
  }
}

async function applyOnce(client: Client, migration: Migration): Promise<boolean> {
  return inTransaction(client, async () => {
    const { rows } = await client.query('select from plumbline.migration where number = $1', [migration.number])
    if (rows.length > 0) return false
    await client.query(migration.sql)
    await client.query('insert into plumbline.migration (number, name, sha256) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.sha256,
    ])
    return true
  })
}

async function inTransaction<Answer>(client: Client, work: () => Promise<Answer>): Promise<Answer> {
  await client.query('begin')
  try {
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock])
    const answer = await work()
    await client.query('commit')
    return answer
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}
