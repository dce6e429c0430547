import { expect, test } from 'vitest'
import { aBusiness } from '../../../test/builders/business.ts'
import { aCatalogue } from '../../../test/builders/catalogue.ts'
import { aGoal } from '../../../test/builders/goal.ts'
import type { TradeGoal } from '../catalogue.ts'
import { addFromTrade } from './add-from-trade.ts'
import { rankWeights } from './rank-weights.ts'

function tradeGoal(key: string, capability: string): TradeGoal {
  const { kind, horizonYears, outcome, exploreShare } = aGoal()
  const asks = [{ capability, importance: 1 }]
  return { key, title: key, kind, horizonYears, outcome, exploreShare, asks, keyResult: { title: 'Orders', unit: '' } }
}

const plain = { explanation: '', standing: 'ordinary' } as const
const catalogue = aCatalogue({
  trades: [
    {
      key: 'bakery',
      title: 'Bakery',
      capabilities: [],
      goals: [tradeGoal('online', 'shop'), tradeGoal('queue', 'till')],
    },
  ],
  capabilities: [
    { key: 'selling', title: 'Selling', parent: null, ...plain },
    { key: 'shop', title: 'Web shop', parent: 'selling', ...plain },
    { key: 'till', title: 'Till', parent: 'selling', ...plain },
  ],
})

test.each([
  // 1/1; then (1 + 1/2) / 2 and (1/2) / 2; then (1 + 1/2 + 1/3) / 3, (1/2 + 1/3) / 3, (1/3) / 3.
  [1, [1]],
  [2, [0.75, 0.25]],
  [3, [11 / 18, 5 / 18, 2 / 18]],
])('[DRA-1] weights of %i goals in order', (count, weights) => {
  const found = rankWeights(count)
  expect(found).toHaveLength(count)
  weights.forEach((weight, rank) => expect(found[rank]).toBeCloseTo(weight, 12))
})

test('[DRA-1] [DRA-2] chosen goals arrive in order, with the capabilities they ask for and their box', () => {
  const business = addFromTrade(aBusiness(), { trade: 'bakery', goals: ['queue', 'online'], catalogue })
  expect(business.goals.map(({ key, weight }) => [key, weight])).toEqual([
    ['queue', 75],
    ['online', 25],
  ])
  expect(business.capabilities.map(({ key }) => key)).toEqual(['selling', 'till', 'shop'])
  expect(business.organization.trade).toBe('bakery')
})

test('[DRA-2] what is there stays, and an unknown goal is passed over', () => {
  const before = aBusiness({ goals: [aGoal({ key: 'online', weight: 7 })] })
  const after = addFromTrade(before, { trade: 'bakery', goals: ['online', 'nonsense'], catalogue })
  expect(after.goals).toEqual(before.goals)
})
