import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSuperuser, openTestDatabase } from '../../test/database/open-test-database.ts'
import type { TestDatabase } from '../../test/database/open-test-database.ts'
import { aClient, anOwner, password, someSettings } from '../../test/http/a-client.ts'
import type { Client } from '../../test/http/a-client.ts'
import { resetPassword } from '../actions/identity/choose-password.ts'
import { createApp } from './app.ts'

let database: TestDatabase
let moment = new Date('2027-01-15T09:00:00.000Z')
let owner: Client & { readonly org: string }
const now = () => moment
const later = (hours: number) => {
  moment = new Date(moment.getTime() + hours * 3_600_000)
}
const account = { email: 'ada@example.com', password }

beforeAll(async () => {
  database = await openTestDatabase()
  owner = await anOwner(database, { now })
})
afterAll(() => database.close())

async function signedIn(): Promise<Client> {
  later(1)
  const client = aClient(owner.app)
  expect((await client.send('POST', '/api/v1/session', { body: account })).status).toBe(200)
  return client
}

async function statusWith(cookies: ReadonlyMap<string, string>): Promise<number> {
  const replay = aClient(owner.app)
  for (const [name, value] of cookies) replay.cookies.set(name, value)
  return (await replay.send('GET', '/api/v1/orgs')).status
}

test('the cookie is HttpOnly, SameSite=Lax and for the whole site', async () => {
  const answer = await aClient(owner.app).send('POST', '/api/v1/session', { body: account })
  for (const cookie of answer.headers.getSetCookie()) {
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/)
  }
})

test('behind https the cookie is Secure, has the __Host- prefix, and the answer asks for https from now on', async () => {
  const app = createApp(someSettings(database, { now, publicUrl: new URL('https://plan.example') }))
  const headers = { host: 'plan.example', origin: 'https://plan.example' }
  const answer = await aClient(app).send('POST', '/api/v1/session', { body: account, headers })
  expect(answer.status).toBe(200)
  for (const cookie of answer.headers.getSetCookie()) expect(cookie).toMatch(/^__Host-plumbline-.*; Secure/)
  expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=31536000/)
})

test('a cookie kept from before is worth nothing after signing out', async () => {
  const client = await signedIn()
  const old = new Map(client.cookies)
  expect(await statusWith(old)).toBe(200)
  expect((await client.send('DELETE', '/api/v1/session')).status).toBe(204)
  expect(await statusWith(old)).toBe(401)
})

test('every signing in gives a new session', async () => {
  const [first, second] = [await signedIn(), await signedIn()]
  expect(first.cookies.get('plumbline-session')).not.toBe(second.cookies.get('plumbline-session'))
})

test('signing in again ends the session the browser had, and keeps it a known device', async () => {
  const client = await signedIn()
  const old = new Map(client.cookies)
  expect((await client.send('POST', '/api/v1/session', { body: account })).status).toBe(200)
  expect(await statusWith(old)).toBe(401)
  expect(await statusWith(client.cookies)).toBe(200)
  expect(client.cookies.get('plumbline-device')).toBe(old.get('plumbline-device'))
})

test('a session ends after two weeks unused, and after thirty days in any case', async () => {
  const idle = await signedIn()
  later(24 * 14 + 1)
  expect(await statusWith(idle.cookies)).toBe(401)
  const used = await signedIn()
  for (let day = 0; day < 29; day += 1) {
    later(24)
    expect(await statusWith(used.cookies)).toBe(200)
  }
  later(24)
  expect(await statusWith(used.cookies)).toBe(401)
})

test('changing the password ends the other sessions and keeps this one', async () => {
  const [other, client] = [await signedIn(), await signedIn()]
  const next = 'another few plain words'
  const wrong = await client.send('PUT', '/api/v1/session/password', { body: { current: 'not it at all', next } })
  expect(wrong.status).toBe(422)
  const changed = await client.send('PUT', '/api/v1/session/password', { body: { current: password, next } })
  expect(changed.status).toBe(204)
  expect(await statusWith(other.cookies)).toBe(401)
  expect(await statusWith(client.cookies)).toBe(200)
  await client.send('PUT', '/api/v1/session/password', { body: { current: next, next: password } })
})

test('resetting the password at the machine ends every session and gives one that works', async () => {
  const client = await signedIn()
  const made = await resetPassword(database, { email: 'ADA@example.com ', password: null, now: moment })
  expect(await statusWith(client.cookies)).toBe(401)
  const fresh = await aClient(owner.app).send('POST', '/api/v1/session', { body: { ...account, password: made } })
  expect(fresh.status).toBe(200)
  await resetPassword(database, { email: account.email, password, now: moment })
  await expect(resetPassword(database, { email: 'bob@example.com', password: null, now: moment })).rejects.toThrow(
    'Nobody here signs in with "bob@example.com"',
  )
})

test("one's own sessions are listed and ended; another id is not found", async () => {
  const [other, client] = [await signedIn(), await signedIn()]
  const { items } = await client.json<{ items: { id: string; isCurrent: boolean }[] }>('GET', '/api/v1/sessions')
  expect(items.filter(({ isCurrent }) => isCurrent)).toHaveLength(1)
  for (const { id, isCurrent } of items) {
    if (!isCurrent) expect((await client.send('DELETE', `/api/v1/sessions/${id}`)).status).toBe(204)
  }
  expect(await statusWith(other.cookies)).toBe(401)
  expect((await client.send('DELETE', `/api/v1/sessions/${items[0]?.id ?? ''}x`)).status).toBe(404)
})

test('an unknown person and a wrong password get the same answer', async () => {
  later(1)
  const client = aClient(owner.app, '192.0.2.50')
  const wrong = await client.send('POST', '/api/v1/session', { body: { ...account, password: 'wrong wrong wrong' } })
  const unknown = await client.send('POST', '/api/v1/session', { body: { email: 'bob@example.com', password } })
  const [one, two] = [await bodyOf(wrong), await bodyOf(unknown)]
  expect(one).toEqual({ ...two, requestId: one.requestId })
  expect([wrong.status, unknown.status]).toEqual([401, 401])
})

async function bodyOf(answer: Response): Promise<{ readonly requestId: string }> {
  return (await answer.json()) as { readonly requestId: string }
}

test('after ten wrong passwords the account waits, whoever asks; a known device still gets in; time heals', async () => {
  const known = await signedIn()
  later(1)
  const statuses: number[] = []
  for (let index = 0; index < 12; index += 1) {
    const attacker = aClient(owner.app, `198.51.100.${index}`)
    const answer = await attacker.send('POST', '/api/v1/session', { body: { ...account, password: `guess ${index}` } })
    statuses.push(answer.status)
    if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  }
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429])
  const stranger = await aClient(owner.app, '192.0.2.99').send('POST', '/api/v1/session', { body: account })
  expect(stranger.status).toBe(429)
  expect((await known.send('POST', '/api/v1/session', { body: account })).status).toBe(200)
  later(1)
  const after = await aClient(owner.app, '192.0.2.99').send('POST', '/api/v1/session', { body: account })
  expect(after.status).toBe(200)
})

test('one address that tries many accounts is stopped, over two processes on one database', async () => {
  later(1)
  const apps = [owner.app, createApp(someSettings(database, { now }))]
  const statuses: number[] = []
  for (let index = 0; index < 64; index += 1) {
    const app = apps[index % 2] ?? owner.app
    const body = { email: `p${index}@example.com`, password: 'whatever it may be' }
    statuses.push((await aClient(app, '203.0.113.7').send('POST', '/api/v1/session', { body })).status)
  }
  expect(statuses.filter((status) => status === 429)).toHaveLength(4)
})

test('an address somebody claims in X-Forwarded-For counts only behind a proxy of one’s own', async () => {
  later(1)
  const app = createApp(someSettings(database, { now, trustsProxy: false }))
  const statuses: number[] = []
  for (let index = 0; index < 62; index += 1) {
    const body = { email: `q${index}@example.com`, password: 'whatever it may be' }
    statuses.push((await aClient(app, `203.0.113.${index}`).send('POST', '/api/v1/session', { body })).status)
  }
  expect(statuses.filter((status) => status === 429)).toHaveLength(2)
})

test('a hash with lower costs is renewed when its owner signs in', async () => {
  later(1)
  const old =
    '$argon2id$v=19$m=8192,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$' +
    (await import('node:crypto'))
      .argon2Sync('argon2id', {
        message: password,
        nonce: Buffer.from('somesaltsomesalt'),
        memory: 8_192,
        passes: 1,
        parallelism: 1,
        tagLength: 32,
      })
      .toString('base64')
      .replaceAll('=', '')
  await asSuperuser(database.superuser, (client) =>
    client.query('update identity.person set password_hash = $1', [old]),
  )
  await signedIn()
  const { rows } = await asSuperuser(database.superuser, (client) =>
    client.query<{ password_hash: string }>('select password_hash from identity.person'),
  )
  expect(rows[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})
