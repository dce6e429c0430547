import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { badBusinesses } from './bad-businesses.ts'
import { badFiles } from './bad-files.ts'
import { statementOf } from './statement-of.ts'
import { expectClear } from './served.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-bad-'))
  await writeFile(at('corner.yaml'), corner)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const corner = 'organization: {name: Corner bakery, currency: EUR}\n# kept\ngoals: [{key: grow, title: Grow}]\n'
const at = (name: string) => join(folder, name)

type Ended = { readonly code: number; readonly out: string; readonly err: string }

async function plumbline(...words: string[]): Promise<Ended> {
  const [out, err] = [[] as string[], [] as string[]]
  const context = {
    print: (text: string) => void out.push(text),
    note: (text: string) => void err.push(text),
    today: '2027-01-15',
    isTerminal: false,
  }
  const code = await run(words, context)
  process.exitCode = 0
  return { code, out: out.join('\n'), err: err.join('\n') }
}

async function imported(name: string, bytes: Uint8Array | string): Promise<Ended> {
  await writeFile(at(name), bytes)
  try {
    return await plumbline('import', at(name), '--into', at('corner.yaml'), '--yes')
  } finally {
    // A seats.csv that stays would be read beside every other business file.
    await rm(at(name))
  }
}

async function expectUntouched(): Promise<void> {
  expect(await readFile(at('corner.yaml'), 'utf8')).toBe(corner)
  expect((await readdir(folder)).filter((name) => /draft|before-import/.test(name))).toEqual([])
}

test.each(badFiles)('$what is refused and the business file stays as it is', async ({ name, bytes, says }) => {
  const { code, err } = await imported(name, bytes)
  expect([2, 3]).toContain(code)
  if (!name.startsWith('seats')) expectClear(err, says)
  await expectUntouched()
})

test.each(badBusinesses)(
  '$what is named with file, line and column, and nothing is computed',
  async ({ yaml, says }) => {
    await writeFile(at('bad.yaml'), yaml)
    const checked = await plumbline('check', at('bad.yaml'))
    expect(checked.code).toBe(1)
    expect(checked.out).toMatch(/bad\.yaml:\d+:\d+: error: /)
    expectClear(checked.out.replaceAll(folder, ''), says)
    for (const command of ['score', 'needs', 'spend', 'plan']) {
      const { code, out, err } = await plumbline(command, at('bad.yaml'))
      expect([command, code, out]).toEqual([command, 3, ''])
      expect(err).toMatch(/Nothing was computed\./)
    }
  },
)

test('a file that is not text in UTF-8 is refused, a statement in Windows-1252 or UTF-16 is read as what it is', async () => {
  await writeFile(at('latin.yaml'), Buffer.from('organization: {name: Bäckerei, currency: EUR}\n', 'latin1'))
  const { code, err } = await plumbline('check', at('latin.yaml'))
  expect(code).toBe(3)
  expectClear(err, /not text in UTF-8.*save it as UTF-8/)
  const text = 'Date,Description,Amount\n2026-11-03,BÄCKEREI MÜLLER,-9.00\n2026-12-03,BÄCKEREI MÜLLER,-9.00\n'
  for (const bytes of [Buffer.from(text, 'latin1'), Buffer.from(`\ufeff${text}`, 'utf16le')]) {
    await writeFile(at('other.csv'), bytes)
    const read = await plumbline('import', at('other.csv'), '--into', at('corner.yaml'))
    expect(read).toMatchObject({ code: 0, out: expect.stringContaining('2 lines read, 0 rejected') as string })
  }
  await expectUntouched()
})

test('100 MB that are no statement, and no business file, are refused in words', async () => {
  const line = 'nothing here names a date or an amount\n'
  await writeFile(at('huge.csv'), line.repeat(Math.ceil(1e8 / line.length)))
  const statement = await plumbline('import', at('huge.csv'), '--into', at('corner.yaml'), '--yes')
  expect(statement.code).toBe(3)
  expectClear(statement.err, /was not read\. No row names a date and an amount/)
  const business = await plumbline('check', at('huge.csv'))
  expectClear(business.out.replaceAll(folder, ''), /at most 40000000 are read. Is it the right file/)
  await rm(at('huge.csv'))
  await expectUntouched()
})

test('a row that is broken is named, and the other rows are read', async () => {
  const rows = statementOf(1_000)
  rows[899] = '2026-13-45,BROKEN,lots'
  const { code, out } = await imported('long.csv', ['Date,Description,Amount', ...rows].join('\n'))
  expect(code).toBe(1)
  expect(out).toContain('999 lines read, 1 rejected')
  expect(out).toMatch(/row 901/)
  await expectUntouched()
})

test('a charge in a currency without a rate is left out by name, and the file can still be used', async () => {
  const rows = Array.from({ length: 6 }, (_, month) => `2026-0${month + 4}-03,SLACK TECHNOLOGIES,-87.50,USD`)
  const { code, out } = await imported('usd.csv', ['Date,Description,Amount,Currency', ...rows].join('\n'))
  expect(code).toBe(0)
  expect(out).toMatch(/no exchange rate for USD: Slack.*\nAdd under organization/)
  expect(out).toContain('{from: USD, to: EUR')
  await expectUntouched()
})

test('text of another direction and HTML are kept as text and cannot disturb the terminal', async () => {
  const yaml = `organization: {name: "<script>alert(1)</script>", currency: EUR}\ngoals: [{key: grow, title: "Grow \\u202Egpj.exe \\e[2J <b>"}]\n`
  await writeFile(at('odd.yaml'), yaml)
  const { code, out } = await plumbline('score', at('odd.yaml'))
  expect(code).toBe(0)
  // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
  expect(out).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u001b]/)
  const portfolio = await plumbline('portfolio', at('odd.yaml'))
  expect(portfolio.err).toBe('')
  expect(portfolio.out).toContain('<script>alert(1)</script>')
})

test('a budget of zero plans nothing that costs, and a goal without a capability scores nothing, with a warning', async () => {
  const yaml = `${corner}budgets: [{quarter: 2027-Q1, amount: 0}, {quarter: 2027-Q2, amount: 0}]
initiatives: [{key: shop, title: Shop, options: [{key: buy, title: Buy, oneOffCost: 500, benefits: [{title: Sales, kind: income, amountPerYear: 900}]}]}]\n`
  await writeFile(at('poor.yaml'), yaml)
  const plan = await plumbline('plan', at('poor.yaml'), '--json')
  expect(JSON.parse(plan.out)).toMatchObject({ kind: 'optimal', schedule: [] })
  const checked = await plumbline('check', at('poor.yaml'))
  expect(checked).toMatchObject({ code: 0, out: expect.stringContaining('asks for nothing') as string })
  const score = JSON.parse((await plumbline('score', at('poor.yaml'), '--json')).out) as { coverage: number | null }
  expect([0, null]).toContain(score.coverage)
})

test('dates in the past are doubts where they may be true', async () => {
  await writeFile(
    at('past.yaml'),
    `${corner}technologies: [{key: till, title: Till, contract: {start: 2001-01-01, end: 2002-01-01, renews: false}}]\n`,
  )
  const { code, out } = await plumbline('check', at('past.yaml'))
  expect(code).toBe(0)
  expect(out).toMatch(/warning: The contract of Till ended on 2002-01-01\. Mark it retired/)
})

test('10,000 technologies are read, checked and scored', async () => {
  const technologies = Array.from({ length: 10_000 }, (_, place) => `  - {key: t${place}, title: Technology ${place}}`)
  await writeFile(at('many.yaml'), `${corner}technologies:\n${technologies.join('\n')}\n`)
  expect((await plumbline('score', at('many.yaml'), '--json')).err).toBe('')
  expect(await plumbline('spend', at('many.yaml'), '--json')).toMatchObject({ code: 0 })
})

test('taken back twice, the second time says that there is nothing to take back', async () => {
  const rows = Array.from({ length: 6 }, (_, month) => `2026-0${month + 4}-03,GOOGLE*GSUITE,-46.00`)
  const taken = await imported('google.csv', ['Date,Description,Amount', ...rows].join('\n'))
  expect(taken.out).toContain('Added to')
  const again = await imported('google.csv', ['Date,Description,Amount', ...rows].join('\n'))
  expect(again.out).toContain('Nothing to add')
  expect(await plumbline('import', '--undo', '--into', at('corner.yaml'))).toMatchObject({ code: 0 })
  const twice = await plumbline('import', '--undo', '--into', at('corner.yaml'))
  expect(twice.code).toBe(3)
  expectClear(twice.err, /no import into .* to take back/)
  await expectUntouched()
})
