import type { Business } from '../../src/domain/business.ts'
import type { EvidenceGrade, Technology } from '../../src/domain/technology.ts'
import { aBusiness } from './business.ts'
import { aCapability, aGoal } from './goal.ts'
import { aTechnology, yearly } from './technology.ts'

/** The bakery whose alignment is published in the measures of this project: coverage .409, justified .643, score .500. */
export function aBakery(
  given: { readonly without?: readonly string[]; readonly with?: readonly Technology[] } = {},
): Business {
  const technologies = [till, spreadsheet, webshop, loyaltyApp, unusedCrm]
  return aBusiness({
    goals: [
      aGoal({ key: 'retain-customers', weight: 3, asks: [ask('loyalty', 1), ask('pos', 0.5)] }),
      aGoal({ key: 'cut-waste', weight: 2, asks: [ask('inventory', 1), ask('pos', 0.5)] }),
      aGoal({ key: 'sell-online', weight: 5, asks: [ask('ordering', 1), ask('payments', 0.8)] }),
    ],
    capabilities: ['inventory', 'loyalty', 'ordering', 'payments', 'pos'].map((key) => aCapability({ key })),
    technologies: [...technologies.filter(({ key }) => !given.without?.includes(key)), ...(given.with ?? [])],
  })
}

export const till = aTechnology({
  key: 'till',
  costLines: yearly(1_200),
  health: 0.9,
  adoption: 1,
  supplies: [supply('pos', 1), supply('payments', 0.9)],
  primaryFor: ['pos', 'payments'],
})

const spreadsheet = aTechnology({
  key: 'spreadsheet',
  health: 0.5,
  adoption: 0.6,
  supplies: [supply('inventory', 0.5)],
  primaryFor: ['inventory'],
})

const webshop = aTechnology({
  key: 'webshop',
  costLines: yearly(900),
  health: 0.8,
  adoption: 0.7,
  supplies: [supply('ordering', 0.9, 'corroborated'), supply('payments', 0.8)],
  primaryFor: ['ordering'],
})

const loyaltyApp = aTechnology({
  key: 'loyalty-app',
  costLines: yearly(600),
  health: 0.4,
  adoption: 0.2,
  supplies: [supply('loyalty', 0.6)],
  primaryFor: ['loyalty'],
})

export const unusedCrm = aTechnology({
  key: 'unused-crm',
  costLines: yearly(1_500),
  health: 0.9,
  adoption: 0.1,
  supplies: [supply('loyalty', 0.8)],
})

function ask(capability: string, importance: number) {
  return { capability, importance }
}

function supply(capability: string, fit: number, evidence: EvidenceGrade = 'measured') {
  return { capability, fit, evidence }
}
