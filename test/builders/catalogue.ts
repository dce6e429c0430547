import type { Catalogue, SolutionType } from '../../src/domain/catalogue.ts'
import { titled } from './goal.ts'

export function aCatalogue(given: Partial<Catalogue> = {}): Catalogue {
  return { trades: [], capabilities: [], systemKinds: [], solutionTypes: [], vendors: [], payees: [], ...given }
}

/** A subscription that costs nothing and closes nothing. */
export function aSolutionType(given: Partial<SolutionType> = {}): SolutionType {
  const key = given.key ?? 'hosted-webshop'
  const nothing = { low: 0, likely: 0, high: 0 }
  return {
    key,
    title: titled(key),
    explanation: 'A shop on the web, rented by the month.',
    systemKind: 'online-shop',
    sourcing: 'subscription',
    closes: [],
    oneOffCost: nothing,
    oneOffCostPerHead: nothing,
    runningCostPerYear: nothing,
    runningCostPerHeadPerYear: nothing,
    durationQuarters: 1,
    effortDays: [],
    changeLoad: 0,
    riskProbability: 0,
    exploreShare: 0,
    benefits: [],
    ...given,
  }
}
