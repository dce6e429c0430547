import { readFileSync } from 'node:fs'
import type { RoadmapQuestion } from '../../src/domain/roadmap/roadmap-question.ts'
import { aBusiness, anOrganization } from '../builders/business.ts'
import { aBenefit, anInitiative, anOption } from '../builders/initiative.ts'
import { euroRange, euros } from '../builders/money.ts'
import { assumptions } from '../builders/roadmap.ts'
import { aTeam } from '../builders/team.ts'

/** One problem of OR-Library's multi-dimensional knapsacks: profits, and for every limit the weights and how much there is. */
export type Knapsack = {
  readonly profits: readonly number[]
  readonly limits: readonly { readonly weights: readonly number[]; readonly most: number }[]
  readonly bestKnown: number
}

/** Reads a file of OR-Library (Beasley 1990): counts first, then plain numbers. */
export function readKnapsacks(path: string): readonly Knapsack[] {
  const numbers = readFileSync(path, 'utf8').trim().split(/\s+/).map(Number)
  let place = 0
  const next = (): number => numbers[place++] ?? 0
  const several = (count: number): number[] => Array.from({ length: count }, next)
  return Array.from({ length: next() }, () => {
    const [count, limitCount, bestKnown] = [next(), next(), next()]
    const profits = several(count)
    const weights = Array.from({ length: limitCount }, () => several(count))
    return { profits, bestKnown, limits: weights.map((own) => ({ weights: own, most: next() })) }
  })
}

/**
 * The same as a business: every thing is an initiative of one quarter that brings its profit in the next, every limit a role with as
 * many days, all of it away in the second quarter so that everything starts in the first.
 */
export function knapsackQuestion({ profits, limits }: Knapsack): RoadmapQuestion {
  const business = aBusiness({
    organization: anOrganization({
      discountRatePerYear: 0,
      exploreShareRange: { low: 0, high: 1 },
      valueOfGoals: euros(0),
      cashFloor: euros(0),
    }),
    teams: [
      aTeam({
        key: 'everybody',
        deliveryDaysPerQuarter: limits.map(({ most }, place) => ({ role: `limit-${place}`, days: most })),
        changeLoadCapPerQuarter: null,
      }),
    ],
    initiatives: profits.map((profit, place) =>
      anInitiative({
        key: `thing-${String(place).padStart(3, '0')}`,
        options: [
          anOption({
            key: 'do-it',
            oneOffCost: euroRange(0),
            runningCostPerYear: euroRange(0),
            durationQuarters: 1,
            effort: limits.map(({ weights }, limit) => ({ role: `limit-${limit}`, days: weights[place] ?? 0 })),
            benefits: [
              aBenefit({ kind: 'income', amountPerYear: euroRange(4 * profit), lagQuarters: 0, rampQuarters: 0 }),
            ],
          }),
        ],
      }),
    ),
  })
  const away = limits.map((_, place) => ({ role: `limit-${place}`, from: '2027-Q2', quarters: 1, share: 1 }))
  return {
    business,
    today: '2026-11-23',
    assumptions: assumptions({ firstQuarter: '2027-Q1', quarterCount: 2, absences: away }),
  }
}
