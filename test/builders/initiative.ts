import type { Benefit } from '../../src/domain/benefit.ts'
import type { Initiative, Option } from '../../src/domain/initiative.ts'
import { titled } from './goal.ts'
import { euroRange, euros } from './money.ts'

/** An idea with one option: 1,000 euros over one quarter, nothing to run, nothing gained. */
export function anInitiative(given: Partial<Initiative> = {}): Initiative {
  const key = given.key ?? 'open-webshop'
  return {
    key,
    title: titled(key),
    reason: 'Customers ask for it.',
    essential: false,
    exploreShare: 0,
    stage: 'idea',
    prerequisites: [],
    exclusiveGroup: null,
    mandatoryBy: null,
    earliestStart: null,
    underWay: null,
    options: [anOption()],
    draftedFrom: null,
    ...given,
  }
}

export function anOption(given: Partial<Option> = {}): Option {
  const key = given.key ?? 'subscription'
  return {
    key,
    title: titled(key),
    sourcing: 'subscription',
    oneOffCost: euroRange(1_000),
    runningCostPerYear: euroRange(0),
    durationQuarters: 1,
    effort: [],
    changeLoad: [],
    risk: { probability: 0, cost: euros(0) },
    capabilityGains: [],
    goalContributions: [],
    retires: [],
    benefits: [],
    growsWith: null,
    ...given,
  }
}

/** A saving of 1,000 euros a year, felt in full from go-live. */
export function aBenefit(given: Partial<Benefit> = {}): Benefit {
  return {
    title: 'Less to pay',
    kind: 'saving',
    amountPerYear: euroRange(1_000),
    kpi: null,
    lagQuarters: 0,
    rampQuarters: 0,
    ...given,
  }
}
