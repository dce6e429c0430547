import { createHmac } from 'node:crypto'
import { Client } from 'pg'
import type { ClientConfig } from 'pg'

/** Owns and migrates; on the bundled server only, elsewhere the role of DATABASE_URL does. */
export const ownerRole = 'plumbline_owner'
/** Serves requests: no superuser, owner of nothing, held to row-level security. */
export const appRole = 'plumbline_app'

/** How the two roles connect. */
export type Connections = { readonly owner: ClientConfig; readonly app: ClientConfig }

/** On the bundled server: both roles and the database, made by the server's superuser where they are missing. */
export async function prepareBundled(server: ClientConfig, database: string): Promise<Connections> {
  await withClient(server, async (client) => {
    for (const role of [ownerRole, appRole]) await createRoleIfMissing(client, role)
    const { rows } = await client.query('select from pg_database where datname = $1', [database])
    if (rows.length === 0) await client.query(`create database ${client.escapeIdentifier(database)} owner ${ownerRole}`)
  })
  return { owner: { ...server, user: ownerRole, database }, app: { ...server, user: appRole, database } }
}

/** On a server of one's own: the role in the address migrates; the app's role is made by it where it is missing. */
export async function prepareExternal(url: string): Promise<Connections> {
  const owner: ClientConfig = { connectionString: url }
  return withClient(owner, async (client) => {
    const password = appPassword(client.password)
    const app = { ...partsOf(client), user: appRole, ...(password === null ? {} : { password }) }
    if (!(await canConnect(app))) await makeAppRole(client, password)
    return { owner, app }
  })
}

async function canConnect(config: ClientConfig): Promise<boolean> {
  try {
    return await withClient(config, () => Promise.resolve(true))
  } catch {
    return false
  }
}

async function makeAppRole(client: Client, password: string | null): Promise<void> {
  const login = password === null ? 'login' : `login password ${client.escapeLiteral(password)}`
  try {
    await createRoleIfMissing(client, appRole)
    await client.query(`alter role ${appRole} ${login}`)
    await client.query(`grant connect on database ${client.escapeIdentifier(client.database ?? '')} to ${appRole}`)
  } catch (error) {
    throw new Error(rightsMissing(client.user ?? '', error as Error), { cause: error })
  }
}

function rightsMissing(user: string, { message }: Error): string {
  return `Plumbline serves requests as the role ${appRole}, which the role of DATABASE_URL (${user}) may not create or change: ${message}. Let an administrator run "alter role ${user} createrole;" and, where ${appRole} exists already, "grant ${appRole} to ${user} with admin option;".`
}

async function createRoleIfMissing(client: Client, role: string): Promise<void> {
  const { rows } = await client.query('select from pg_roles where rolname = $1', [role])
  if (rows.length > 0) return
  try {
    await client.query(`create role ${role} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls`)
  } catch (error) {
    // Two programs started at once: the other one made it.
    if (!['42710', '23505'].includes((error as { code?: string }).code ?? '')) throw error
  }
}

/** Follows from the owner's password, so that every process of one installation knows it and none stores it. */
function appPassword(ownerPassword: unknown): string | null {
  if (typeof ownerPassword !== 'string' || ownerPassword === '') return null
  return createHmac('sha256', ownerPassword).update(appRole).digest('base64url')
}

function partsOf(client: Client): ClientConfig {
  const { host, port, database, ssl } = client as Client & Pick<ClientConfig, 'ssl'>
  return { host, port, ...(database === undefined ? {} : { database }), ...(ssl === undefined ? {} : { ssl }) }
}

async function withClient<Answer>(config: ClientConfig, work: (client: Client) => Promise<Answer>): Promise<Answer> {
  const client = new Client(config)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
