import { expect, test } from 'vitest'
import { aBusiness } from '../../../test/builders/business.ts'
import { anInitiative, anOption } from '../../../test/builders/initiative.ts'
import { euros } from '../../../test/builders/money.ts'
import { normalQuantile } from '../finance/normal-distribution.ts'
import { studentQuantile } from '../finance/student-distribution.ts'
import type { Basis } from '../values/estimate.ts'
import { correctForOptimism } from './correct-for-optimism.ts'
import { afterSeeing, ratioNotExceeded, usualReferenceClass } from './reference-class.ts'

test('quantiles of the normal distribution and of Student are those of the tables', () => {
  // Standard normal: .8 .8416212, .9 1.2815516, .975 1.9599640, .9999 3.7190165, 1e-12 -7.0344838
  for (const [probability, expected] of [
    [0.5, 0],
    [0.8, 0.8416212],
    [0.9, 1.2815516],
    [0.975, 1.959964],
    [0.9999, 3.7190165],
    [1e-12, -7.0344838],
  ] as const) {
    expect(normalQuantile(probability)).toBeCloseTo(expected, 5)
    expect(normalQuantile(1 - probability)).toBeCloseTo(-expected, 3)
  }
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity])
  // Student: t(.975; 4) 2.776445, t(.8; 4) .940965, t(.9; 9) 1.383029, t(.975; 1) = tan(.475 pi) 12.706205
  expect(studentQuantile(0.975, 4)).toBeCloseTo(2.776445, 5)
  expect(studentQuantile(0.8, 4)).toBeCloseTo(0.940965, 5)
  expect(studentQuantile(0.1, 9)).toBeCloseTo(-1.383029, 5)
  expect(studentQuantile(0.975, 1)).toBeCloseTo(12.706205, 4)
  expect(studentQuantile(0.5, 4)).toBe(0)
})

test('[UNC-9] before anything of our own is known the next project costs 1.20, 1.93 and 2.60 times its estimate at P50, P80, P90', () => {
  const at = (probability: number) => ratioNotExceeded(usualReferenceClass, probability)
  expect(at(0.5)).toBeCloseTo(1.2, 10)
  // t(.8; 4) = .940965, scale .45 sqrt(1.25) = .503115: 1.2 e^.473414 = 1.9266
  expect(at(0.8)).toBeCloseTo(1.9266, 3)
  // t(.9; 4) = 1.533206: 1.2 e^.771379 = 2.5953
  expect(at(0.9)).toBeCloseTo(2.5953, 3)
})

test('[UNC-9] five of our own at 1.1, 1.4, .9, 2.0 and 1.3 give 1.250, 1.751 and 2.118', () => {
  const own = afterSeeing(usualReferenceClass, [1.1, 1.4, 0.9, 2, 1.3])
  expect(ratioNotExceeded(own, 0.5)).toBeCloseTo(1.25, 3)
  expect(ratioNotExceeded(own, 0.8)).toBeCloseTo(1.751, 3)
  expect(ratioNotExceeded(own, 0.9)).toBeCloseTo(2.118, 3)
})

test('[UNC-9] ratios that say nothing change nothing, and many of the same draw the belief to them', () => {
  expect(afterSeeing(usualReferenceClass, [])).toEqual(usualReferenceClass)
  expect(afterSeeing(usualReferenceClass, [0, -1, NaN, Infinity])).toEqual(usualReferenceClass)
  const steady = afterSeeing(usualReferenceClass, Array<number>(2_000).fill(1))
  expect(ratioNotExceeded(steady, 0.5)).toBeCloseTo(1, 2)
  expect(ratioNotExceeded(steady, 0.9)).toBeLessThan(1.1)
})

test('[UNC-10] a guess is corrected in full, a quote by its root, a contract and a measurement not at all', () => {
  const costing = (basis: Basis) =>
    anInitiative({
      key: basis,
      options: [
        anOption({
          oneOffCost: { low: euros(50), likely: euros(100), high: euros(200), basis },
          runningCostPerYear: { low: euros(10), likely: euros(10), high: euros(10), basis },
        }),
      ],
    })
  const business = aBusiness({ initiatives: (['guess', 'quote', 'contract', 'measured'] as const).map(costing) })
  const options = correctForOptimism(business, 1.44).initiatives.flatMap((initiative) => initiative.options)
  // 1.44 in full, and sqrt(1.44) = 1.2
  expect(options.map(({ oneOffCost }) => oneOffCost.likely)).toEqual([144, 120, 100, 100].map(euros))
  expect(options.map(({ oneOffCost }) => oneOffCost.high)).toEqual([288, 240, 200, 200].map(euros))
  expect(options.map(({ runningCostPerYear }) => runningCostPerYear.likely)).toEqual([14.4, 12, 10, 10].map(euros))
  expect(correctForOptimism(business, 1)).toEqual(business)
})
