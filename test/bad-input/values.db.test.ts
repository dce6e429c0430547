import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectClear, serveOwner } from './served.ts'
import type { Served } from './served.ts'

let served: Served
let org = ''
beforeAll(async () => {
  served = await serveOwner()
  org = await served.organization()
  await post('goals', { key: 'grow', title: 'Grow' })
})
afterAll(() => served.close())

const post = (nouns: string, body: unknown, at = org) => served.send('POST', `/orgs/${at}/${nouns}`, { body })
const cents = (minor: number, currency = 'EUR') => ({ minor, currency })
const estimate = { low: cents(1), likely: cents(1), high: cents(1), basis: 'guess' }
const option = { key: 'buy', title: 'Buy', oneOffCost: estimate }
const deep = `{"title":${'['.repeat(10_000)}${']'.repeat(10_000)}}`

test.each([
  ['negative money', 'technologies', { title: 'Till', costLines: [{ amount: cents(-5) }] }, /negative\. Enter costs/],
  ['two currencies without a rate', 'technologies', { title: 'Till', costLines: [{ amount: cents(5, 'USD') }] }, /no exchange rate between USD and EUR.*Add one/],
  ['half a cent', 'technologies', { title: 'Till', costLines: [{ amount: cents(0.5) }] }, /costLines > 0 > amount > minor/],
  ['a currency that is none', 'technologies', { title: 'Till', costLines: [{ amount: cents(5, 'Euro') }] }, /three capital letters/],
  ['a technology that depends on what is not there', 'technologies', { title: 'Till', dependsOn: ['oven'] }, /oven/],
  ['an initiative that waits for itself', 'initiatives', { key: 'a', title: 'A', prerequisites: ['a'], options: [option] }, /wait for each other|itself/],
  ['a duty that is over', 'initiatives', { title: 'A', mandatoryBy: '2020-Q1', options: [option] }, /is over\. Set a new quarter/],
  ['a day that does not exist', 'technologies', { title: 'Till', contract: { end: '2027-02-30' } }, /a date that exists/],
  ['a title of 100,000 characters', 'goals', { title: 'a'.repeat(100_000) }, /title.*200/],
  ['a reason of 100,000 characters', 'initiatives', { title: 'A', reason: 'a'.repeat(100_000), options: [option] }, /reason.*2000/],
  ['a key with HTML', 'goals', { key: '<b>', title: 'Grow' }, /expected a key/i],
  ['a weight below zero', 'goals', { title: 'Grow', weight: -1 }, /weight/],
  ['a number without end', 'goals', '{"title":"Grow","weight":1e400}', /weight/],
  ['a number that is none', 'goals', '{"title":"Grow","weight":NaN}', /not JSON/],
  ['text for a number', 'goals', { title: 'Grow', weight: 'lots' }, /weight/],
  ['a list for a text', 'goals', { key: 'grow-2', title: ['Grow'] }, /title/],
  ['a field nobody knows', 'goals', { title: 'Grow', org_id: 'x', createdBy: 'me' }, /org_id|createdBy/],
  ['a field twice', 'goals', '{"title":"Grow","title":"Shrink"}', /"title" stands twice/],
  ['a field twice, once in other letters', 'goals', '{"title":"Grow","t\\u0069tle":"Shrink"}', /"title" stands twice/],
  ['__proto__ as a field', 'goals', '{"title":"Grow","__proto__":{"weight":9}}', /__proto__/],
  ['ten thousand lists in lists', 'goals', deep, /nested deeper than 64/],
  ['half a request', 'goals', '{"title":"Gr', /not JSON/],
  ['nothing', 'goals', '', /not JSON/],
  ['a zero byte', 'goals', { title: 'Gr\0ow' }, /no text/],
  ['half a character', 'goals', '{"title":"Gr\\ud800ow"}', /no text/],
  ['bytes that are not UTF-8', 'goals', Buffer.from('{"title":"Bäcker"}', 'latin1'), /not UTF-8/],
] as const)('%s is refused with the place and the reason, and changes no row', async (_what, nouns, body, says) => {
  const before = await served.rows()
  const headers = { 'content-type': 'application/json' }
  const answer = await served.send('POST', `/orgs/${org}/${nouns}`, { body, headers })
  expect(await served.rows()).toBe(before)
  expect([400, 422]).toContain(answer.status)
  expectClear(String(answer.json.detail), says)
  expect(answer.text.length).toBeLessThan(5_000)
  expect(({} as Record<string, unknown>).weight).toBeUndefined()
}) // prettier-ignore

test('prerequisites that close a circle are refused by the change that closes it', async () => {
  await post('initiatives', { key: 'first', title: 'First', options: [option] })
  await post('initiatives', { key: 'second', title: 'Second', prerequisites: ['first'], options: [option] })
  const before = await served.rows()
  const answer = await served.send('PATCH', `/orgs/${org}/initiatives/first`, {
    body: { prerequisites: ['second'] },
    headers: { 'if-match': '"1"' },
  })
  expect(answer.status).toBe(422)
  expectClear(String(answer.json.detail), /wait for each other: first → second → first\. Remove one/)
  expect(await served.rows()).toBe(before)
})

test.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'; drop table goal; --", 'Grow \u202egpj.exe', '=1+cmd()'])(
  'the name %j is text: kept as it was written, given back as JSON',
  async (title) => {
    const made = await post('technologies', { title })
    expect(made.status).toBe(201)
    const { value } = made.json as { value: { key: string } }
    const read = await served.send('GET', `/orgs/${org}/technologies/${value.key}`)
    expect(read.json).toMatchObject({ value: { title } })
    const file = (await served.send('GET', `/orgs/${org}/business-file`)).text
    const headers = { 'content-type': 'application/yaml' }
    const same = await served.send('POST', `/orgs/${org}/business-file/comparison`, { body: Buffer.from(file), headers })
    expect(same.json).toMatchObject({ changes: [] })
  },
) // prettier-ignore

test('a goal without a capability, a contract long over and a budget of zero are taken, and the plan costs nothing', async () => {
  const at = await served.organization()
  expect((await post('goals', { title: 'Grow', asks: [] }, at)).status).toBe(201)
  const contract = { start: '2001-01-01', end: '2002-01-01', renews: false }
  expect((await post('technologies', { title: 'Till', contract }, at)).status).toBe(201)
  const kept = await served.send('GET', `/orgs/${at}/budgets`)
  const budgets = ['2027-Q1', '2027-Q2'].map((quarter) => ({ quarter, amount: cents(0) }))
  const set = await served.send('PUT', `/orgs/${at}/budgets`, {
    body: { budgets },
    headers: { 'if-match': `"${String(kept.json.version)}"` },
  })
  expect(set.status).toBe(200)
  const dear = { low: cents(50_000), likely: cents(50_000), high: cents(50_000), basis: 'quote' }
  await post('initiatives', { title: 'Shop', options: [{ ...option, oneOffCost: dear }] }, at)
  const body = { assumptions: { firstQuarter: '2027-Q1', quarterCount: 2 }, nodeLimit: 500 }
  const plan = await served.send('POST', `/orgs/${at}/plans`, { body })
  expect(plan.json).toMatchObject({ kind: 'optimal', schedule: [] })
})

test('10,000 technologies are written at once, read again, and 20,001 are refused', async () => {
  const at = await served.organization()
  const many = (count: number) => ({
    organization: { name: 'Many', currency: 'EUR' },
    technologies: Array.from({ length: count }, (_, place) => ({ key: `t${place}`, title: `Technology ${place}` })),
  })
  const put = (count: number) => served.send('PUT', `/orgs/${at}/business`, { body: many(count) })
  expect((await put(10_000)).json).toMatchObject({ added: 10_000 })
  const { technologies } = (await served.send('GET', `/orgs/${at}/business`)).json as { technologies: unknown[] }
  expect(technologies).toHaveLength(10_000)
  const before = await served.rows()
  const tooMany = await put(20_001)
  expect(tooMany.status).toBe(422)
  expectClear(String(tooMany.json.detail), /technologies.*20000/)
  expect(await served.rows()).toBe(before)
  expect((await served.send('GET', `/orgs/${at}/audit/verification`)).json.kind).toBe('intact')
})
