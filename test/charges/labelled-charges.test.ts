import { expect, test } from 'vitest'
import { catalogue } from '../../src/catalogue/catalogue.ts'
import { recogniseVendor } from '../../src/domain/charges/recognise-vendor.ts'
import { recurringCharges } from '../../src/domain/charges/recurring-charges.ts'
import type { ChargeCycle } from '../../src/domain/charges/recurring-charge.ts'
import { sortLines } from '../../src/domain/charges/sort-lines.ts'
import { vendorIndex } from '../../src/domain/charges/vendor-index.ts'
import type { SpendLine } from '../../src/domain/spend-line.ts'
import { addDays, addMonths } from '../../src/domain/values/calendar-date.ts'
import { euros } from '../builders/money.ts'
import { aSpendLine } from '../builders/technology.ts'
import { otherDescriptors, technologyDescriptors } from './labelled-descriptors.ts'

const seed = 20_261_123
const index = vendorIndex({ vendors: [], technologies: [], catalogue })
const keys = new Set(catalogue.vendors.map((vendor) => vendor.key))

test('[REC-3] sellers in messy descriptions: precision and recall on a labelled set', () => {
  const random = numbers(seed)
  const labelled = [...technologyDescriptors, ...otherDescriptors.map((text) => [text, null] as const)]
  const cases = labelled.flatMap(([form, key]) => Array.from({ length: 4 }, () => ({ text: messy(form, random), key })))
  const found = cases.map(({ text, key }) => {
    const recognition = recogniseVendor(text, index)
    return { key, got: recognition?.kind === 'vendor' ? recognition.key : null }
  })
  const right = found.filter(({ key, got }) => key !== null && got === key).length
  const claimed = found.filter(({ got }) => got !== null).length
  const real = found.filter(({ key }) => key !== null).length
  report('sellers', { cases: cases.length, precision: right / claimed, recall: right / real })
  expect(cases.length).toBeGreaterThan(600)
  expect(right / claimed).toBeGreaterThanOrEqual(0.97)
  expect(right / real).toBeGreaterThanOrEqual(0.9)
})

test('the labels name sellers that the catalogue has', () => {
  expect(technologyDescriptors.filter(([, key]) => !keys.has(key))).toEqual([])
})

test('[REC-1] recurring charges among two years of ordinary lines: precision and recall of charge and cycle', () => {
  const totals = { real: 0, found: 0, right: 0 }
  for (let run = 0; run < 15; run += 1) {
    const business = twoYears(numbers(seed + run))
    const lines = sortLines(business.lines, index).map(({ line }) => line)
    const charges = recurringCharges(lines, '2026-11-23')
    const labels = charges.map((charge) => labelOf(charge.lines, charge.cycle, business))
    totals.real += business.subscriptions
    totals.found += charges.length
    totals.right += new Set(labels.filter((label) => label !== null)).size
  }
  const [precision, recall] = [totals.right / totals.found, totals.right / totals.real]
  report('recurring charges', { cases: totals.real, precision, recall })
  expect(totals.real).toBeGreaterThan(300)
  expect(precision).toBeGreaterThanOrEqual(0.95)
  expect(recall).toBeGreaterThanOrEqual(0.95)
})

type Labelled = {
  readonly lines: readonly SpendLine[]
  /** Which subscription each line belongs to, null for none. */
  readonly labels: readonly (number | null)[]
  readonly cycles: readonly ChargeCycle[]
  readonly subscriptions: number
}

/** The subscription a found charge stands for: nine in ten of its lines are that one's, and the cycle is right. */
function labelOf(positions: readonly number[], cycle: ChargeCycle, business: Labelled): number | null {
  const counts = Map.groupBy(positions, (at) => business.labels[at] ?? null)
  const [best] = [...counts].toSorted(([, a], [, b]) => b.length - a.length)
  if (!best || best[0] === null || best[1].length < positions.length * 0.9) return null
  return business.cycles[best[0]] === cycle ? best[0] : null
}

function twoYears(random: () => number): Labelled {
  const lines: SpendLine[] = []
  const labels: (number | null)[] = []
  const cycles: ChargeCycle[] = []
  const add = (line: SpendLine, label: number | null) => {
    lines.push(line)
    labels.push(label)
  }
  const subscribe = (form: string, cycle: ChargeCycle) => {
    const label = cycles.push(cycle) - 1
    for (const line of subscription(form, cycle, random)) add(line, label)
  }
  for (const [form] of shuffled(technologyDescriptors, random).slice(0, 20)) subscribe(form, cycleBy(random))
  for (const unknown of unknownSellers) subscribe(unknown, 'monthly')
  for (const form of otherDescriptors.filter((each) => !regularPayees.test(each))) {
    const visits = Math.floor(random() * 12)
    for (let visit = 0; visit < visits; visit += 1) add(purchase(form, random), null)
  }
  return { lines, labels, cycles, subscriptions: cycles.length }
}

const unknownSellers = ['BRAMBLE TILL RENTAL {ref}', 'OAKLEAF SYSTEMS LTD {ref} {city}', 'NIMBLEWARE.IO {ref}']

function cycleBy(random: () => number): ChargeCycle {
  if (random() < 0.65) return 'monthly'
  return random() < 0.7 ? 'yearly' : 'quarterly'
}

function purchase(form: string, random: () => number): SpendLine {
  const date = addDays('2024-11-24', Math.floor(random() * 725))
  const description = messy(form, random)
  return aSpendLine({ date, description, amount: euros(-(3 + Math.floor(random() * 9_000) / 100)) })
}

/** What recurs without being technology; it would be found rightly, and is not the question here. */
const regularPayees = /RENT|MIETE|PAYROLL|GEHALT|SALARY|LOAN|RATES|INSURANCE|VERSICHERUNG/

/** Drift of up to three days, a charge missing in one of ten, a price rise in one of three, in one of six a different amount each time. */
function subscription(form: string, cycle: ChargeCycle, random: () => number): SpendLine[] {
  const months = { monthly: 1, quarterly: 3, yearly: 12, weekly: 0, 'half-yearly': 6 }[cycle]
  const first = addDays('2024-11-24', Math.floor(random() * 40))
  const count = Math.floor(23 / months) + 1
  const price = 5 + Math.floor(random() * 20_000) / 100
  const risesAt = random() < 0.33 ? Math.floor(count / 2) : count
  const isByUse = random() < 1 / 6
  const missing = random() < 0.1 && count > 5 ? 1 + Math.floor(random() * (count - 2)) : -1
  const fixed = messy(form, random)
  return Array.from({ length: count }, (_, at) => at).flatMap((at) => {
    if (at === missing) return []
    const date = addDays(addMonths(first, at * months), Math.floor(random() * 4))
    const listed = at >= risesAt ? price * 1.12 : price
    const amount = isByUse && cycle === 'monthly' ? price * (0.6 + random() * 0.8) : listed
    const description = random() < 0.5 ? fixed : messy(form, random)
    return [aSpendLine({ date, description, amount: euros(-Math.round(amount * 100) / 100) })]
  })
}

function messy(form: string, random: () => number): string {
  const filled = form
    .replaceAll('{city}', () =>
      pick(['BERLIN DE', 'DUBLIN', 'SAN FRANCISCO CA', 'LONDON GB', 'Austin TX', 'NEW YORK'], random),
    )
    .replaceAll('{phone}', () => `${digits(3, random)}-${digits(3, random)}-${digits(4, random)}`)
    .replaceAll('{ref}', () =>
      pick([digits(9, random), `P${digits(5, random)}X${digits(2, random)}`, `E0${digits(6, random)}`], random),
    )
    .replaceAll('{date}', () => `${digits(2, random)}/2026`)
  const front = pick(
    ['', '', '', 'POS PURCHASE ', 'CARD PAYMENT TO ', 'CHECKCARD 0412 ', 'VISA ', 'RECURRING PAYMENT '],
    random,
  )
  const isHandled = /^(?:SQ |PAYPAL |SP |TST|SUMUP )/.test(form)
  const text = `${isHandled ? '' : front}${filled}${pick(['', '', ` XX${digits(4, random)}`, '  '], random)}`
  return random() < 0.15 ? text.toLowerCase() : text
}

function digits(count: number, random: () => number): string {
  return Array.from({ length: count }, () => Math.floor(random() * 10)).join('')
}

function pick(from: readonly string[], random: () => number): string {
  return from[Math.floor(random() * from.length)] ?? ''
}

function shuffled<T>(from: readonly T[], random: () => number): T[] {
  return from
    .map((value) => ({ value, order: random() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ value }) => value)
}

/** Mulberry32. */
function numbers(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function report(
  what: string,
  { cases, precision, recall }: { cases: number; precision: number; recall: number },
): void {
  console.log(`${what}: ${cases} cases (seed ${seed}), precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`)
}
