import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from './run.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-cli-'))
  await writeFile(join(folder, 'corner.yaml'), corner)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Ended = { readonly code: number; readonly out: string; readonly err: string }

async function plumbline(...words: string[]): Promise<Ended> {
  const [out, err] = [[] as string[], [] as string[]]
  const context = {
    print: (text: string) => void out.push(text),
    note: (text: string) => void err.push(text),
    today: '2026-11-23',
    isTerminal: false,
  }
  const inFolder = words.map((word) => (/^[a-z]+\.(yaml|csv)$|^\.$/.test(word) ? join(folder, word) : word))
  const code = await run(inFolder, context)
  process.exitCode = 0
  return { code, out: out.join('\n'), err: err.join('\n') }
}

test('init makes a file that check finds nothing wrong with, and does not overwrite it', async () => {
  expect(await plumbline('init', 'new.yaml', '--trade', 'food-retail', '--name', 'Ada: bread & "cakes"')).toMatchObject(
    { code: 0 },
  )
  expect((await plumbline('check', 'new.yaml')).out).toContain('0 errors')
  const again = await plumbline('init', 'new.yaml')
  expect(again).toMatchObject({ code: 3 })
  expect(again.err).toContain('--force')
})

test('check names file, line and column of every error and exits with 1', async () => {
  await writeFile(
    join(folder, 'wrong.yaml'),
    corner.replace('weight: 3', 'weight: lots').replace('cycle: monthly', 'cycle: daily'),
  )
  const { code, out } = await plumbline('check', 'wrong.yaml')
  expect(code).toBe(1)
  expect(out).toMatch(/wrong\.yaml:\d+:\d+: error: expected a number/)
  expect(out).toMatch(/wrong\.yaml:\d+:\d+: error: expected one of: weekly/)
})

test('a missing file, a folder and a file that is not text are refused in words with code 3', async () => {
  await writeFile(join(folder, 'junk.yaml'), new Uint8Array([0xff, 0xfe, 0x00, 0x9f]))
  for (const [file, words] of [
    ['none.yaml', 'does not exist'],
    ['.', 'is a folder'],
    ['junk.yaml', 'not text in UTF-8'],
  ] as const) {
    const { code, err } = await plumbline('score', file)
    expect(code).toBe(3)
    expect(err).toContain(words)
    expect(err).not.toContain('    at ')
  }
})

test('score, needs and spend print tables, and with --json the whole answer', async () => {
  expect((await plumbline('score', 'corner.yaml')).out).toContain('Fit with the goals')
  const score = JSON.parse((await plumbline('score', 'corner.yaml', '--json')).out) as {
    coverage: number
    goals: { points: number }[]
  }
  expect(score.goals.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score.coverage, 12)
  expect((await plumbline('needs', 'corner.yaml')).out).toContain('Take orders online')
  expect((await plumbline('spend', 'corner.yaml')).out).toContain('CRM nobody opens')
})

test('plan proves its answer, and why explains a project that is left out', async () => {
  const plan = JSON.parse((await plumbline('plan', 'corner.yaml', '--json')).out) as {
    kind: string
    schedule: { initiative: string }[]
  }
  expect(plan.kind).toBe('optimal')
  expect(plan.schedule.map(({ initiative }) => initiative)).toContain('webshop')
  expect(plan.schedule.map(({ initiative }) => initiative)).not.toContain('robot')
  expect((await plumbline('why', 'robot', 'corner.yaml')).out).toContain('It cannot be in any plan')
})

test('plan --uncertainty says how sure it is, the same for the same seed, and refuses draws that are none', async () => {
  const asked = ['plan', 'corner.yaml', '--uncertainty', '--draws', '500', '--seed', '7', '--json'] as const
  const [one, again] = [await plumbline(...asked), await plumbline(...asked)]
  expect(again.out).toBe(one.out)
  const { howSure } = JSON.parse(one.out) as {
    howSure: {
      uncertainty: { seed: number; draws: number; cost: { spread: { p10: { minor: number }; p90: { minor: number } } } }
    }
  }
  expect(howSure.uncertainty).toMatchObject({ seed: 7, draws: 500 })
  expect(howSure.uncertainty.cost.spread.p10.minor).toBeLessThanOrEqual(howSure.uncertainty.cost.spread.p90.minor)
  expect((await plumbline('plan', 'corner.yaml', '--uncertainty', '--draws', '500')).out).toContain('HOW SURE IS THIS?')
  expect(await plumbline('plan', 'corner.yaml', '--uncertainty', '--draws', 'many')).toMatchObject({ code: 2 })
})

test('plan --explain says why and why not, --frontier what less money would bring, and --json has both', async () => {
  const { out } = await plumbline('plan', 'corner.yaml', '--explain', '--frontier')
  expect(out).toMatch(/Robot: cannot be in any plan/)
  expect(out).toContain('What holds the plan back')
  expect(out).toContain('The most a plan can be worth for what it spends in all:')
  const found = JSON.parse((await plumbline('plan', 'corner.yaml', '--explain', '--frontier', '--json')).out) as {
    explanation: { why: { initiative: string }[]; whyNot: { initiatives: { initiative: string; verdict: string }[] } }
    frontiers: { spend: { points: { amount: { minor: number } }[]; compared: { name: string }[] } }
  }
  expect(found.explanation.why.map(({ initiative }) => initiative)).toContain('webshop')
  expect(found.explanation.whyNot.initiatives).toContainEqual({
    initiative: 'robot',
    isChosen: false,
    verdict: 'impossible',
    loss: null,
  })
  expect(found.frontiers.spend.points.length).toBeGreaterThan(1)
  expect(found.frontiers.spend.compared.map(({ name }) => name)).toEqual(['ranking by return'])
})

test('plan says which conditions clash when nothing meets them all, and exits with 4', async () => {
  const { code, out } = await plumbline('plan', 'corner.yaml', '--pin', 'robot')
  expect(code).toBe(4)
  expect(out.split('\n')[0]).toContain('You fixed that Robot is in the plan')
  expect(out.split('\n')[0]).toContain('no longer fix Robot')
})

test('a plan is saved into the file as it stands, set beside another, decided by hand and planned again with reasons', async () => {
  await writeFile(join(folder, 'planned.yaml'), corner)
  expect(await plumbline('plan', 'planned.yaml', '--save', 'careful')).toMatchObject({ code: 0 })
  const saved = await readFile(join(folder, 'planned.yaml'), 'utf8')
  expect(saved.startsWith(corner.trimEnd().slice(0, 200))).toBe(true)
  expect(await plumbline('plan', 'planned.yaml', '--save', 'careful')).toMatchObject({ code: 2 })
  expect(await plumbline('plan', 'planned.yaml', '--scenario', 'none')).toMatchObject({ code: 2 })
  expect(await plumbline('plan', 'planned.yaml', '--replan')).toMatchObject({ code: 2 })
  expect((await plumbline('plan', 'planned.yaml', '--scenario', 'careful', '--budget', '60')).out).toContain(
    'Side by side',
  )
  const { comparison } = JSON.parse(
    (await plumbline('plan', 'planned.yaml', '--scenario', 'careful', '--json')).out,
  ) as {
    comparison: { plans: { difference: { total: { minor: number } }; sinceKept: { minor: number } | null }[] }
  }
  expect(comparison.plans.map(({ difference, sinceKept }) => [difference.total.minor, sinceKept?.minor])).toEqual([
    [0, undefined],
    [0, 0],
  ])
  const adopted = saved.replace(/^( *)(- )?key: careful$/m, (line, indent: string) => {
    return `${line}\n${indent}  adoption: {by: Ada, on: 2026-11-23, reason: It fits}`
  })
  await writeFile(join(folder, 'decided.yaml'), adopted)
  const again = await plumbline('plan', 'decided.yaml', '--replan', '--stability', '100')
  expect(again.err).toBe('')
  expect(again.out).toContain('What changes of the decided plan, at 0 EUR in all')
  expect(again.out).toContain('stays as decided')
  expect(await plumbline('plan', 'decided.yaml', '--replan', '--stability', 'much')).toMatchObject({ code: 2 })
})

test('import proposes technology, writes only with --yes, adds nothing the second time, and is undone whole', async () => {
  const before = await readFile(join(folder, 'corner.yaml'), 'utf8')
  await writeFile(join(folder, 'bank.csv'), statement())
  expect((await plumbline('import', 'bank.csv', '--into', 'corner.yaml')).out).toContain('Would add')
  expect(await readFile(join(folder, 'corner.yaml'), 'utf8')).toBe(before)
  expect((await plumbline('import', 'bank.csv', '--into', 'corner.yaml', '--yes')).out).toContain(
    ': 1 technology: Google Workspace',
  )
  expect(await readFile(join(folder, 'corner.yaml'), 'utf8')).toContain('# the corner bakery')
  expect((await plumbline('import', 'bank.csv', '--into', 'corner.yaml', '--yes')).out).toContain('Nothing to add')
  expect(await plumbline('import', '--undo', '--into', 'corner.yaml')).toMatchObject({ code: 0 })
  expect(await readFile(join(folder, 'corner.yaml'), 'utf8')).toBe(before)
})

test('portfolio shows one row for each business', async () => {
  const rows = JSON.parse((await plumbline('portfolio', 'corner.yaml', 'corner.yaml', '--json')).out) as {
    name: string
  }[]
  expect(rows.map(({ name }) => name)).toEqual(['Corner bakery', 'Corner bakery'])
})

test('words that are no command end with 2', async () => {
  expect(await plumbline('frobnicate')).toMatchObject({ code: 2 })
  expect(await plumbline('plan', 'corner.yaml', '--quarters', 'many')).toMatchObject({ code: 2 })
})

test('the program itself writes answers to one stream, refusals to the other, and ends with the code', async () => {
  const ended = await new Promise<Ended>((resolve) => {
    const child = execFile(
      process.execPath,
      [join(import.meta.dirname, 'main.ts'), 'score', 'none.yaml'],
      (_, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    )
  })
  expect(ended).toMatchObject({ code: 3, out: '' })
  expect(ended.err).toContain('none.yaml does not exist')
})

test('a day to compute for that is no date is refused before anything is read', async () => {
  const env = { ...process.env, PLUMBLINE_TODAY: 'yesterday' }
  const ended = await new Promise<Ended>((resolve) => {
    const child = execFile(process.execPath, [join(import.meta.dirname, 'main.ts'), 'schema'], { env }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    )
  })
  expect(ended).toMatchObject({ code: 2, out: '' })
  expect(ended.err).toContain('PLUMBLINE_TODAY is "yesterday"')
})

function statement(): string {
  const months = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}`).slice(0, 11)
  const lines = months.flatMap((month) => [
    `${month}-03,GOOGLE*GSUITE CORNERBAK cc@google.com,-46.00`,
    `${month}-01,RENT SHOP 12,-1800.00`,
  ])
  return ['Date,Description,Amount', ...lines].join('\n')
}

const corner = `# the corner bakery
organization: {name: Corner bakery, currency: EUR, cashFloor: 500}
budgets:
  - {quarter: 2027-Q1, amount: 3000}
  - {quarter: 2027-Q2, amount: 3000}
goals:
  - key: retain
    title: Retain customers
    weight: 3
    asks: [{capability: loyalty, importance: 1}, {capability: pos, importance: 0.5}]
  - key: online
    title: Sell online
    weight: 5
    asks: [{capability: ordering, importance: 1}, {capability: pos, importance: 0.8}]
capabilities:
  - {key: loyalty, title: Reward regulars}
  - {key: pos, title: Take payments}
  - {key: ordering, title: Take orders online}
technologies:
  - key: till
    title: Till
    costLines: [{amount: 100, cycle: monthly}]
    supplies: [{capability: pos, fit: 1, evidence: measured}]
    primaryFor: [pos]
  - key: crm
    title: CRM nobody opens
    usage: nobody
    costLines: [{amount: 125, cycle: monthly}]
    supplies: [{capability: loyalty, fit: .75}]
initiatives:
  - key: webshop
    title: Web shop
    options:
      - key: saas
        title: Rented shop
        oneOffCost: 2500
        runningCostPerYear: 600
        capabilityGains: [{capability: ordering, gain: .8}]
        benefits: [{title: Orders, kind: income, amountPerYear: 6000, rampQuarters: 2}]
  - key: robot
    title: Robot
    options:
      - {key: buy, title: Buy, oneOffCost: 15000}
`

test('plan --stress shows the usual shocks, and shocks of your own come together', async () => {
  const usual = await plumbline('plan', 'corner.yaml', '--stress')
  expect(usual.code).toBe(0)
  expect(usual.out).toContain('IF all prices rise by 30 %')
  expect(usual.out).toContain('IF revenue falls by 20 %')
  expect(usual.out).toContain('First twelve months')
  const own = JSON.parse(
    (await plumbline('plan', 'corner.yaml', '--shock', 'revenue:-20%', 'price:+30%', '--json')).out,
  ) as { shocks: { words: string; test: { scenario: unknown[]; loss: Record<string, { minor: number }> } }[] }
  expect(own.shocks).toHaveLength(1)
  expect(own.shocks[0]?.test.scenario).toHaveLength(2)
  const { total, ...parts } = own.shocks[0]?.test.loss ?? {}
  expect(Object.values(parts).reduce((sum, { minor }) => sum + minor, 0)).toBe(total?.minor)
})

test.each(['vendor:nobody', 'away:nobody:2', 'price:-3%', 'revenue:-120%', 'late:all:0', 'meteor'])(
  'a shock that cannot be read is refused in words: %s',
  async (shock) => {
    const { code, err } = await plumbline('plan', 'corner.yaml', '--shock', shock)
    expect(code).toBe(2)
    expect(err).toMatch(/to shock|cannot be read/)
  },
)
