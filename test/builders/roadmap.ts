import type { Roadmap, RoadmapAssumptions } from '../../src/domain/roadmap.ts'
import { titled } from './goal.ts'
import { euros } from './money.ts'

/** An empty draft over eight quarters from 2027-Q1. */
export function aRoadmap(given: Partial<Roadmap> = {}): Roadmap {
  const key = given.key ?? 'first-plan'
  return {
    key,
    title: titled(key),
    assumptions: assumptions(),
    schedule: [],
    value: { total: euros(0), goalValue: euros(0), netPresentValue: euros(0), risk: euros(0) },
    proof: { status: 'optimal', bound: euros(0), gap: 0, solver: 'none', modelVersion: '1' },
    adoption: null,
    retiredOn: null,
    replacedBy: null,
    ...given,
  }
}

/** Everything as the business says. */
export function assumptions(given: Partial<RoadmapAssumptions> = {}): RoadmapAssumptions {
  return {
    firstQuarter: '2027-Q1',
    quarterCount: 8,
    budgetFactor: 1,
    capacityFactor: 1,
    changeCapFactor: 1,
    cashFloor: null,
    potReserves: [],
    selfFundingShare: null,
    exploreShareRange: null,
    pinned: [],
    forbidden: [],
    absences: [],
    stability: null,
    ...given,
  }
}
