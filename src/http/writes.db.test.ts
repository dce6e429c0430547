import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '../../test/database/open-test-database.ts'
import type { TestDatabase } from '../../test/database/open-test-database.ts'
import { anOwner } from '../../test/http/a-client.ts'
import type { Client } from '../../test/http/a-client.ts'

let database: TestDatabase
let owner: Client & { readonly org: string }
beforeAll(async () => {
  database = await openTestDatabase()
  owner = await anOwner(database)
})
afterAll(() => database.close())

type Envelope = { readonly id: string; readonly version: number; readonly value: Record<string, unknown> }
type Refused = { readonly status: number; readonly detail: string; readonly [more: string]: unknown }

const at = (rest: string) => `/api/v1/orgs/${owner.org}/${rest}`
const seen = (version: number) => ({ 'if-match': `"${version}"` })

async function aGoal(title: string): Promise<Envelope & { readonly address: string }> {
  const answer = await owner.send('POST', at('goals'), { body: { title } })
  expect(answer.status).toBe(201)
  return { ...((await answer.json()) as Envelope), address: answer.headers.get('location') ?? '' }
}

test('a goal is made, read, changed, removed and brought back', async () => {
  const made = await aGoal('Sell cakes online')
  expect(made).toMatchObject({ version: 1, value: { key: 'sell-cakes-online', kind: 'own', asks: [] } })
  const read = await owner.send('GET', made.address)
  expect(read.headers.get('etag')).toBe('"1"')
  const changed = await owner.send('PATCH', made.address, { body: { weight: 5 }, headers: seen(1) })
  expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"2"'])
  expect(await changed.json()).toMatchObject({ version: 2, value: { weight: 5, title: 'Sell cakes online' } })
  expect((await owner.send('DELETE', made.address, { headers: seen(2) })).status).toBe(200)
  expect((await owner.send('GET', made.address)).status).toBe(404)
  const gone = await owner.json<{ items: Envelope[] }>('GET', at('goals?removed=true'))
  expect(gone.items.map(({ id }) => id)).toEqual([made.id])
  expect((await owner.send('PUT', `${made.address}/restoration`)).status).toBe(200)
  expect((await owner.send('GET', made.address)).status).toBe(200)
})

test('a change without the version seen is 428, a stale one 412 with both versions and what is stored', async () => {
  const { address } = await aGoal('Waste less bread')
  expect((await owner.send('PATCH', address, { body: { weight: 2 } })).status).toBe(428)
  await owner.send('PATCH', address, { body: { weight: 2 }, headers: seen(1) })
  const stale = await owner.send('PATCH', address, { body: { weight: 3 }, headers: seen(1) })
  expect(stale.status).toBe(412)
  expect(await stale.json()).toMatchObject({
    code: 'stale',
    versions: { expected: 1, current: 2 },
    current: { version: 2, value: { key: 'waste-less-bread', weight: 2 } },
  })
  for (const header of ['*', 'abc', '"0"', '"1", "2"', '"-1"']) {
    const odd = await owner.send('PATCH', address, { body: { weight: 3 }, headers: { 'if-match': header } })
    expect([header, odd.status]).toEqual([header, 400])
  }
})

test('of twenty writers that saw the same version one wins', async () => {
  const { address } = await aGoal('Open a second shop')
  const all = Array.from({ length: 20 }, (_, weight) =>
    owner.send('PATCH', address, { body: { weight }, headers: seen(1) }),
  )
  const statuses = (await Promise.all(all)).map(({ status }) => status).toSorted((a, b) => a - b)
  expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 412)])
})

test('the same Idempotency-Key twenty times at once makes one goal and one answer; another body is refused', async () => {
  const headers = { 'idempotency-key': randomUUID() }
  const body = { title: 'Answer the phone' }
  const all = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const answer = await owner.send('POST', at('goals'), { body, headers })
      return `${answer.status} ${await answer.text()}`
    }),
  )
  expect(new Set(all).size).toBe(1)
  const { items } = await owner.json<{ items: Envelope[] }>('GET', at('goals'))
  expect(items.filter(({ value }) => value.title === body.title)).toHaveLength(1)
  const other = await owner.send('POST', at('goals'), { body: { title: 'Something else' }, headers })
  expect(other.status).toBe(422)
  const long = { 'idempotency-key': 'x'.repeat(256) }
  expect((await owner.send('POST', at('goals'), { body, headers: long })).status).toBe(422)
})

test.each(['org_id', 'id', 'version', 'created_by', 'createdBy', 'updatedAt', 'role', 'is_admin', 'example'])(
  'a sender cannot set %s',
  async (field) => {
    const made = await aGoal(`Goal without ${field}`)
    const create = await owner.send('POST', at('goals'), { body: { title: 'New', [field]: 'x' } })
    expect(create.status).toBe(422)
    const change = await owner.send('PATCH', made.address, { body: { [field]: 'x' }, headers: seen(1) })
    expect(change.status).toBe(422)
    const now = await owner.json<Envelope>('GET', made.address)
    expect(now).toEqual({ id: made.id, version: 1, value: made.value })
  },
)

test('the address and the version seen cannot be overruled by the body', async () => {
  const { value, proof } = { value: euros(0), proof: { status: 'optimal', bound: euros(0), gap: 0 } }
  const plan = {
    title: 'Plan',
    assumptions: { firstQuarter: '2027-Q1', quarterCount: 4 },
    value: { total: value, goalValue: value, netPresentValue: value, risk: value },
    proof: { ...proof, solver: 'x', modelVersion: '1' },
    adoption: { by: 'Eve', on: '2020-01-01', reason: '' },
  }
  const made = await owner.json<Envelope>('POST', at('roadmaps'), { body: plan })
  expect(made.value.adoption).toBeNull()
  const body = { reason: 'It fits', key: 'other', expectedVersion: 9 }
  const adopted = await owner.send('PUT', at('roadmaps/plan/adoption'), { body, headers: seen(1) })
  expect(adopted.status).toBe(200)
  expect(await adopted.json()).toMatchObject({
    value: { key: 'plan', adoption: { reason: 'It fits', on: '2027-01-15' } },
  })
  expect((await owner.send('PUT', at('roadmaps/plan/retirement'), { headers: seen(2) })).status).toBe(200)
})

test('pages follow one another without a gap or a repeat, and their size is capped', async () => {
  for (let index = 0; index < 7; index += 1) {
    await owner.send('POST', at('vendors'), { body: { name: `Vendor ${index}` } })
  }
  const keys: unknown[] = []
  let next: string | null = ''
  while (next !== null) {
    const after: string = next === '' ? '' : `&after=${encodeURIComponent(next)}`
    const page: { items: Envelope[]; next: string | null } = await owner.json('GET', at(`vendors?limit=3${after}`))
    expect(page.items.length).toBeLessThanOrEqual(3)
    keys.push(...page.items.map(({ value }) => value.key))
    next = page.next
  }
  expect(keys).toEqual(Array.from({ length: 7 }, (_, index) => `vendor-${index}`))
  for (const limit of ['0', '501', '1000000000', '-1', 'x', '1e3']) {
    expect([limit, (await owner.send('GET', at(`vendors?limit=${limit}`))).status]).toEqual([limit, 422])
  }
  expect((await owner.send('GET', at("vendors?after=' or 1=1"))).status).toBe(422)
})

const deep = `{"title":${'['.repeat(20_000)}${']'.repeat(20_000)}}`
const bad: readonly (readonly [string, string, number])[] = [
  ['20,000 levels', deep, 400],
  ['__proto__', '{"title":"x","__proto__":{"weight":9}}', 400],
  ['__proto__, escaped', '{"title":"x","\\u005f_proto__":{"weight":9}}', 400],
  ['constructor', '{"title":"x","constructor":{"prototype":{"weight":9}}}', 422],
  ['a text of 100,000 characters', JSON.stringify({ title: 'x'.repeat(100_000) }), 422],
  ['an array for a text', '{"title":["x"]}', 422],
  ['a list for an object', '[]', 422],
  ['nothing', '', 400],
  ['null', 'null', 422],
  ['half of it', '{"title":"x"', 400],
  ['a zero byte in a text', '{"title":"a\\u0000b"}', 422],
  ['half a character', '{"title":"a\\ud800b"}', 422],
  ['a number too large', '{"title":"x","weight":1e999}', 422],
  ['3 MB', JSON.stringify({ title: 'x'.repeat(3_000_000) }), 413],
]

test.each(bad)('%s is refused with a sentence', async (_what, body, status) => {
  const headers = { 'content-type': 'application/json' }
  const answer = await owner.send('POST', at('goals'), { body, headers })
  const refused = (await answer.json()) as Refused
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
  expect(refused.detail.length).toBeGreaterThan(10)
  expect(refused.detail.length).toBeLessThan(1_000)
  expect(({} as Record<string, unknown>).weight).toBeUndefined()
})

test('text that is no UTF-8 is refused', async () => {
  const headers = { 'content-type': 'application/json' }
  const body = new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d])
  expect((await owner.send('POST', at('goals'), { body, headers })).status).toBe(400)
})

test('HTML in a name comes back as it was sent, as JSON', async () => {
  const title = '<script>alert(1)</script>"\' & 漢字 🥐'
  const made = await aGoal(title)
  const answer = await owner.send('GET', made.address)
  expect(answer.headers.get('content-type')).toBe('application/json')
  expect(await answer.json()).toMatchObject({ value: { title } })
})

test('organization and budgets are changed under their versions; the business shows all of it', async () => {
  const name = await owner.send('PATCH', at('organization'), { body: { headCount: 12 }, headers: seen(1) })
  expect(name.status).toBe(200)
  const budgets = [{ quarter: '2027-Q1', amount: euros(500_000), carryOverShare: 1 }]
  const set = await owner.send('PUT', at('budgets'), { body: { budgets }, headers: seen(1) })
  expect(await set.json()).toEqual({ version: 2, value: { budgets, cashForecast: null } })
  expect((await owner.send('PUT', at('budgets'), { body: { budgets }, headers: seen(1) })).status).toBe(412)
  const business = await owner.json<Record<string, unknown>>('GET', at('business'))
  expect(business).toMatchObject({
    organization: { version: 2, value: { headCount: 12 } },
    isExample: false,
    role: 'owner',
    budgets: { version: 2 },
  })
  expect(Object.keys(business)).toContain('roadmaps')
})

test('every write is in the log, the log is whole, and it comes in pages', async () => {
  const first = await owner.json<{ items: { sequence: number; verb: string }[]; next: string }>(
    'GET',
    at('audit?limit=2'),
  )
  expect(first.items).toHaveLength(2)
  const second = await owner.json<typeof first>('GET', at(`audit?limit=2&after=${first.next}`))
  expect(second.items[0]?.sequence).toBe((first.items[1]?.sequence ?? 0) - 1)
  expect(await owner.json('GET', at('audit/verification'))).toMatchObject({ kind: 'intact' })
})

function euros(minor: number) {
  return { minor, currency: 'EUR' }
}
