import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SpendLine } from '../spend-line.ts'
import { addDays } from '../values/calendar-date.ts'
import { chargeCollector } from './charge-collector.ts'
import { recurringCharges } from './recurring-charges.ts'

const today = '2026-12-31'

const subscription = fc.record({
  account: fc.constantFrom('main', 'card'),
  description: fc.constantFrom(
    'ADOBE CREATIVE CLOUD',
    'ADOBE STOCK 4711',
    'SLACK T123',
    'CORNER SHOP BERLIN',
    'CORNER SHOP TRIER',
  ),
  vendor: fc.constantFrom(null, 'adobe', 'slack'),
  currency: fc.constantFrom('EUR', 'USD'),
  minor: fc.constantFrom(-900, -905, -4_900, 900),
  other: fc.constantFrom('unsure' as const, 'not-technology' as const),
  state: fc.constantFrom('proposed' as const, 'matched' as const, 'ignored' as const),
  first: fc.integer({ min: 0, max: 400 }),
  every: fc.constantFrom(7, 30, 31, 91, 365),
  times: fc.integer({ min: 1, max: 14 }),
})

const statements = fc.array(subscription, { maxLength: 6 }).map((series) =>
  series
    .flatMap(({ account, description, vendor, currency, minor, other, state, first, every, times }) =>
      Array.from({ length: times }, (_, time): SpendLine => {
        const date = addDays('2025-01-01', first + time * every)
        const sorting = vendor === null ? other : 'technology'
        const amount = { minor, currency }
        return { account, description, vendor, amount, state, date, sorting, bankId: null, technology: null }
      }),
    )
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
)

test('[REC-1] lines that come one by one give the same recurring charges as all lines at once', () => {
  let found = 0
  fc.assert(
    fc.property(statements, (lines) => {
      const collector = chargeCollector()
      for (const line of lines) collector.add(line)
      const whole = recurringCharges(lines, today)
      found += whole.length
      expect(collector.charges(today)).toEqual(whole)
    }),
    { numRuns: 300 },
  )
  expect(found).toBeGreaterThan(100)
})
