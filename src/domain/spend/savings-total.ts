import type { Key } from '../values/key.ts'
import type { Currency } from '../values/money.ts'
import { moneyRange } from './finding.ts'
import type { Finding, MoneyRange } from './finding.ts'

/**
 * What the findings save in a year when money is counted once: of each technology only its largest finding, so that one
 * cancelled whole does not count its unused seats as well. Renewals save nothing by themselves. [SPD-4]
 */
export function savingsTotal(findings: readonly Finding[], currency: Currency): MoneyRange {
  const largest = new Map<Key, { low: number; likely: number; high: number }>()
  for (const { kind, technology, money } of findings) {
    if (kind === 'renewal') continue
    const known = largest.get(technology) ?? { low: 0, likely: 0, high: 0 }
    largest.set(technology, {
      low: Math.max(known.low, money.low.minor),
      likely: Math.max(known.likely, money.likely.minor),
      high: Math.max(known.high, money.high.minor),
    })
  }
  const all = [...largest.values()]
  const total = (end: 'low' | 'likely' | 'high'): number => all.reduce((sum, one) => sum + one[end], 0)
  return moneyRange([total('low'), total('likely'), total('high')], currency)
}
