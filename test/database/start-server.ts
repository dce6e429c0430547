import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClientConfig } from 'pg'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { findPostgres } from '../../scripts/find-postgres.ts'
import { startBundledPostgres } from '../../src/storage/server/bundled-postgres.ts'
import { migrate } from '../../src/storage/migrate.ts'
import type { ServerBinaries } from '../../src/storage/server/server-binaries.ts'
import { prepareBundled } from '../../src/storage/server/server-roles.ts'

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  export interface ProvidedContext {
    readonly postgres: ClientConfig
  }
}

export const templateDatabase = 'plumbline_template'

/** One server for the whole run, with a migrated template that each test file's database is copied from. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'))
  const server = await startBundledPostgres({ folder, say: console.log, durable: false, ...installed() })
  const { owner } = await prepareBundled(server.connection, templateDatabase)
  await migrate(owner)
  await sealTemplate(server.connection)
  project.provide('postgres', server.connection)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function installed(): { readonly binaries?: ServerBinaries } {
  if (process.env.PLUMBLINE_TEST_POSTGRES !== 'system') return {}
  const bin = process.env.PLUMBLINE_TEST_POSTGRES_BIN ?? findPostgres()?.folder
  if (bin === undefined) throw new Error('PLUMBLINE_TEST_POSTGRES=system, but no Postgres 15 or newer was found.')
  return { binaries: { folder: join(bin, '..'), bin } }
}

/** Nobody may connect to the template: a copy is refused while someone does. */
async function sealTemplate(connection: ClientConfig): Promise<void> {
  const client = new Client(connection)
  await client.connect()
  await client.query(`alter database ${templateDatabase} with allow_connections false is_template true`)
  await client.end()
}
