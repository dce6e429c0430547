import { blankTechnology } from '../../src/domain/blank-technology.ts'
import type { Seat, SpendLine } from '../../src/domain/spend-line.ts'
import type { Contract, CostLine, Supply, Technology, Vendor } from '../../src/domain/technology.ts'
import { titled } from './goal.ts'
import { euros } from './money.ts'

/** An active subscription that costs nothing, supplies nothing and has been rated on nothing. */
export function aTechnology(given: Partial<Technology> = {}): Technology {
  const key = given.key ?? 'webshop'
  return { ...blankTechnology({ key, title: titled(key), kind: 'subscription' }), ...given }
}

/** 100 euros a month without beginning or end. */
export function aCostLine(given: Partial<CostLine> = {}): CostLine {
  return {
    title: 'Licence',
    amount: euros(100),
    cycle: 'monthly',
    from: null,
    until: null,
    usefulYears: null,
    basis: 'measured',
    ...given,
  }
}

/** A cost line list of one yearly amount in euros. */
export function yearly(major: number): readonly CostLine[] {
  return [aCostLine({ amount: euros(major), cycle: 'yearly' })]
}

/** A yearly contract that renews by itself, with 30 days' notice. */
export function aContract(given: Partial<Contract> = {}): Contract {
  return {
    start: null,
    end: '2027-03-31',
    renews: true,
    noticeDays: 30,
    renewalMonths: 12,
    estimated: false,
    ...given,
  }
}

export function aSupply(given: Partial<Supply> = {}): Supply {
  return { capability: 'online-ordering', fit: 1, evidence: 'measured', ...given }
}

export function aVendor(given: Partial<Vendor> = {}): Vendor {
  const key = given.key ?? 'acme'
  return { key, name: titled(key), merchantPatterns: [], ...given }
}

export function aSeat(given: Partial<Seat> = {}): Seat {
  return {
    technology: 'webshop',
    email: 'ana@bakery.example',
    assignedOn: null,
    lastActiveOn: null,
    secondSignInStep: null,
    ...given,
  }
}

/** Money out is negative. */
export function aSpendLine(given: Partial<SpendLine> = {}): SpendLine {
  return {
    account: 'main',
    date: '2026-11-02',
    description: 'ACME SUBSCRIPTION',
    amount: euros(-10),
    bankId: null,
    vendor: null,
    technology: null,
    sorting: 'unsure',
    state: 'proposed',
    ...given,
  }
}
