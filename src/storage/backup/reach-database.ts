import { existsSync, realpathSync } from 'node:fs'
import type { ClientConfig } from 'pg'
import { bundledConnection, startBundledPostgres } from '../server/bundled-postgres.ts'
import { isFolderHeld } from '../server/program-lock.ts'
import { ownerRole, prepareBundled, prepareExternal } from '../server/server-roles.ts'

export type Reaching = {
  readonly folder: string
  readonly url: string | null
  readonly say: (message: string) => void
}

/**
 * Runs work as the owning role, for backup and restore: on the server of the address, on the one that a running
 * Plumbline keeps for the folder, or on one started for this work alone.
 */
export async function withOwner<Answer>(
  reaching: Reaching,
  work: (owner: ClientConfig) => Promise<Answer>,
): Promise<Answer> {
  const { folder, url, say } = reaching
  if (url !== null) return work((await prepareExternal(url)).owner)
  if (existsSync(folder) && isFolderHeld(realpathSync(folder))) {
    return work({ ...bundledConnection(realpathSync(folder)), user: ownerRole, database: 'plumbline' })
  }
  const server = await startBundledPostgres({ folder, say })
  try {
    return await work((await prepareBundled(server.connection, 'plumbline')).owner)
  } finally {
    await server.stop()
  }
}
