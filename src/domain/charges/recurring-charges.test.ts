import { expect, test } from 'vitest'
import { euros } from '../../../test/builders/money.ts'
import { aSpendLine } from '../../../test/builders/technology.ts'
import { addDays, addMonths } from '../values/calendar-date.ts'
import type { SpendLine } from '../spend-line.ts'
import { recurringCharges } from './recurring-charges.ts'

const today = '2026-11-23'

test('[REC-1] twelve equal charges a month apart are one monthly charge with its cost per year', () => {
  const [charge, ...more] = recurringCharges(monthly('2025-12-15', 12, 9.99), today)
  expect(more).toEqual([])
  expect(charge).toMatchObject({ cycle: 'monthly', count: 12, lastAmount: euros(9.99), probablyEnded: false })
  expect(charge?.annualCost).toEqual(euros(119.88)) // 12 x 9.99
  expect([charge?.firstSeen, charge?.lastSeen]).toEqual(['2025-12-15', '2026-11-15'])
})

test.each([
  ['weekly', [0, 7, 14, 22, 28, 35, 42, 49, 56].map((days) => addDays('2026-09-01', days))],
  ['quarterly', [0, 3, 6, 9].map((months) => addMonths('2026-01-31', months))],
  ['half-yearly', [0, 6, 12].map((months) => addMonths('2025-10-05', months))],
  ['yearly', ['2024-02-29', '2025-03-02', '2026-02-27']],
] as const)('[REC-1] a %s charge is seen as such, with drift and month ends', (cycle, days) => {
  const [charge] = recurringCharges(onDays(days, 120), today)
  expect(charge?.cycle).toBe(cycle)
})

test('[REC-1] month ends are held: 31 January, 28 February, 31 March are a month apart', () => {
  const days = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']
  expect(recurringCharges(onDays(days, 20), today)[0]).toMatchObject({ cycle: 'monthly', count: 5 })
})

test('[REC-1] one missing charge does not break a subscription', () => {
  const lines = monthly('2026-01-10', 11, 30).filter((_, at) => at !== 4)
  expect(recurringCharges(lines, today)[0]).toMatchObject({ cycle: 'monthly', count: 10, probablyEnded: false })
})

test('[REC-5] a price that rises and stays is one price change, dated, and the cost per year follows it', () => {
  const lines = [...monthly('2026-01-10', 5, 30), ...monthly('2026-06-10', 6, 36)]
  const [charge] = recurringCharges(lines, today)
  expect(charge?.priceChanges).toEqual([{ on: '2026-06-10', from: euros(30), to: euros(36) }])
  expect(charge?.annualCost).toEqual(euros(432)) // 12 x 36
  expect(charge?.varies).toBe(false)
})

test('[REC-5] one different charge between equal ones is not a price change', () => {
  const lines = monthly('2026-01-10', 11, 30).map((line, at) => (at === 5 ? { ...line, amount: euros(-45) } : line))
  expect(recurringCharges(lines, today)[0]).toMatchObject({ priceChanges: [], varies: false, annualCost: euros(360) })
})

test('[REC-5] [REC-6] amounts that differ each month are flagged and cost the mean of the last year', () => {
  const amounts = [100, 140, 80, 120, 160, 90, 110, 130, 70, 150, 95, 115]
  const lines = monthly('2025-12-03', 12, 1).map((line, at) => ({ ...line, amount: euros(-(amounts[at] ?? 0)) }))
  const [charge] = recurringCharges(lines, today)
  expect(charge).toMatchObject({ varies: true, priceChanges: [] })
  expect(charge?.annualCost).toEqual(euros(1360)) // their sum
})

test('[REC-5] a seller charging by use at no fixed day is summed by month', () => {
  const days = [
    '2026-07-03',
    '2026-07-09',
    '2026-07-30',
    '2026-08-11',
    '2026-09-02',
    '2026-09-25',
    '2026-10-07',
    '2026-10-08',
    '2026-11-01',
  ]
  const lines = days.map((date, at) =>
    line({ date, amount: euros(-50 - at * 7), vendor: 'ads', sorting: 'technology' }),
  )
  expect(recurringCharges(lines, today)[0]).toMatchObject({ cycle: 'monthly', varies: true, count: 5 })
})

test('two subscriptions of one seller on the same days with different prices are two charges', () => {
  const lines = [...monthly('2026-01-10', 11, 30), ...monthly('2026-01-10', 11, 12)]
  const found = recurringCharges(lines, today)
  expect(found.map((charge) => [charge.count, charge.annualCost])).toEqual([
    [11, euros(360)],
    [11, euros(144)],
  ])
  expect(new Set(found.map((charge) => charge.key)).size).toBe(2)
})

test('two equal charges on each day are two subscriptions, not none', () => {
  const lines = [...monthly('2026-01-10', 11, 30), ...monthly('2026-01-10', 11, 30)]
  expect(recurringCharges(lines, today).map((charge) => charge.count)).toEqual([11, 11])
})

test('[REC-7] a charge has probably ended when one and a half cycles have passed', () => {
  const stopped = monthly('2026-01-10', 8, 30)
  const running = [line({ date: '2026-11-20', description: 'BAKERY SUPPLY', amount: euros(-1) })]
  expect(recurringCharges([...stopped, ...running], today)[0]?.probablyEnded).toBe(true)
})

test('[REC-7] a statement that stops in August does not end what was still charged in August', () => {
  expect(recurringCharges(monthly('2026-01-10', 8, 30), today)[0]?.probablyEnded).toBe(false)
})

test('[REC-7] money back for the last charge ends it, and the refund is not counted as a charge', () => {
  const lines = [...monthly('2026-01-10', 8, 30), line({ date: '2026-08-14', amount: euros(30) })]
  const [charge] = recurringCharges(lines, '2026-08-20')
  expect(charge).toMatchObject({ count: 8, probablyEnded: true })
  expect(charge?.lines).toHaveLength(9)
})

test('[REC-1] purchases on irregular days at an unknown shop do not recur', () => {
  const days = ['2026-01-03', '2026-01-20', '2026-02-14', '2026-04-01', '2026-04-08', '2026-07-20', '2026-07-23']
  expect(recurringCharges(onDays(days, 4.5), today)).toEqual([])
})

test('[REC-8] two equal purchases a month apart at an unknown shop are chance', () => {
  expect(recurringCharges(monthly('2026-09-10', 2, 30), today)).toEqual([])
})

test('[REC-2] reference numbers and changing codes do not part a subscription', () => {
  const codes = ['P3QX81', 'ZZ77AK', 'AB9921', 'QWE123', 'RTY456', 'MNB098']
  const lines = monthly('2026-06-04', 6, 25).map((each, at) => ({
    ...each,
    description: `ACME HOSTING ${codes[at] ?? ''} REF 88${at}21${at} +49 30 12345`,
  }))
  expect(recurringCharges(lines, today)[0]).toMatchObject({ count: 6, stem: 'ACME HOSTING' })
})

test('the order of the lines does not matter, and the dearest comes first', () => {
  const lines = [
    ...monthly('2026-01-10', 11, 30),
    ...monthly('2026-01-12', 11, 99).map((each) => ({ ...each, description: 'BETA CRM' })),
  ]
  const there = recurringCharges(lines, today)
  const back = recurringCharges(lines.toReversed(), today)
  expect(back.map(({ lines: _, ...rest }) => rest)).toEqual(there.map(({ lines: _, ...rest }) => rest))
  expect(there.map((charge) => charge.stem)).toEqual(['BETA CRM', 'ACME HOSTING'])
})

test('lines a person put aside are not counted', () => {
  expect(
    recurringCharges(
      monthly('2026-01-10', 11, 30).map((each) => ({ ...each, state: 'ignored' })),
      today,
    ),
  ).toEqual([])
})

function monthly(from: string, count: number, amount: number): SpendLine[] {
  return onDays(
    Array.from({ length: count }, (_, at) => addMonths(from, at)),
    amount,
  )
}

function onDays(days: readonly string[], amount: number): SpendLine[] {
  return days.map((date) => line({ date, amount: euros(-amount) }))
}

function line(given: Partial<SpendLine>): SpendLine {
  return aSpendLine({ description: 'ACME HOSTING', ...given })
}
