import { expect, test } from 'vitest'
import { wireBusiness } from '../contract/nouns.ts'
import { compareBusinesses } from './compare-businesses.ts'

const before = wireBusiness.parse({
  organization: { name: 'Corner bakery', currency: 'EUR' },
  budgets: [{ quarter: '2027-Q1', amount: { minor: 100_000, currency: 'EUR' } }],
  goals: [
    { key: 'sell-online', title: 'Sell online', weight: 5 },
    { key: 'waste-less', title: 'Waste less', weight: 2 },
  ],
})

test('[FILE-6] a business compared with itself shows no change', () => {
  expect(compareBusinesses(before, structuredClone(before))).toEqual([])
})

test('[FILE-6] what came, went and changed is named with its fields', () => {
  const after = wireBusiness.parse({
    ...before,
    organization: { ...before.organization, headCount: 14 },
    budgets: [],
    goals: [
      { key: 'sell-online', title: 'Sell cakes online', weight: 4 },
      { key: 'second-shop', title: 'Second shop' },
    ],
  })
  expect(compareBusinesses(before, after)).toEqual([
    { collection: 'organization', key: null, title: 'Corner bakery', kind: 'changed', fields: ['headCount'] },
    { collection: 'budgets', key: null, title: 'Budget', kind: 'changed', fields: ['2027-Q1'] },
    { collection: 'goals', key: 'waste-less', title: 'Waste less', kind: 'removed', fields: [] },
    {
      collection: 'goals',
      key: 'sell-online',
      title: 'Sell cakes online',
      kind: 'changed',
      fields: ['title', 'weight'],
    },
    { collection: 'goals', key: 'second-shop', title: 'Second shop', kind: 'added', fields: [] },
  ])
})
