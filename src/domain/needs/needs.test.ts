import { expect, test } from 'vitest'
import { aBakery } from '../../../test/builders/bakery.ts'
import { aBusiness } from '../../../test/builders/business.ts'
import { aSolutionType } from '../../../test/builders/catalogue.ts'
import { aGoal } from '../../../test/builders/goal.ts'
import { needs } from './needs.ts'

const today = '2026-11-23'

test('[NEED-1] the gaps of the bakery: share of weight x importance x (1 - support), largest first', () => {
  const found = needs(aBakery(), today, [])
  // ordering  .5 x 1  x (1 - .4032)           = .2984
  // loyalty   .3 x 1  x (1 - .072)            = .2784
  // inventory .2 x 1  x (1 - .15)             = .17
  // payments  .5 x .8 x (1 - .81)             = .076
  // pos       (.3 x .5 + .2 x .5) x (1 - .9)  = .025
  const expected = [
    ['ordering', 0.2984],
    ['loyalty', 0.2784],
    ['inventory', 0.17],
    ['payments', 0.076],
    ['pos', 0.025],
  ] as const
  expect(found.map(({ capability }) => capability)).toEqual(expected.map(([capability]) => capability))
  found.forEach(({ gap }, place) => expect(gap).toBeCloseTo(expected[place]?.[1] ?? NaN, 12))
})

test('[NEED-1] each need names the goals that suffer, most first, and their gaps add up', () => {
  const till = needs(aBakery(), today, []).find(({ capability }) => capability === 'pos')
  expect(till?.provider).toBe('till')
  expect(till?.goals.map(({ goal }) => goal)).toEqual(['retain-customers', 'cut-waste'])
  expect(till?.goals.reduce((sum, { gap }) => sum + gap, 0)).toBeCloseTo(till?.gap ?? NaN, 12)
})

test('[NEED-1] a goal set aside, an ask of no importance and full support leave no need', () => {
  const goals = [
    aGoal({ key: 'aside', weight: 0, asks: [{ capability: 'a', importance: 1 }] }),
    aGoal({ key: 'real', weight: 1, asks: [{ capability: 'b', importance: 0 }] }),
  ]
  expect(needs(aBusiness({ goals }), today, [])).toEqual([])
  expect(needs(aBusiness(), today, [])).toEqual([])
})

test('[NEED-2] candidates close this capability most, then most of all gaps', () => {
  const closes = (capability: string, gain: number) => ({ capability, gain })
  const solutionTypes = [
    aSolutionType({ key: 'small', closes: [closes('loyalty', 0.3), closes('ordering', 1)] }),
    aSolutionType({ key: 'crm', closes: [closes('loyalty', 0.6)] }),
    aSolutionType({ key: 'suite', closes: [closes('loyalty', 0.6), closes('ordering', 0.5)] }),
    aSolutionType({ key: 'none', closes: [closes('loyalty', 0)] }),
    aSolutionType({ key: 'other', closes: [closes('fax', 1)] }),
  ]
  const loyalty = needs(aBakery(), today, solutionTypes).find(({ capability }) => capability === 'loyalty')
  expect(loyalty?.candidates.map(({ solutionType }) => solutionType)).toEqual(['suite', 'crm', 'small'])
  // .6 x .2784 + .5 x .2984
  expect(loyalty?.candidates[0]?.closes).toBeCloseTo(0.31624, 12)
})

test('[NEED-1] equal gaps stand in order of key, whatever the order of entry', () => {
  const asks = ['b', 'a', 'c'].map((capability) => ({ capability, importance: 0.5 }))
  const order = (given: typeof asks) =>
    needs(aBusiness({ goals: [aGoal({ asks: given })] }), today, []).map((need) => need.capability)
  expect(order(asks)).toEqual(['a', 'b', 'c'])
  expect(order(asks.toReversed())).toEqual(['a', 'b', 'c'])
})
