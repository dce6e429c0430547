import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import type { ClientConfig } from 'pg'

export type ServerHold = { readonly release: () => Promise<void> }

/** One number for all programs: "hold" in bytes. */
const holdLock = 0x686f_6c64

/**
 * The second lock against two programs on one folder, where the file could not tell: one connection keeps an advisory
 * lock for as long as the program lives. The connection of a killed program ends by itself, within moments.
 */
export async function holdServer(connection: ClientConfig, folder: string): Promise<ServerHold> {
  const client = new Client({ ...connection, application_name: `plumbline ${process.pid}` })
  client.on('error', () => undefined)
  await client.connect()
  const patience = Date.now() + 10_000
  while (!(await isGranted(client))) {
    if (Date.now() > patience) {
      await client.end()
      throw new Error(
        `${folder} is in use by another Plumbline. Stop it first, or start this one with another folder in PLUMBLINE_DATA.`,
      )
    }
    await sleep(50)
  }
  return { release: () => client.end().catch(() => undefined) }
}

async function isGranted(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ granted: boolean }>('select pg_try_advisory_lock($1) as granted', [holdLock])
  return rows[0]?.granted === true
}
