import { expect, test } from 'vitest'
import { aBusiness, anOrganization } from '../../../test/builders/business.ts'
import { euros } from '../../../test/builders/money.ts'
import { aCostLine, aTechnology, yearly } from '../../../test/builders/technology.ts'
import { spendForecast } from './spend-forecast.ts'

const organization = anOrganization({ growthDrivers: [{ key: 'people', title: 'People', ratePerYear: 0.1 }] })

test('[RDM-19] bills and seats of what grows are forecast, seats whole, purchases as they are', () => {
  const technologies = [
    aTechnology({
      key: 'mail',
      costLines: [...yearly(1_000), aCostLine({ cycle: 'once', amount: euros(300), usefulYears: 3 })],
      seats: { bought: 15, assigned: null, active: null },
      growsWith: 'people',
    }),
    aTechnology({ key: 'line', costLines: yearly(500), seats: { bought: 2, assigned: null, active: null } }),
    aTechnology({ key: 'gone', costLines: yearly(900), lifecycle: { phase: 'retired', endOfSupport: null } }),
  ]
  // In a year 1,000 x 1.1 + 100 + 500, and 16.5 seats make 17; in two 1,210 + 600, and 18.15 make 19.
  expect(spendForecast(aBusiness({ organization, technologies }), '2026-11-23', [0, 1, 2])).toEqual([
    { years: 0, costPerYear: euros(1_600), seats: 17 },
    { years: 1, costPerYear: euros(1_700), seats: 19 },
    { years: 2, costPerYear: euros(1_810), seats: 21 },
  ])
})
