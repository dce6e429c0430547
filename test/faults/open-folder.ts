import { join } from 'node:path'
import { connect } from '../../src/storage/database.ts'
import type { Database } from '../../src/storage/database.ts'
import { startBundledPostgres } from '../../src/storage/server/bundled-postgres.ts'
import type { BundledPostgres } from '../../src/storage/server/bundled-postgres.ts'
import { prepareBundled } from '../../src/storage/server/server-roles.ts'

/** The server of a folder as the program starts it, durable, with the programs that the run of tests is about. */
export function startServer(folder: string): Promise<BundledPostgres> {
  const bin = process.env.PLUMBLINE_TEST_POSTGRES === 'system' ? process.env.PLUMBLINE_TEST_POSTGRES_BIN : undefined
  const binaries = bin === undefined ? {} : { binaries: { folder: join(bin, '..'), bin } }
  return startBundledPostgres({ folder, say: () => undefined, ...binaries })
}

/** Starts, migrates and connects, as the program does. */
export async function openFolder(folder: string): Promise<Database & { readonly adopted: boolean }> {
  const server = await startServer(folder)
  try {
    const connections = await prepareBundled(server.connection, 'plumbline')
    const database = await connect(connections, { place: folder, stopServer: server.stop })
    return { ...database, adopted: server.adopted }
  } catch (error) {
    await server.stop()
    throw error
  }
}
