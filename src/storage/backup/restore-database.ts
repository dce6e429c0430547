import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { Client } from 'pg'
import type { ClientConfig } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { CopyStreamQuery } from 'pg-copy-streams'
import { knownMigrations, migrate } from '../migrate.ts'
import type { BackupHead, TableHead } from './backup-format.ts'
import { backupTables } from './backup-tables.ts'
import { onlyChecks, readBackup } from './read-backup.ts'
import type { BackupReader } from './read-backup.ts'

/**
 * Fills an empty database from a backup, in one transaction, and brings it to the newest schema. The file is read
 * twice: once to see that it is whole, then to store it.
 */
export async function restoreDatabase(owner: ClientConfig, file: string): Promise<BackupHead> {
  const head = await readBackup(file, onlyChecks)
  refuseNewer(head)
  await migrate(owner, { upTo: head.migration })
  const client = new Client(owner)
  await client.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.backup', 'on', true)`)
    await refuseFilled(client)
    await readBackup(file, storing(client))
    await client.query('commit')
  } finally {
    await client.end()
  }
  await migrate(owner)
  return head
}

function refuseNewer(head: BackupHead): void {
  const newest = knownMigrations().at(-1)?.number ?? 0
  if (head.migration <= newest) return
  throw new Error(
    `The backup of ${head.madeAt} was made by a newer Plumbline. Restore it with that version, or a newer one.`,
  )
}

async function refuseFilled(client: Client): Promise<void> {
  for (const { table } of await backupTables(client)) {
    const { rows } = await client.query(`select from ${table} limit 1`)
    if (rows.length === 0) continue
    throw new Error(`The database is not empty: ${table} has rows. Restore into a new folder or a new, empty database.`)
  }
}

function storing(client: Client): BackupReader {
  let table: TableHead | null = null
  let stream: CopyStreamQuery | null = null
  return {
    head: () => Promise.resolve(),
    table: async (next) => {
      table = next
      await forceSecurity(client, next.table, false)
      const names = next.columns.map((column) => client.escapeIdentifier(column)).join(', ')
      stream = client.query(copyFrom(`copy ${next.table} (${names}) from stdin`))
      // Told by the next write or by the end of the table; without a listener it would end the program.
      stream.on('error', () => undefined)
    },
    rows: async (bytes) => {
      if (stream !== null && !stream.write(bytes)) await once(stream, 'drain')
    },
    tableEnd: async () => {
      if (stream === null || table === null) return
      stream.end()
      await finished(stream)
      await forceSecurity(client, table.table, true)
    },
  }
}

/** COPY does not store under row-level security, so the owner is let through for its own transaction, which holds the table. */
async function forceSecurity(client: Client, table: string, isForced: boolean): Promise<void> {
  const { rows } = await client.query(`select from pg_class where oid = $1::regclass and relrowsecurity`, [table])
  if (rows.length > 0) await client.query(`alter table ${table} ${isForced ? '' : 'no '}force row level security`)
}
