import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { badBusinesses } from './bad-businesses.ts'
import { badFiles } from './bad-files.ts'
import { expectClear, form, serveOwner } from './served.ts'
import type { Answer, Served } from './served.ts'
import { statementOf } from './statement-of.ts'

let served: Served
let org = ''
beforeAll(async () => {
  served = await serveOwner()
  org = await served.organization()
  await served.send('POST', `/orgs/${org}/goals`, { body: { title: 'Grow' } })
})
afterAll(() => served.close())

const upload = (name: string, bytes: Uint8Array | string, at = org): Promise<Answer> =>
  served.send('POST', `/orgs/${at}/imports`, { body: form(name, bytes) })

async function expectRefused(send: () => Promise<Answer>, says: RegExp): Promise<Answer> {
  const before = await served.rows()
  const answer = await send()
  expect(await served.rows()).toBe(before)
  expect([400, 409, 413, 415, 422]).toContain(answer.status)
  expectClear(String(answer.json.detail), says)
  expect(answer.text).not.toMatch(/\n\s+at |node_modules|\.ts:\d/)
  return answer
}

async function expectIntact(at = org): Promise<void> {
  expect((await served.send('GET', `/orgs/${at}/audit/verification`)).json.kind).toBe('intact')
}

describe('files', () => {
  test.each(badFiles)('$what is refused with its name and changes no row', async ({ name, bytes, says }) => {
    const { json } = await expectRefused(() => upload(name, bytes), says)
    expect(json.detail).toContain(name)
  })

  test.each(badBusinesses)('$what is refused with line and column and changes no row', async ({ yaml, says }) => {
    const headers = { 'content-type': 'application/yaml' }
    const put = () => served.send('PUT', `/orgs/${org}/business-file`, { body: Buffer.from(yaml), headers })
    const empty = yaml === ''
    const { json } = await expectRefused(put, empty ? /empty/ : /line \d+, column \d+/)
    if (!empty) expect([json.detail, JSON.stringify(json.problems)].join('\n')).toMatch(says)
  })

  test('a business file that is not UTF-8 is refused, a statement in Windows-1252 is read', async () => {
    const latin = Buffer.from('organization: {name: Bäckerei, currency: EUR}\n', 'latin1')
    const headers = { 'content-type': 'application/yaml' }
    const put = () => served.send('PUT', `/orgs/${org}/business-file`, { body: latin, headers })
    await expectRefused(put, /not UTF-8 text. Save it as UTF-8/)
    const at = await served.organization()
    const statement = 'Date,Description,Amount\n2026-11-03,BÄCKEREI MÜLLER,-9.00\n'
    expect((await upload('bank.csv', Buffer.from(statement, 'latin1'), at)).json).toMatchObject({ added: 1 })
    expect((await served.send('GET', `/orgs/${at}/spend-lines`)).text).toContain('BÄCKEREI MÜLLER')
  })

  test('an upload that ends in the middle changes no row, and the next request is answered', async () => {
    const before = await served.rows()
    await truncatedUpload()
    expect((await served.send('GET', '/session')).status).toBe(200)
    expect(await served.rows()).toBe(before)
  })

  test('100 MB are refused with the limit, as statement, as business file and beyond every limit', async () => {
    const line = '2026-11-03,CARD PAYMENT 4711,-9.00\n'
    const bytes = Buffer.from(`Date,Description,Amount\n${line.repeat(Math.ceil(1e8 / line.length))}`)
    const headers = { 'content-type': 'application/octet-stream' }
    const post = () => served.send('POST', `/orgs/${org}/imports?fileName=huge.csv`, { body: bytes, headers })
    await expectRefused(post, /huge\.csv.*larger than 64 MB\. Export a shorter period/)
    const put = () => served.send('PUT', `/orgs/${org}/business-file`, { body: bytes, headers })
    await expectRefused(put, /At most 32 MB are taken here/)
    const goal = () => served.send('POST', `/orgs/${org}/goals`, { body: { title: 'a'.repeat(3e6) } })
    await expectRefused(goal, /At most 2 MB are taken here/)
  })
})

describe('imports', () => {
  const statement = (count: number): string => ['Date,Description,Amount', ...statementOf(count)].join('\n')

  test('a statement whose row 900 is broken brings the others, and names the row', async () => {
    const at = await served.organization()
    const rows = statement(1_000).split('\n')
    rows[899] = '2026-13-45,BROKEN,lots'
    const { json } = await upload('long.csv', rows.join('\n'), at)
    expect(json).toMatchObject({ added: 999, rejected: 1 })
    const { items } = (await served.send('GET', `/orgs/${at}/imports`)).json as { items: { rejected: unknown[] }[] }
    expect(items[0]?.rejected).toMatchObject([{ file: 'long.csv', row: 900 }])
    await expectIntact(at)
  })

  test('the same file twice adds nothing, and changes no row', async () => {
    const at = await served.organization()
    expect((await upload('a.csv', statement(50), at)).json).toMatchObject({ added: 50 })
    const before = await served.rows()
    expect((await upload('b.csv', statement(50), at)).json).toMatchObject({ added: 0, known: 50, batchId: null })
    expect(await served.rows()).toBe(before)
  })

  test('two imports at once of files that overlap store each line once', async () => {
    const at = await served.organization()
    const both = await Promise.all([upload('a.csv', statement(80), at), upload('b.csv', statement(100), at)])
    const added = both.map(({ json }) => Number(json.added))
    expect(added.reduce((sum, count) => sum + count, 0)).toBe(100)
    const { items } = (await served.send('GET', `/orgs/${at}/spend-lines?limit=500`)).json as { items: unknown[] }
    expect(items).toHaveLength(100)
    await expectIntact(at)
  })

  test('undone twice, or twice at once, it is undone once and said so', async () => {
    const at = await served.organization()
    const { json } = await upload('a.csv', statement(20), at)
    const undo = () => served.send('DELETE', `/orgs/${at}/imports/${String(json.batchId)}`)
    const both = await Promise.all([undo(), undo()])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    await expectRefused(undo, /undone already/)
    expect((await served.send('GET', `/orgs/${at}/spend-lines`)).json.items).toEqual([])
    await expectIntact(at)
  })

  test('lines in a currency without a rate are taken in, and stop no later change', async () => {
    const at = await served.organization()
    const text = 'Date,Description,Amount,Currency\n2026-11-03,SLACK TECHNOLOGIES,-87.50,USD\n'
    expect((await upload('usd.csv', text, at)).json).toMatchObject({ added: 1, rejected: 0 })
    expect((await served.send('POST', `/orgs/${at}/goals`, { body: { title: 'Grow' } })).status).toBe(201)
  })
})

/** Says that it sends a thousand bytes, sends a hundred, and hangs up. */
async function truncatedUpload(): Promise<void> {
  const socket = connect(served.port, '127.0.0.1')
  const head = [
    `POST /api/v1/orgs/${org}/imports?fileName=bank.csv HTTP/1.1`,
    `Host: localhost:${served.port}`,
    `Origin: http://localhost:${served.port}`,
    `Cookie: ${served.cookie}`,
    'Content-Type: application/octet-stream',
    'Content-Length: 1000',
  ]
  const body = 'Date,Description,Amount\n2026-11-03,RENT,-9.00\n'
  await new Promise<void>((resolve) => {
    socket.on('error', () => resolve()).on('close', () => resolve())
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`, () => setTimeout(() => socket.destroy(), 300))
  })
}
