import type { Organization } from '../../domain/organization.ts'
import type { CostLine, Technology } from '../../domain/technology.ts'
import { zero } from '../../domain/values/money.ts'
import { technologyText as text } from '../text/technology.en.ts'

export function newCostLine({ currency }: Organization): CostLine {
  return {
    title: text.fee,
    amount: zero(currency),
    cycle: 'monthly',
    from: null,
    until: null,
    usefulYears: null,
    basis: 'guess',
  }
}

/** A subscription about which nothing is known yet; the key follows from the title when it is saved. */
export function newTechnology(organization: Organization): Technology {
  return {
    key: '',
    title: '',
    kind: 'subscription',
    systemKind: null,
    vendor: null,
    owner: null,
    team: null,
    costLines: [newCostLine(organization)],
    seats: null,
    contract: null,
    lifecycle: { phase: 'active', endOfSupport: null },
    functionalFit: null,
    technicalFit: null,
    criticality: null,
    satisfaction: null,
    health: null,
    adoption: null,
    usage: null,
    supplies: [],
    primaryFor: [],
    purpose: null,
    dependsOn: [],
    boughtBecause: null,
    dataClasses: [],
    painPoints: [],
    benefits: [],
  }
}
