import type { Business } from '../../src/domain/business.ts'
import type { Budget, Organization } from '../../src/domain/organization.ts'
import { addQuarters } from '../../src/domain/values/quarter.ts'
import type { Quarter } from '../../src/domain/values/quarter.ts'
import { euros } from './money.ts'

/** An empty business of ten people that counts in euros and by calendar year. */
export function aBusiness(given: Partial<Business> = {}): Business {
  return {
    organization: anOrganization(),
    budgets: [],
    cashForecast: null,
    teams: [],
    people: [],
    goals: [],
    kpis: [],
    capabilities: [],
    vendors: [],
    technologies: [],
    initiatives: [],
    roadmaps: [],
    ...given,
  }
}

export function anOrganization(given: Partial<Organization> = {}): Organization {
  return {
    name: 'Corner bakery',
    trade: null,
    country: null,
    currency: 'EUR',
    headCount: 10,
    fiscalYearStartMonth: 1,
    discountRatePerYear: 0.08,
    exploreShareRange: { low: 0, high: 1 },
    selfFundingShare: 0,
    cashFloor: euros(0),
    valueOfGoals: null,
    growthDrivers: [],
    exchangeRates: [],
    ...given,
  }
}

/** The same budget for `count` quarters, nothing carried over unless stated. */
export function budgets(first: Quarter, count: number, given: Partial<Budget> = {}): Budget[] {
  return Array.from({ length: count }, (_, offset) => ({
    amount: euros(10_000),
    carryOverShare: 0,
    ...given,
    quarter: addQuarters(first, offset),
  }))
}
