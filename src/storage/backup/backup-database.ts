import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { finished } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Gzip } from 'node:zlib'
import { Client } from 'pg'
import type { ClientConfig } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { BackupHead, TableEnd } from './backup-format.ts'
import { backupFormat, frame } from './backup-format.ts'
import { backupTables } from './backup-tables.ts'
import type { BackupTable } from './backup-tables.ts'

export type BackupSummary = {
  readonly tables: readonly (TableEnd & { readonly table: string })[]
  readonly rows: number
}

/**
 * Writes every table into one file, all as they were at one moment, while others go on writing. The file is complete
 * or absent: it is written beside its place, brought to the disk, and renamed.
 */
export async function backupDatabase(
  owner: ClientConfig,
  { file, now }: { readonly file: string; readonly now: Date },
): Promise<BackupSummary> {
  const unfinished = `${file}.unfinished`
  const gzip = createGzip({ level: 6 })
  const target = createWriteStream(unfinished, { mode: 0o600, flush: true })
  const written = finished(gzip.pipe(target))
  // Noticed at the end; a broken disk must not end the program before.
  written.catch(() => undefined)
  try {
    const summary = await inSnapshot(owner, (client) => writeAll(client, gzip, now))
    gzip.end()
    await written
    await rename(unfinished, file)
    await syncFolder(dirname(file))
    return summary
  } catch (error) {
    gzip.destroy()
    target.destroy()
    await rm(unfinished, { force: true })
    throw error
  }
}

async function inSnapshot<Answer>(owner: ClientConfig, work: (client: Client) => Promise<Answer>): Promise<Answer> {
  const client = new Client(owner)
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(`select set_config('app.backup', 'on', true), set_config('DateStyle', 'ISO', true)`)
    return await work(client)
  } finally {
    await client.end()
  }
}

async function writeAll(client: Client, gzip: Gzip, now: Date): Promise<BackupSummary> {
  await write(gzip, frame('H', await headOf(client, now)))
  const tables: (TableEnd & { readonly table: string })[] = []
  const whole = createHash('sha256')
  for (const table of await backupTables(client)) {
    const end = await writeTable(client, gzip, table)
    whole.update(`${table.table} ${end.sha256}\n`)
    tables.push({ table: table.table, ...end })
  }
  await write(gzip, frame('Z', { tables: tables.length, sha256: whole.digest('hex') }))
  return { tables, rows: tables.reduce((sum, { rows }) => sum + rows, 0) }
}

async function headOf(client: Client, now: Date): Promise<BackupHead> {
  const { rows } = await client.query<{ postgres: string; migration: number }>(
    `select current_setting('server_version') as postgres, (select max(number) from plumbline.migration) as migration`,
  )
  const { postgres = '', migration = 0 } = rows[0] ?? {}
  return { format: backupFormat, madeAt: now.toISOString(), postgres, migration }
}

async function writeTable(client: Client, gzip: Gzip, { table, columns, order }: BackupTable): Promise<TableEnd> {
  await write(gzip, frame('T', { table, columns }))
  const names = columns.map((column) => client.escapeIdentifier(column)).join(', ')
  const sorted = order.map((column) => client.escapeIdentifier(column)).join(', ')
  const stream = client.query(copyTo(`copy (select ${names} from ${table} order by ${sorted}) to stdout`))
  const hash = createHash('sha256')
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk)
    await write(gzip, frame('D', chunk))
  }
  const end = { rows: stream.rowCount, sha256: hash.digest('hex') }
  await write(gzip, frame('E', end))
  return end
}

async function write(gzip: Gzip, bytes: Buffer): Promise<void> {
  if (!gzip.write(bytes)) await once(gzip, 'drain')
}

/** A rename is on the disk when its folder is. Windows has no such call, and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}
