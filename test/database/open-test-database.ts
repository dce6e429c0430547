import { randomBytes } from 'node:crypto'
import type { ClientConfig } from 'pg'
import { Client } from 'pg'
import { inject } from 'vitest'
import type { Database } from '../../src/storage/database.ts'
import { connect } from '../../src/storage/database.ts'
import { appRole, ownerRole } from '../../src/storage/server/server-roles.ts'
import { templateDatabase } from './start-server.ts'

export type TestDatabase = Database & {
  /** As the server's superuser, in this database: to look behind the walls, and to tamper. */
  readonly superuser: ClientConfig
}

/** A migrated database of one test file; `close` drops it. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = inject('postgres')
  const name = `test_${randomBytes(8).toString('hex')}`
  await asSuperuser(server, (client) =>
    client.query(`create database ${name} template ${templateDatabase} owner ${ownerRole}`),
  )
  const superuser = { ...server, database: name }
  const connections = { owner: { ...superuser, user: ownerRole }, app: { ...superuser, user: appRole } }
  const stopServer = async () => {
    await asSuperuser(server, (client) => client.query(`drop database ${name} with (force)`))
  }
  return { ...(await connect(connections, { place: name, stopServer, mustBeDurable: false })), superuser }
}

/** An empty database without a schema, such as a restore needs; `close` drops it. */
export async function openEmptyDatabase(): Promise<{
  readonly owner: ClientConfig
  readonly app: ClientConfig
  readonly close: () => Promise<void>
}> {
  const server = inject('postgres')
  const name = `test_${randomBytes(8).toString('hex')}`
  await asSuperuser(server, (client) => client.query(`create database ${name} owner ${ownerRole}`))
  const close = async () => {
    await asSuperuser(server, (client) => client.query(`drop database ${name} with (force)`))
  }
  return {
    owner: { ...server, database: name, user: ownerRole },
    app: { ...server, database: name, user: appRole },
    close,
  }
}

export async function asSuperuser<Answer>(
  connection: ClientConfig,
  work: (client: Client) => Promise<Answer>,
): Promise<Answer> {
  const client = new Client(connection)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
