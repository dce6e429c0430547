import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import type { ClientConfig } from 'pg'
import { startBundledPostgres } from './server/bundled-postgres.ts'
import { checkServer } from './server/check-server.ts'
import { migrate } from './migrate.ts'
import { prepareBundled, prepareExternal } from './server/server-roles.ts'
import type { Connections } from './server/server-roles.ts'
import type { Tables } from './tables.ts'
import { valueParsers } from './value-parsers.ts'

/** An open database. Everything but backup and restore goes through the app's role, which row-level security binds. */
export type Database = {
  readonly kysely: Kysely<Tables>
  /** Connections as the app's role, for libraries that bring their own queries (sign-in). */
  readonly pool: Pool
  /** How the owning role connects: migration, backup and restore only. */
  readonly owner: ClientConfig
  /** Where the data is, for people: a folder or a server. */
  readonly place: string
  /** Closes the connections, and stops the server where the program started it. */
  readonly close: () => Promise<void>
}

export type OpenOptions = {
  /** The data folder of the bundled server. */
  readonly folder: string
  /** A Postgres server of one's own (15 or newer) instead of the bundled one. */
  readonly url: string | null
  readonly say: (message: string) => void
}

/** Starts or reaches the server, brings the schema up to date, and connects as the role that serves requests. */
export async function openDatabase({ folder, url, say }: OpenOptions): Promise<Database> {
  if (url !== null) {
    const connections = await prepareExternal(url)
    return connect(connections, { place: placeOf(connections), stopServer: async () => undefined })
  }
  const server = await startBundledPostgres({ folder, say })
  try {
    const connections = await prepareBundled(server.connection, 'plumbline')
    return await connect(connections, { place: server.databaseFolder, stopServer: server.stop })
  } catch (error) {
    await server.stop()
    throw error
  }
}

export type Connecting = {
  readonly place: string
  readonly stopServer: () => Promise<void>
  /** False accepts a server that does not wait for the disk. For tests alone. */
  readonly mustBeDurable?: boolean
}

/** Checks the server, migrates as the owner, and opens the app's connections. */
export async function connect(
  connections: Connections,
  { place, stopServer, mustBeDurable = true }: Connecting,
): Promise<Database> {
  await checkServer(connections.owner, { mustBeDurable })
  await migrate(connections.owner)
  const pool = appPool(connections.app)
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  const close = async () => {
    await kysely.destroy()
    await stopServer()
  }
  return { kysely, pool, owner: connections.owner, place, close }
}

function appPool(config: ClientConfig): Pool {
  const pool = new Pool({ ...config, max: 20, connectionTimeoutMillis: 10_000, types: valueParsers })
  // A connection that breaks is told to the query that uses it and replaced at its next use; without listeners, on the
  // idle ones and on those in use, it would end the program.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

function placeOf({ app }: Connections): string {
  return `${app.host ?? 'localhost'}:${app.port ?? 5432}/${app.database ?? ''}`
}
