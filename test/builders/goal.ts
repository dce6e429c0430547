import type { Capability } from '../../src/domain/capability.ts'
import type { Goal, KeyResult, Kpi } from '../../src/domain/goal.ts'

/** A goal of weight 1 that asks for nothing. */
export function aGoal(given: Partial<Goal> = {}): Goal {
  const key = given.key ?? 'sell-online'
  return {
    key,
    title: titled(key),
    kind: 'grow-sales',
    horizonYears: 1,
    outcome: 'customer-experience',
    exploreShare: 0,
    weight: 1,
    owner: null,
    asks: [],
    keyResults: [],
    ...given,
  }
}

export function aKeyResult(given: Partial<KeyResult> = {}): KeyResult {
  const key = given.key ?? 'orders-a-week'
  return {
    key,
    title: titled(key),
    kpi: null,
    unit: 'orders',
    baseline: null,
    current: null,
    target: 100,
    due: null,
    ...given,
  }
}

export function aKpi(given: Partial<Kpi> = {}): Kpi {
  const key = given.key ?? 'orders'
  return {
    key,
    title: titled(key),
    unit: 'orders',
    direction: 'up',
    cadence: 'monthly',
    aggregation: 'sum',
    exploreShare: 0,
    outcome: 'customer-experience',
    ...given,
  }
}

export function aCapability(given: Partial<Capability> = {}): Capability {
  const key = given.key ?? 'online-ordering'
  return { key, title: titled(key), parent: null, standing: 'ordinary', ...given }
}

/** "sell-online" reads "Sell online". */
export function titled(key: string): string {
  const words = key.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
