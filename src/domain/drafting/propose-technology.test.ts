import { expect, test } from 'vitest'
import { aBusiness } from '../../../test/builders/business.ts'
import { aCatalogue } from '../../../test/builders/catalogue.ts'
import { euros } from '../../../test/builders/money.ts'
import { aTechnology } from '../../../test/builders/technology.ts'
import { addProposed, proposeTechnology } from './propose-technology.ts'
import type { ChargeSeen } from './propose-technology.ts'

const catalogue = aCatalogue({
  capabilities: [{ key: 'checkout', title: 'Till', explanation: '', parent: null, standing: 'core' }],
  systemKinds: [
    {
      key: 'till',
      title: 'Till',
      explanation: '',
      technologyKind: 'subscription',
      typicalCostPerSeatPerYear: null,
      supplies: [
        { capability: 'checkout', fit: 1 },
        { capability: 'reports', fit: 0.25 },
      ],
      typicalBenefits: [],
      risks: [],
      questionsToAsk: [],
    },
  ],
  vendors: [
    {
      key: 'tilly',
      name: 'Tilly',
      systemKind: 'till',
      productTitle: 'Tilly till',
      technologyKind: 'subscription',
      merchantPatterns: ['TILLY'],
    },
  ],
})

const charge: ChargeSeen = {
  vendor: 'tilly',
  title: 'Tilly',
  stem: 'TILLY',
  cycle: 'monthly',
  annualCost: euros(612),
  lastAmount: euros(55),
  firstSeen: '2025-01-04',
  lastSeen: '2026-11-04',
  varies: false,
}
const answers = { usage: 'everyone', fit: 0.75, systemKind: null } as const

test('[DRA-3] a charge becomes a technology with what its kind of system supplies, asserted', () => {
  const { technology, vendor } = proposeTechnology(charge, answers, { business: aBusiness(), catalogue })
  expect(technology).toMatchObject({
    key: 'tilly-till',
    vendor: 'tilly',
    systemKind: 'till',
    functionalFit: 0.75,
    usage: 'everyone',
  })
  expect(technology.supplies).toEqual([
    { capability: 'checkout', fit: 1, evidence: 'asserted' },
    { capability: 'reports', fit: 0.25, evidence: 'asserted' },
  ])
  expect(technology.costLines[0]).toMatchObject({ amount: euros(55), cycle: 'monthly', basis: 'measured' })
  expect(vendor).toEqual({ key: 'tilly', name: 'Tilly', merchantPatterns: ['TILLY'] })
})

test('[DRA-3] it is the system of choice only where no other is, it is used, and it is no by-product', () => {
  const given = { business: aBusiness(), catalogue }
  expect(proposeTechnology(charge, answers, given).technology.primaryFor).toEqual(['checkout'])
  expect(proposeTechnology(charge, { ...answers, usage: 'nobody' }, given).technology.primaryFor).toEqual([])
  const taken = aBusiness({ technologies: [aTechnology({ primaryFor: ['checkout'] })] })
  expect(proposeTechnology(charge, answers, { business: taken, catalogue }).technology.primaryFor).toEqual([])
})

test('[DRA-3] where the amount varies the cost is an even part of the year', () => {
  const { technology } = proposeTechnology({ ...charge, varies: true }, answers, { business: aBusiness(), catalogue })
  expect(technology.costLines[0]?.amount).toEqual(euros(51)) // 612 / 12
})

test('[DRA-4] a yearly charge gives an estimated contract, a monthly one none', () => {
  const given = { business: aBusiness(), catalogue }
  expect(proposeTechnology(charge, answers, given).technology.contract).toBeNull()
  const yearly = { ...charge, cycle: 'yearly', lastSeen: '2026-02-28' } as const
  expect(proposeTechnology(yearly, answers, given).technology.contract).toEqual({
    start: '2025-01-04',
    end: '2027-02-28',
    renews: true,
    noticeDays: 30,
    renewalMonths: 12,
    estimated: true,
  })
})

test('[DRA-3] an unknown seller becomes a vendor named as the statement names it', () => {
  const unknown = { ...charge, vendor: null, title: 'Dough Planner', stem: 'DOUGH PLANNER' }
  const proposed = proposeTechnology(unknown, answers, { business: aBusiness(), catalogue })
  expect(proposed.technology).toMatchObject({ key: 'dough-planner', vendor: 'dough-planner', supplies: [] })
  expect(proposed.vendor).toEqual({ key: 'dough-planner', name: 'Dough Planner', merchantPatterns: ['DOUGH PLANNER'] })
})

test('[DRA-3] taken in twice, the vendor is there once and the second key is free', () => {
  const once = addProposed(
    aBusiness(),
    proposeTechnology(charge, answers, { business: aBusiness(), catalogue }),
    catalogue,
  )
  const twice = addProposed(once, proposeTechnology(charge, answers, { business: once, catalogue }), catalogue)
  expect(twice.vendors.map(({ key }) => key)).toEqual(['tilly'])
  expect(twice.technologies.map(({ key }) => key)).toEqual(['tilly-till', 'tilly-till-2'])
  expect(twice.capabilities.map(({ key }) => key)).toEqual(['checkout'])
})
