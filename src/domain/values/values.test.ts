import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayNumber,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  isCalendarDate,
  monthsBetween,
} from './calendar-date.ts'
import { bases, widen, widenMoney } from './estimate.ts'
import { isKey, keyFromTitle } from './key.ts'
import { add, compareMoney, majorOf, moneyOf, subtract, sum, times, zero } from './money.ts'
import { addQuarters, firstDayOf, isQuarter, lastDayOf, quarterOf, quarterRange, quartersBetween } from './quarter.ts'
import { randomFrom } from './random.ts'
import { clampShare } from './share.ts'

describe('keys', () => {
  test.each([
    ['Point of sale (till)', 'point-of-sale-till'],
    ['  Café Zürich & Söhne  ', 'cafe-zurich-sohne'],
    ['<b>Shop</b>', 'b-shop-b'],
    ['日本', 'unnamed'],
    ['', 'unnamed'],
  ])('[VAL-1] the title %j gives the key %s', (title, expected) => {
    expect(keyFromTitle(title)).toBe(expected)
  })

  test('[VAL-1] a number is appended until it is free', () => {
    expect(keyFromTitle('Shop', new Set(['shop', 'shop-2']))).toBe('shop-3')
  })

  test('[VAL-1] whatever the title, the key is well formed and free', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 0, max: 3 }), (title, used) => {
        const taken = new Set<string>()
        for (let count = 0; count <= used; count += 1) {
          const key = keyFromTitle(title, taken)
          expect(isKey(key)).toBe(true)
          expect(taken.has(key)).toBe(false)
          taken.add(key)
        }
      }),
      { seed: 1 },
    )
  })

  test('[VAL-1] a long title that is taken ends in no hyphen before its number', () => {
    const title = `${'a'.repeat(57)} ${'b'.repeat(10)}`
    const taken = new Set([keyFromTitle(title)])
    expect(keyFromTitle(title, taken)).toBe(`${'a'.repeat(57)}-2`)
  })

  test.each(['', 'A', '-a', 'a-', 'a b', 'a'.repeat(65), 'ä'])('[VAL-1] %j is no key', (text) => {
    expect(isKey(text)).toBe(false)
  })
})

describe('money', () => {
  test.each([
    [1.005, 'EUR', 101],
    [-1.005, 'EUR', -101],
    [0.615, 'EUR', 62],
    [12.5, 'JPY', 13],
    [1.2345, 'KWD', 1235],
    [-0, 'EUR', 0],
    [1e12, 'EUR', 1e14],
  ])('[VAL-2] %d %s are %i minor units', (major, currency, minor) => {
    expect(moneyOf(major, currency)).toEqual({ minor, currency })
  })

  test('[VAL-2] every whole number of cents survives the way to major units and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom('EUR', 'JPY', 'KWD'), (minor, currency) => {
        expect(moneyOf(majorOf({ minor, currency }), currency)).toEqual({ minor: minor || 0, currency })
      }),
      { seed: 2 },
    )
  })

  test('[VAL-3] two currencies do not add up', () => {
    const [euro, dollar] = [moneyOf(1, 'EUR'), moneyOf(1, 'USD')]
    expect(() => add(euro, dollar)).toThrow('EUR with USD')
    expect(() => subtract(euro, dollar)).toThrow(RangeError)
    expect(() => compareMoney(euro, dollar)).toThrow(RangeError)
    expect(() => sum([euro, dollar], 'EUR')).toThrow(RangeError)
  })

  test('[VAL-2] sums and products stay whole', () => {
    expect(sum([moneyOf(1.1, 'EUR'), moneyOf(2.2, 'EUR')], 'EUR')).toEqual(moneyOf(3.3, 'EUR'))
    expect(sum([], 'EUR')).toEqual(zero('EUR'))
    expect(times(moneyOf(0.1, 'EUR'), 1 / 3)).toEqual({ minor: 3, currency: 'EUR' })
    expect(times(moneyOf(1, 'EUR'), -0)).toEqual(zero('EUR'))
    expect(subtract(moneyOf(1, 'EUR'), moneyOf(3, 'EUR'))).toEqual(moneyOf(-2, 'EUR'))
    expect(compareMoney(moneyOf(1, 'EUR'), moneyOf(3, 'EUR'))).toBeLessThan(0)
  })
})

describe('days', () => {
  test.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-03-31', -1, '2027-02-28'],
    ['2027-12-15', 1, '2028-01-15'],
    ['2027-01-15', -1, '2026-12-15'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2027-10-31', 13, '2028-11-30'],
  ])('[VAL-4] %s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected)
  })

  test('[VAL-4] a century is a leap year only every fourth time', () => {
    expect([1900, 2000, 2028, 2027].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28])
  })

  test.each(['2027-02-29', '2027-13-01', '2027-00-10', '2027-1-1', '2027-01-32', '', 'tomorrow', '2027-01-01T00:00'])(
    '[VAL-4] %j is no day',
    (text) => expect(isCalendarDate(text)).toBe(false),
  )

  test('[VAL-4] days are counted as the calendar of the language counts them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (days) => {
        const date = fromDayNumber(days)
        expect(date).toBe(new Date(days * 86_400_000).toISOString().slice(0, 10))
        expect(dayNumber(date)).toBe(days)
      }),
      { seed: 3 },
    )
  })

  test('[VAL-4] days and months between', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
    expect(daysBetween('2027-03-01', '2027-02-01')).toBe(-28)
    expect(monthsBetween('2026-11-30', '2027-01-01')).toBe(2)
  })
})

describe('quarters', () => {
  test.each([
    ['2027-01-01', 1, '2027-Q1'],
    ['2027-12-31', 1, '2027-Q4'],
    ['2027-03-31', 4, '2027-Q4'],
    ['2027-04-01', 4, '2028-Q1'],
    ['2027-09-30', 10, '2027-Q4'],
    ['2027-10-01', 10, '2028-Q1'],
    ['2027-12-31', 12, '2028-Q1'],
  ])('[VAL-5] %s with a fiscal year from month %i lies in %s', (date, startMonth, expected) => {
    expect(quarterOf(date, startMonth)).toBe(expected)
  })

  test('[VAL-5] every day lies between the first and last day of its quarter, whatever the fiscal year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 12 }), (days, startMonth) => {
        const date = fromDayNumber(days)
        const quarter = quarterOf(date, startMonth)
        expect(isQuarter(quarter)).toBe(true)
        expect(firstDayOf(quarter, startMonth) <= date && date <= lastDayOf(quarter, startMonth)).toBe(true)
        expect(quarterOf(addDays(lastDayOf(quarter, startMonth), 1), startMonth)).toBe(addQuarters(quarter, 1))
      }),
      { seed: 4 },
    )
  })

  test('[VAL-5] quarters count over years in both directions', () => {
    expect(addQuarters('2027-Q1', -1)).toBe('2026-Q4')
    expect(quartersBetween('2027-Q3', '2028-Q1')).toBe(2)
    expect(quarterRange('2027-Q4', 3)).toEqual(['2027-Q4', '2028-Q1', '2028-Q2'])
    expect(['2027-Q5', '27-Q1', '2027Q1', ''].map(isQuarter)).toEqual([false, false, false, false])
  })
})

describe('estimates, shares, randomness', () => {
  test('[VAL-6] a plain number is widened by where it comes from, and stays in order', () => {
    expect(widen(100, 'guess')).toEqual({ low: 70, likely: 100, high: 160, basis: 'guess' })
    expect(widen(-100, 'guess')).toEqual({ low: -160, likely: -100, high: -70, basis: 'guess' })
    expect(bases.map((basis) => widen(100, basis).high)).toEqual([160, 125, 105, 105])
    expect(widenMoney(10, 'EUR', 'contract').high).toEqual(moneyOf(10.5, 'EUR'))
  })

  test('a share is kept between 0 and 1', () => {
    expect([-0.1, 0.5, 1.1].map(clampShare)).toEqual([0, 0.5, 1])
  })

  test('[VAL-8] the same seed gives the same numbers, evenly spread', () => {
    const draw = (seed: number) => Array.from({ length: 10_000 }, randomFrom(seed))
    const numbers = draw(1)
    expect(draw(1)).toEqual(numbers)
    expect(draw(2)).not.toEqual(numbers)
    const tenths = Array.from(
      { length: 10 },
      (_, tenth) => numbers.filter((one) => Math.floor(one * 10) === tenth).length,
    )
    expect(Math.min(...tenths)).toBeGreaterThan(850)
    expect(Math.max(...tenths)).toBeLessThan(1_150)
  })
})
