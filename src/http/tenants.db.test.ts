import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSuperuser, openTestDatabase } from '../../test/database/open-test-database.ts'
import type { TestDatabase } from '../../test/database/open-test-database.ts'
import { aClient, anOrganizationOf, anOwner, password } from '../../test/http/a-client.ts'
import type { Client } from '../../test/http/a-client.ts'
import { hashPassword } from '../actions/identity/password-hash.ts'
import { pathParameters } from './route.ts'
import type { Route } from './route.ts'
import { routes } from './routes/routes.ts'

let database: TestDatabase
let ada: Client & { readonly org: string }
let bob: Client & { readonly org: string }
/** An id of Ada's for every parameter a route may have besides the organization. */
const adas = new Map<string, string>()

beforeAll(async () => {
  database = await openTestDatabase()
  ada = await anOwner(database)
  bob = await anotherPerson('bob@example.com')
  await fill(ada)
})
afterAll(() => database.close())

const nobody = '01997f5e-7d3b-7c4e-9d0a-3f1f5a6b7c8d'
const ofMembers = routes.filter(({ access }) => access === 'member')

test('there are routes to try, and every one within an organization says so', () => {
  expect(ofMembers.length).toBeGreaterThan(60)
  const within = routes.filter(({ path }) => pathParameters(path).includes('org'))
  expect(within.map(({ access }) => access)).toEqual(within.map(() => 'member'))
})

describe('a stranger gets 404, with the same words as for an organization that is not there', () => {
  test.each(ofMembers.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', async (_name, route) => {
    const before = await everyRowOf(ada.org)
    const theirs = await bob.send(route.method.toUpperCase(), addressOf(route, ada.org), sentTo(route))
    const none = await bob.send(route.method.toUpperCase(), addressOf(route, nobody), sentTo(route))
    const [one, two] = [await wordsOf(theirs), await wordsOf(none)]
    expect([theirs.status, none.status]).toEqual([404, 404])
    expect(one).toEqual(two)
    expect(await everyRowOf(ada.org)).toBe(before)
  })
})

describe('whoever is not signed in gets 401', () => {
  const guarded = routes.filter(({ access }) => access !== 'anyone')
  test.each(guarded.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', async (_name, route) => {
    const client = aClient(ada.app)
    const answer = await client.send(route.method.toUpperCase(), addressOf(route, ada.org), sentTo(route))
    expect(answer.status).toBe(401)
  })
})

describe('in one’s own organization nobody meets another’s things', () => {
  const named = ofMembers.filter(({ path }) => pathParameters(path).length > 1)
  test.each(named.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', async (_name, route) => {
    const before = await everyRowOf(ada.org)
    const answer = await bob.send(route.method.toUpperCase(), addressOf(route, bob.org), sentTo(route))
    expect(answer.status).toBe(404)
    expect(await everyRowOf(ada.org)).toBe(before)
  })
})

test('one’s own list of organizations names no other', async () => {
  const { items } = await bob.json<{ items: { id: string }[] }>('GET', '/api/v1/orgs')
  expect(items.map(({ id }) => id)).toEqual([bob.org])
})

test('no answer to Bob holds a word of Ada’s', async () => {
  expect(await (await ada.send('GET', `/api/v1/orgs/${ada.org}/business`)).text()).toContain('Words of Ada')
  for (const route of ofMembers.filter(({ method }) => method === 'get')) {
    for (const org of [bob.org, ada.org]) {
      const answer = await bob.send('GET', addressOf(route, org))
      expect(await answer.text()).not.toContain('Words of Ada')
    }
  }
})

test('reader and editor may do what their role says and no more', async () => {
  const reader = await anotherPerson('rita@example.com', { org: ada.org, role: 'reader' })
  const editor = await anotherPerson('ed@example.com', { org: ada.org, role: 'editor' })
  const goal = (title: string) => ({ body: { title } })
  const at = (rest: string) => `/api/v1/orgs/${ada.org}/${rest}`
  expect((await reader.send('GET', at('business'))).status).toBe(200)
  expect((await reader.send('POST', at('goals'), goal('Not for readers'))).status).toBe(403)
  expect((await editor.send('POST', at('goals'), goal('For editors'))).status).toBe(201)
  const change = { body: { headCount: 3 }, headers: { 'if-match': '"1"' } }
  expect((await editor.send('PATCH', at('organization'), change)).status).toBe(403)
})

async function fill(client: Client & { readonly org: string }): Promise<void> {
  for (const route of ofMembers) {
    const [, collection = ''] = /^\/api\/v1\/orgs\/\{org\}\/([a-z-]+)\/\{key\}$/.exec(route.path) ?? []
    if (route.method !== 'get' || collection === '' || adas.has(collection)) continue
    const maker = ofMembers.find(({ method, path }) => method === 'post' && path.endsWith(`/${collection}`))
    if (maker?.body?.kind !== 'json') throw new Error(`Nothing makes ${collection}.`)
    const example = { ...(maker.body.example as Record<string, unknown>), key: 'marker-of-ada' }
    for (const words of ['title', 'name']) if (words in example) Object.assign(example, { [words]: 'Words of Ada' })
    const body = JSON.parse(JSON.stringify(example), withoutReferences) as object
    const made = await client.send('POST', `/api/v1/orgs/${client.org}/${collection}`, { body })
    if (made.status !== 201) throw new Error(await made.text())
    adas.set(collection, 'marker-of-ada')
  }
}

/** Examples name nouns that are not there; a roadmap without its projects is worth nothing, and may not say otherwise. */
function withoutReferences(name: string, value: unknown): unknown {
  if (['asks', 'schedule'].includes(name)) return []
  if (['total', 'goalValue', 'netPresentValue', 'risk', 'bound'].includes(name)) return { minor: 0, currency: 'EUR' }
  return ['team', 'systemKind'].includes(name) ? null : value
}

function addressOf({ path }: Route, org: string): string {
  return path.replace('{org}', org).replace('{key}', 'marker-of-ada').replace('{id}', nobody)
}

function sentTo(route: Route) {
  const headers = route.needsVersion === true ? { 'if-match': '"1"' } : {}
  if (route.body?.kind === 'json') return { body: route.body.example, headers }
  if (route.body?.kind !== 'file') return { headers }
  return { body: new Uint8Array([97]), headers: { ...headers, 'content-type': 'application/octet-stream' } }
}

async function wordsOf(answer: Response): Promise<object> {
  const { requestId: _, ...words } = (await answer.json()) as { readonly requestId: string }
  return words
}

/** A fingerprint of everything the organization has, its log included. */
async function everyRowOf(org: string): Promise<string> {
  return asSuperuser(database.superuser, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = 'plumbline' and column_name = 'org_id' order by 1`,
    )
    const prints: string[] = []
    for (const { name } of tables) {
      const { rows } = await client.query<{ print: string }>(
        `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from plumbline.${name} t where org_id = $1`,
        [org],
      )
      prints.push(rows[0]?.print ?? '')
    }
    return prints.join()
  })
}

/** Invitations are not there yet, so the account is made behind the walls. */
async function anotherPerson(
  email: string,
  joining?: { readonly org: string; readonly role: string },
): Promise<Client & { readonly org: string }> {
  const hash = await hashPassword(password)
  await asSuperuser(database.superuser, async (connection) => {
    const { rows } = await connection.query<{ id: string }>(
      `insert into identity.person values (gen_random_uuid(), 'Somebody', $1, $2, false, now()) returning id`,
      [email, hash],
    )
    if (joining !== undefined) {
      await connection.query('insert into identity.membership values ($1, $2, $3, now())', [
        joining.org,
        rows[0]?.id,
        joining.role,
      ])
    }
  })
  const client = aClient(ada.app, '192.0.2.2')
  await client.send('POST', '/api/v1/session', { body: { email, password } })
  return { ...client, org: joining?.org ?? (await anOrganizationOf(client, 'Another firm')) }
}
