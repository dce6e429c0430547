import type { Technology } from './technology.ts'

/** A technology about which nothing is known yet but what it is called: in use, unrated, without cost, supply or return. */
export function blankTechnology(named: Pick<Technology, 'key' | 'title' | 'kind'>): Technology {
  return {
    ...named,
    systemKind: null,
    vendor: null,
    owner: null,
    team: null,
    costLines: [],
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
    growsWith: null,
  }
}
