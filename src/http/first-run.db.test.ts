import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSuperuser, openTestDatabase } from '../../test/database/open-test-database.ts'
import type { TestDatabase } from '../../test/database/open-test-database.ts'
import { aClient, anOrganizationOf, anOwner, password, someSettings } from '../../test/http/a-client.ts'
import { clearAbsentGuests } from '../actions/identity/clear-absent-guests.ts'
import { printableSetUpToken } from '../actions/identity/first-run.ts'
import { createApp } from './app.ts'
import type { WhoIsThere } from './who-is-there.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

async function fresh() {
  const tables = 'identity.person, identity.set_up, identity.set_up_token, identity.sign_in_try, identity.membership'
  await asSuperuser(database.superuser, (client) => client.query(`truncate ${tables} cascade`))
  const settings = someSettings(database)
  const token = await printableSetUpToken(database, settings.now())
  return { settings, token, app: createApp(settings) }
}

const owner = { name: 'Ada', email: 'Ada@Example.com', password }

test('a fresh install has no account, and says so', async () => {
  const { app } = await fresh()
  const who = await aClient(app).json<WhoIsThere>('GET', '/api/v1/session')
  expect(who).toMatchObject({ isSetUp: false, person: null, organizations: [] })
})

test('a wrong, missing or empty token makes no owner', async () => {
  const { app } = await fresh()
  for (const token of ['wrong', '', null]) {
    const answer = await aClient(app).send('POST', '/api/v1/setup/owner', { body: { ...owner, token } })
    expect(answer.status).toBe(403)
  }
  expect(await aClient(app).json('GET', '/api/v1/session')).toMatchObject({ isSetUp: false })
})

test('of ten set-ups at once one wins, and the token is used up', async () => {
  const { app, token } = await fresh()
  const all = Array.from({ length: 10 }, (_, index) =>
    aClient(app).send('POST', '/api/v1/setup/owner', { body: { ...owner, email: `o${index}@example.com`, token } }),
  )
  const statuses = (await Promise.all(all)).map(({ status }) => status).toSorted((a, b) => a - b)
  expect(statuses).toEqual([201, ...Array.from({ length: 9 }, () => 409)])
  const late = await aClient(app).send('POST', '/api/v1/setup/example', { body: { token, example: 'bakery' } })
  expect(late.status).toBe(409)
  expect(await printableSetUpToken(database, new Date())).toBeNull()
})

test('a guest tries the example, sees nothing else, and leaves nothing behind', async () => {
  const { app, token } = await fresh()
  const guest = aClient(app)
  const made = await guest.json<{ organizationId: string }>('POST', '/api/v1/setup/example', {
    body: { token, example: 'bakery' },
  })
  const who = await guest.json<WhoIsThere>('GET', '/api/v1/session')
  expect(who.person).toMatchObject({ isGuest: true, email: null })
  expect(who.organizations).toEqual([
    { id: made.organizationId, name: 'Corner bakery', role: 'owner', isExample: true },
  ])
  const refused = await guest.send('POST', '/api/v1/orgs', { body: { name: 'Real', currency: 'EUR' } })
  expect(refused.status).toBe(403)
  expect((await guest.send('DELETE', `/api/v1/orgs/${made.organizationId}/example`)).status).toBe(204)
  expect(await guest.json('GET', '/api/v1/session')).toMatchObject({ person: null })
  const left = await asSuperuser(database.superuser, (client) =>
    client.query('select from plumbline.organization where id = $1', [made.organizationId]),
  )
  expect(left.rowCount).toBe(0)
})

test('what a guest leaves behind goes once their session has run out, and not before', async () => {
  const { app, token, settings } = await fresh()
  const guest = aClient(app)
  await guest.send('POST', '/api/v1/setup/example', { body: { token, example: 'bakery' } })
  expect(await clearAbsentGuests(database, settings.now())).toBe(0)
  const later = new Date(settings.now().getTime() + 8 * 86_400_000)
  expect(await clearAbsentGuests(database, later)).toBe(1)
  expect(await guest.json('GET', '/api/v1/session')).toMatchObject({ person: null })
  const left = await asSuperuser(database.superuser, (client) => client.query('select from identity.membership'))
  expect(left.rowCount).toBe(0)
})

test('a guest becomes the owner without the token, and the example goes', async () => {
  const { app, token } = await fresh()
  const guest = aClient(app)
  await guest.send('POST', '/api/v1/setup/example', { body: { token, example: 'bakery' } })
  const made = await guest.send('POST', '/api/v1/setup/owner', { body: owner })
  expect(made.status).toBe(201)
  expect(await made.json()).toMatchObject({ isSetUp: true, person: { email: 'ada@example.com' }, organizations: [] })
})

test('an owner opens an example and leaves it; a real organization cannot be left', async () => {
  const { app, token } = await fresh()
  const client = aClient(app)
  await client.send('POST', '/api/v1/setup/owner', { body: { ...owner, token } })
  const real = await anOrganizationOf(client)
  const opened = await client.json<{ organizationId: string }>('POST', '/api/v1/examples', {
    body: { example: 'bakery' },
    headers: { 'idempotency-key': randomUUID() },
  })
  expect((await client.send('DELETE', `/api/v1/orgs/${real}/example`)).status).toBe(403)
  expect((await client.send('DELETE', `/api/v1/orgs/${opened.organizationId}/example`)).status).toBe(204)
  const who = await client.json<WhoIsThere>('GET', '/api/v1/session')
  expect(who.organizations.map(({ id }) => id)).toEqual([real])
})

test.each([
  ['too short', 'a1b2c3d4e'],
  ['common', 'Password123!'],
  ['the product', 'plumbline2027'],
  ['one letter', 'aaaaaaaaaaaa'],
  ['a run', '1234567890'],
  ['over 128', 'words '.repeat(25)],
])('a password that is %s is refused at its place', async (_what, chosen) => {
  const { app, token } = await fresh()
  const answer = await aClient(app).send('POST', '/api/v1/setup/owner', { body: { ...owner, password: chosen, token } })
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({ problems: [{ at: ['password'] }] })
})

test('passwords and tokens are stored as hashes alone', async () => {
  await fresh()
  const client = await anOwner(database)
  const dump = await asSuperuser(database.superuser, async (connection) => {
    const tables = ['person', 'session', 'known_device', 'event', 'set_up_token']
    const parts: unknown[] = []
    for (const table of tables) parts.push((await connection.query(`select * from identity.${table}`)).rows)
    return JSON.stringify(parts)
  })
  expect(dump).toMatch(/\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  for (const secret of [password, ...client.cookies.values()]) expect(dump).not.toContain(secret)
})
