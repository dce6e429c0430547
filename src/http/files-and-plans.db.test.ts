import { afterAll, beforeAll, expect, test } from 'vitest'
import { aBakery } from '../../test/builders/bakery.ts'
import { budgets } from '../../test/builders/business.ts'
import { anInitiative, anOption } from '../../test/builders/initiative.ts'
import { euros } from '../../test/builders/money.ts'
import { openTestDatabase } from '../../test/database/open-test-database.ts'
import type { TestDatabase } from '../../test/database/open-test-database.ts'
import { anOrganizationOf, anOwner } from '../../test/http/a-client.ts'
import type { Client } from '../../test/http/a-client.ts'
import type { Business } from '../domain/business.ts'

let database: TestDatabase
let owner: Client & { readonly org: string }
beforeAll(async () => {
  database = await openTestDatabase()
  owner = await anOwner(database)
})
afterAll(() => database.close())

const at = (rest: string, org = owner.org) => `/api/v1/orgs/${org}/${rest}`

const statement = [
  'Date,Description,Amount,Currency',
  '2026-10-01,SLACK TECHNOLOGIES,-87.50,EUR',
  '2026-10-02,RENT OCTOBER,-1450.00,EUR',
  '2026-11-01,SLACK TECHNOLOGIES,-87.50,EUR',
  '2026-12-01,SLACK TECHNOLOGIES,-91.00,EUR',
  '2026-12-02,UNKNOWN GMBH 4711,-12.00,EUR',
  '2026-13-45,BROKEN,-1.00,EUR',
].join('\n')

function form(name: string, text: string, choices?: object): FormData {
  const made = new FormData()
  made.set('file', new File([text], name))
  if (choices !== undefined) made.set('choices', JSON.stringify(choices))
  return made
}

test('a statement is looked at, taken in once, and undone whole', async () => {
  const preview = await owner.json<Record<string, unknown>>('POST', at('imports/preview'), {
    body: form('bank.csv', statement),
  })
  expect(preview).toMatchObject({ kind: 'statement', lineCount: 5, firstDay: '2026-10-01', lastDay: '2026-12-02' })
  expect(preview.rejected).toMatchObject([{ file: 'bank.csv', row: 7 }])
  expect((await owner.json<{ items: unknown[] }>('GET', at('spend-lines'))).items).toEqual([])

  const made = await owner.send('POST', at('imports'), { body: form('bank.csv', statement) })
  const batch = (await made.json()) as { batchId: string }
  expect([made.status, batch]).toMatchObject([201, { kind: 'statement', added: 5, known: 0, rejected: 1 }])
  const again = await owner.json('POST', at('imports'), { body: form('again.csv', statement) })
  expect(again).toMatchObject({ batchId: null, added: 0, known: 5 })

  const lines = await owner.json<{ items: { id: string; value: { description: string } }[]; next: string | null }>(
    'GET',
    at('spend-lines?limit=3'),
  )
  expect([lines.items.length, typeof lines.next]).toEqual([3, 'string'])
  const sortings = [{ lines: [lines.items[0]?.id], sorting: 'not-technology', state: 'matched' }]
  expect(await owner.json('POST', at('spend-lines/sorting'), { body: { sortings } })).toEqual({ sorted: 1 })

  const list = await owner.json<{ items: { id: string; fileName: string }[] }>('GET', at('imports'))
  expect(list.items).toMatchObject([{ id: batch.batchId, fileName: 'bank.csv' }])
  expect((await owner.send('DELETE', at(`imports/${batch.batchId}`))).status).toBe(200)
  expect((await owner.send('DELETE', at(`imports/${batch.batchId}`))).status).toBe(409)
  expect((await owner.json<{ items: unknown[] }>('GET', at('spend-lines'))).items).toEqual([])
})

test('an import tells how far it is, and then its answer', async () => {
  const headers = { accept: 'text/event-stream' }
  const answer = await owner.send('POST', at('imports'), { body: form('stream.csv', statement), headers })
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/)
  const events = eventsIn(await answer.text())
  expect(events.map(({ event }) => event)).toEqual(['progress', 'progress', 'progress', 'answer'])
  expect(events.at(-1)?.data).toMatchObject({ kind: 'statement', added: 5 })
})

test.each([
  ['a PDF', 'bank.csv', '%PDF-1.7 ...', 422],
  ['nothing', 'bank.csv', '', 422],
  ['a web page', 'bank.csv', '<html><body>Sign in</body></html>', 422],
  ['a zip that is none', 'assets.xlsx', 'PK\u0003\u0004garbage', 422],
])('%s is refused with its name and a reason', async (_what, name, text, status) => {
  const answer = await owner.send('POST', at('imports/preview'), { body: form(name, text) })
  expect(answer.status).toBe(status)
  expect(((await answer.json()) as { detail: string }).detail).toContain(name)
})

test('a form without a file, and a file that is no form, are refused', async () => {
  const empty = new FormData()
  empty.set('other', 'x')
  expect((await owner.send('POST', at('imports'), { body: empty })).status).toBe(400)
  const headers = { 'content-type': 'multipart/form-data' }
  expect((await owner.send('POST', at('imports'), { body: 'x', headers })).status).toBe(400)
  const told = { 'content-type': 'application/octet-stream', 'content-length': String(200 * 1024 * 1024) }
  expect((await owner.send('POST', at('imports'), { body: 'x', headers: told })).status).toBe(413)
})

test('the business goes out as a file and comes back as the same business', async () => {
  const org = await filled('File')
  const file = await owner.send('GET', at('business-file', org))
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="plumbline.yaml"')
  const text = await file.text()
  const same = await owner.json('POST', at('business-file/comparison', org), { body: form('plumbline.yaml', text) })
  expect(same).toMatchObject({ kind: 'business-file', changes: [] })
  const headers = { 'content-type': 'application/yaml' }
  const compared = await owner.json<{ changes: unknown[]; comparedWith: string }>(
    'POST',
    at('business-file/comparison', org),
    { body: text.replace('Corner bakery', 'Poppy bakery'), headers },
  )
  expect(compared.changes).toMatchObject([{ collection: 'organization', kind: 'changed', fields: ['name'] }])
  expect(compared.comparedWith).toMatch(/^[0-9a-f]{64}$/)
  const broken = await owner.send('PUT', at('business-file', org), { body: `${text}\nnonsense: true\n`, headers })
  expect(broken.status).toBe(422)
  expect(await broken.json()).toMatchObject({ problems: [{ line: expect.any(Number) as number }] })
})

test('the whole business is written at once, refused when it was changed since, and undone as one', async () => {
  const org = await anOrganizationOf(owner, 'Whole')
  const bakery = aBakery()
  const { comparedWith } = await owner.json<{ comparedWith: string }>('POST', at('business/comparison', org), {
    body: bakery,
  })
  await owner.send('POST', at('goals', org), { body: { title: 'Meanwhile' } })
  const late = await owner.send('PUT', at(`business?comparedWith=${comparedWith}`, org), { body: bakery })
  expect(late.status).toBe(409)
  const written = await owner.json<{ batchId: string }>('PUT', at('business', org), { body: bakery })
  const { goals } = await owner.json<{ goals: unknown[] }>('GET', at('business', org))
  expect(goals).toHaveLength(bakery.goals.length)
  expect((await owner.send('DELETE', at(`imports/${written.batchId}`, org))).status).toBe(200)
  const after = await owner.json<{ goals: { value: { title: string } }[] }>('GET', at('business', org))
  expect(after.goals.map(({ value }) => value.title)).toEqual(['Meanwhile'])
})

test('a plan is computed, tells how it goes, and can be kept', async () => {
  const org = await filled('Plan')
  const input = { assumptions: { firstQuarter: '2027-Q1', quarterCount: 4 }, nodeLimit: 500 }
  const headers = { accept: 'text/event-stream' }
  const answer = await owner.send('POST', at('plans', org), { body: input, headers })
  const events = eventsIn(await answer.text())
  const last = events.at(-1)
  expect([last?.event, last?.data.kind]).toEqual(['answer', expect.stringMatching(/optimal|feasible|infeasible/)])
  const plain = await owner.json<Record<string, unknown>>('POST', at('plans', org), { body: input })
  expect(plain.kind).toBe(last?.data.kind)
  if (plain.kind === 'infeasible') return
  const { schedule, value, proof } = plain
  const kept = await owner.send('POST', at('roadmaps', org), {
    body: { title: 'Kept', assumptions: input.assumptions, schedule, value, proof },
  })
  expect(kept.status).toBe(201)
})

test('two plans are compared, one is decided by name, and the decided one is planned again with what changes', async () => {
  const org = await filled('Scenarios')
  const input = { assumptions: { firstQuarter: '2027-Q2', quarterCount: 4 }, nodeLimit: 500 }
  const { schedule, value, proof } = await owner.json<Record<string, unknown>>('POST', at('plans', org), {
    body: input,
  })
  for (const title of ['Careful', 'Bold']) {
    const body = { title, assumptions: input.assumptions, schedule, value, proof }
    expect((await owner.send('POST', at('roadmaps', org), { body })).status).toBe(201)
  }
  const comparison = await owner.json<{ plans: { key: string; difference: { total: unknown } }[] }>(
    'GET',
    at('roadmap-comparison?roadmaps=careful,bold', org),
  )
  expect(comparison.plans.map(({ key }) => key)).toEqual(['careful', 'bold'])
  expect(comparison.plans[1]?.difference.total).toEqual(euros(0))
  expect((await owner.send('GET', at('roadmap-comparison?roadmaps=careful', org))).status).toBe(422)
  expect((await owner.send('GET', at('roadmap-comparison?roadmaps=careful,none', org))).status).toBe(404)
  expect((await owner.send('POST', at('replans', org), { body: {} })).status).toBe(404)
  const decided = await owner.json<{ value: { adoption: { by: string; facts: unknown } } }>(
    'PUT',
    at('roadmaps/careful/adoption', org),
    { body: { reason: 'It fits' }, headers: { 'if-match': '"1"' } },
  )
  expect(decided.value.adoption.by).toMatch(/^[^-]+$/)
  expect(decided.value.adoption.facts).not.toBeNull()
  const body = { pricePerChange: euros(100), nodeLimit: 500 }
  const again = await owner.json<{ kind: string; changesPrice: unknown; changes: { kind: string }[] }>(
    'POST',
    at('replans', org),
    { body },
  )
  expect(again.kind).toBe('optimal')
  expect(again.changesPrice).toEqual(euros(0))
  expect(again.changes.map(({ kind }) => kind)).toEqual((schedule as unknown[]).map(() => 'kept'))
})

test('a plan asked for wrongly is refused, in the stream as well as without', async () => {
  const body = { assumptions: { firstQuarter: 'spring', quarterCount: 4 } }
  expect((await owner.send('POST', at('plans'), { body })).status).toBe(422)
  const streamed = await owner.send('POST', at('plans'), { body, headers: { accept: 'text/event-stream' } })
  expect(eventsIn(await streamed.text())).toMatchObject([{ event: 'problem', data: { status: 422 } }])
  const many = { assumptions: { firstQuarter: '2027-Q1', quarterCount: 4_000 } }
  expect((await owner.send('POST', at('plans'), { body: many })).status).toBe(422)
})

test('a plan whose page is left is not computed on', async () => {
  const org = await filled('Left')
  const answer = await owner.send('POST', at('plans', org), {
    body: { nodeLimit: 200_000 },
    headers: { accept: 'text/event-stream' },
  })
  await answer.body?.cancel()
  const next = await owner.send('POST', at('plans', org), { body: { nodeLimit: 100 } })
  expect(next.status).toBe(200)
})

type Event = { readonly event: string; readonly data: Record<string, unknown> }

function eventsIn(text: string): readonly Event[] {
  return text
    .split('\n\n')
    .filter((part) => part.startsWith('event: '))
    .map((part) => {
      const [, event = '', data = '{}'] = /^event: (.+)\ndata: (.+)$/s.exec(part) ?? []
      return { event, data: JSON.parse(data) as Record<string, unknown> }
    })
}

async function filled(name: string): Promise<string> {
  const org = await anOrganizationOf(owner, name)
  const body: Business = {
    ...aBakery(),
    budgets: budgets('2027-Q1', 8, { amount: euros(5_000) }),
    initiatives: ['shop', 'stock', 'loyalty'].map((key) => anInitiative({ key, title: key, options: [anOption()] })),
  }
  const written = await owner.send('PUT', at('business', org), { body })
  if (written.status !== 200) throw new Error(await written.text())
  return org
}
