import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aBusiness } from '../../../test/builders/business.ts'
import { euros } from '../../../test/builders/money.ts'
import { aRoadmap, assumptions } from '../../../test/builders/roadmap.ts'
import type { Business } from '../../domain/business.ts'
import { moneyOf } from '../../domain/values/money.ts'
import { businessFileSchema } from './business-file-schema.ts'
import { editBusinessFile } from './edit-business-file.ts'
import { readBusinessFile } from './read-business-file.ts'
import { writeBusinessFile, writeBusinessJson } from './write-business-file.ts'

const today = '2026-11-23'

const corner = `# Corner bakery, our own file
organization:
  name: Corner bakery   # since 1998
  currency: EUR
  headCount: 14

goals:
  # the one that matters
  - key: sell-online
    title: Sell cakes online
    weight: 5
    asks:
      - {capability: online-ordering, importance: 1}
      - {capability: payments, importance: 0.75}
  - key: waste-less
    title: Throw away less bread
    weight: 2

capabilities:
  - key: online-ordering
    title: Take orders online
  - key: payments
    title: Take payments

technologies:
  - key: till
    title: Till
    costLines:
      - title: Licence
        amount: 49
        cycle: monthly
        basis: contract
      - {title: Support, amount: "12.50 USD", cycle: monthly}
    supplies:
      - {capability: payments, fit: 1, evidence: measured}
    primaryFor: [payments]
`

function read(text: string): Business {
  const { business, problems } = readBusinessFile(text, 'plumbline.yaml', today)
  if (!business) throw new Error(JSON.stringify(problems))
  return business
}

describe('reading', () => {
  test('[FILE-1] amounts are in the home currency unless the text names another', () => {
    const [licence, support] = read(corner.replace('12.50 USD', '12.50 EUR')).technologies[0]?.costLines ?? []
    expect(licence?.amount).toEqual({ minor: 4900, currency: 'EUR' })
    expect(support?.amount).toEqual({ minor: 1250, currency: 'EUR' })
  })

  test('[FILE-1] every wrong field is reported at once, with file, line, column, found and expected', () => {
    const wrong = corner
      .replace('weight: 5', 'weight: -5')
      .replace('headCount: 14', 'headCont: 14')
      .replace('cycle: monthly\n', 'cycle: fortnightly\n')
    const { business, problems } = readBusinessFile(wrong, 'shop.yaml', today)
    expect(business).toBeNull()
    expect(problems.map(({ file, line, column, found, message }) => [file, line, column, found, message])).toEqual([
      ['shop.yaml', 5, 13, '14', 'unknown field "headCont"; did you mean "headCount"?'],
      ['shop.yaml', 11, 13, '-5', 'expected at least 0'],
      ['shop.yaml', 31, 16, 'fortnightly', expect.stringContaining('expected one of: weekly, monthly')],
    ])
  })

  test('[FILE-1] broken YAML is reported with its line, and nothing is read', () => {
    const { business, problems } = readBusinessFile('organization: {name: x\ngoals: [', 'x.yaml', today)
    expect(business).toBeNull()
    expect(problems[0]?.line).toBeGreaterThan(0)
    expect(problems[0]?.message).not.toContain('undefined')
  })

  test('[FILE-2] what is no business file is refused in words', () => {
    for (const text of ['', '[1, 2]', 'hello', '42', 'null']) {
      const { business, problems } = readBusinessFile(text, 'x.yaml', today)
      expect(business).toBeNull()
      expect(problems[0]?.message).toMatch(/business file|expected/i)
    }
  })

  test('[FILE-2] anchors that unfold without end are refused', () => {
    const bomb = ['a0: &a0 [x,x,x,x,x,x,x,x,x,x]']
    for (let depth = 1; depth < 9; depth += 1)
      bomb.push(
        `a${depth}: &a${depth} [${Array(10)
          .fill(`*a${depth - 1}`)
          .join(',')}]`,
      )
    expect(readBusinessFile(bomb.join('\n'), 'bomb.yaml', today).business).toBeNull()
  })

  test('a JSON business file reads as the same business', () => {
    expect(read(writeBusinessJson(read(corner.replace('12.50 USD', '12.50 EUR'))))).toEqual(
      read(writeBusinessFile(read(corner.replace('12.50 USD', '12.50 EUR')))),
    )
  })
})

describe('writing', () => {
  const business = read(corner.replace('12.50 USD', '12.50 EUR'))

  test('[FILE-3] the canonical file reads back as the same business and is written with the same bytes again', () => {
    const canonical = writeBusinessFile(business)
    expect(writeBusinessFile(read(canonical))).toBe(canonical)
    expect(read(canonical).goals.toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual(
      business.goals.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    )
  })

  test('[FILE-4] what is default is left out', () => {
    const canonical = writeBusinessFile(business)
    expect(canonical).not.toContain('null')
    expect(canonical).not.toContain('[]')
    expect(canonical).toContain('{capability: payments, fit: 1, evidence: measured}')
  })
})

describe('editing', () => {
  const text = corner.replace('12.50 USD', '12.50 EUR')
  const business = read(text)

  test('[FILE-5] an unchanged business gives the same bytes', () => {
    expect(editBusinessFile(text, business)).toBe(text)
  })

  test('[FILE-5] one changed value changes one line and keeps every comment', () => {
    const after = {
      ...business,
      goals: business.goals.map((goal) => (goal.key === 'waste-less' ? { ...goal, weight: 3 } : goal)),
    }
    expect(editBusinessFile(text, after)).toBe(text.replace('weight: 2', 'weight: 3'))
  })

  test.each([
    '---&',
    '--- x',
    '...',
    '#',
    '- a',
    'a: b',
    '*x',
    '&y',
    '? q',
    "it's",
    '"',
    '%TAG',
    '| x',
    '> y',
    'no',
    '1e3',
    '2026-01-01',
  ])('[FILE-5] a title such as %s keeps the rest of the file as it was', (title) => {
    const goals = business.goals.map((goal) => ({ ...goal, title }))
    const edited = editBusinessFile(text, { ...business, goals })
    expect(read(edited).goals.map((goal) => goal.title)).toEqual([title, title])
    expect(edited).toContain('# since 1998')
  })

  test('[FILE-5] a removed goal takes its lines with it and nothing else', () => {
    const after = { ...business, goals: business.goals.filter(({ key }) => key !== 'waste-less') }
    expect(editBusinessFile(text, after)).toBe(
      text.replace('  - key: waste-less\n    title: Throw away less bread\n    weight: 2\n', ''),
    )
  })

  test('[FILE-5] an added goal stands after the others', () => {
    const added = {
      ...business.goals[1],
      key: 'second-shop',
      title: 'Open a second shop',
      weight: 4,
    } as Business['goals'][number]
    const edited = editBusinessFile(text, { ...business, goals: [...business.goals, added] })
    expect(edited).toContain(
      '    weight: 2\n  - key: second-shop\n    title: Open a second shop\n    weight: 4\n\ncapabilities:',
    )
  })

  test('[FILE-5] whatever changes, the edited file reads as the changed business', () => {
    fc.assert(
      fc.property(changes, (change) => {
        const after = change(business)
        const editedText = editBusinessFile(text, after)
        const edited = read(editedText)
        expect(editedText).toContain('# since 1998')
        expect(writeBusinessFile(edited)).toBe(writeBusinessFile(after))
      }),
      { numRuns: 100 },
    )
  })
})

test('the published schema names every collection and allows amounts as numbers or text', () => {
  const schema = JSON.stringify(businessFileSchema())
  for (const collection of ['goals', 'technologies', 'initiatives', 'budgets'])
    expect(schema).toContain(`"${collection}"`)
  expect(schema).toContain('"pattern":"^-?')
})

const word = fc.stringMatching(/^[A-Za-z:#&*'"<> -]{1,20}$/).filter((text) => text.trim() !== '')
const changes = fc
  .array(
    fc.oneof(
      word.map((name) => (b: Business): Business => ({ ...b, organization: { ...b.organization, name: name.trim() } })),
      fc
        .nat(50)
        .map((headCount) => (b: Business): Business => ({ ...b, organization: { ...b.organization, headCount } })),
      word.map((title) => (b: Business): Business => ({
        ...b,
        goals: b.goals.map((goal) => ({ ...goal, title: title.trim() })),
      })),
      fc
        .nat(3)
        .map((drop) => (b: Business): Business => ({ ...b, goals: b.goals.filter((_, index) => index !== drop) })),
      fc.nat(9_999).map((cents) => (b: Business): Business => ({
        ...b,
        organization: { ...b.organization, cashFloor: moneyOf(cents / 100, 'EUR') },
      })),
      fc.array(word, { maxLength: 3 }).map((painPoints) => (b: Business): Business => ({
        ...b,
        technologies: b.technologies.map((t) => ({ ...t, painPoints: painPoints.map((point) => point.trim()) })),
      })),
      fc.nat(3).map((bought) => (b: Business): Business => ({
        ...b,
        technologies: b.technologies.map((t) => ({
          ...t,
          seats: { bought, assigned: null, active: null },
          primaryFor: [],
        })),
      })),
      fc.constant((b: Business): Business => ({
        ...b,
        technologies: b.technologies.map((t) => ({ ...t, costLines: t.costLines.slice(0, 1) })),
      })),
      fc.constant((b: Business): Business => ({ ...b, technologies: [] })),
      word.map((name) => (b: Business): Business => ({
        ...b,
        vendors: [{ key: 'v', name: name.trim(), merchantPatterns: [name.trim()] }],
      })),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((steps) => (business: Business) => steps.reduce((result, step) => step(result), business))

test('[FILE-4] a kept plan without risk and with a floor of nothing is read back as it was', () => {
  const kept = aRoadmap({ assumptions: assumptions({ cashFloor: euros(0) }) })
  const { business } = readBusinessFile(writeBusinessFile(aBusiness({ roadmaps: [kept] })), 'plan.yaml', '2026-11-23')
  expect(business?.roadmaps).toEqual([kept])
})
