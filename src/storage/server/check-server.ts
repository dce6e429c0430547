import { Client } from 'pg'
import type { ClientConfig } from 'pg'

const oldestSupported = 15

/** Refuses a server that is too old, or that would acknowledge a write before it is on the disk. */
export async function checkServer(
  connection: ClientConfig,
  { mustBeDurable }: { mustBeDurable: boolean },
): Promise<void> {
  const client = new Client(connection)
  await client.connect()
  try {
    const settings = await settingsOf(client)
    refuseOld(settings)
    if (mustBeDurable) refuseNotDurable(settings)
  } finally {
    await client.end()
  }
}

type Settings = ReadonlyMap<string, string>

async function settingsOf(client: Client): Promise<Settings> {
  const names = ['server_version_num', 'server_version', 'fsync', 'full_page_writes', 'synchronous_commit']
  const { rows } = await client.query<{ name: string; setting: string }>(
    'select name, setting from pg_settings where name = any($1)',
    [names],
  )
  return new Map(rows.map(({ name, setting }) => [name, setting]))
}

function refuseOld(settings: Settings): void {
  if (Math.floor(Number(settings.get('server_version_num')) / 10_000) >= oldestSupported) return
  throw new Error(
    `The database server is Postgres ${settings.get('server_version') ?? ''}. Plumbline needs ${oldestSupported} or newer.`,
  )
}

function refuseNotDurable(settings: Settings): void {
  const off = ['fsync', 'full_page_writes', 'synchronous_commit'].filter((name) => settings.get(name) === 'off')
  if (off.length === 0) return
  throw new Error(
    `The database server has ${off.join(' and ')} switched off, so that a power cut would lose what people were told is saved. Switch it on in postgresql.conf and restart the server.`,
  )
}
