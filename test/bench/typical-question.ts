import type { Initiative, Option } from '../../src/domain/initiative.ts'
import type { RoadmapQuestion } from '../../src/domain/roadmap/roadmap-question.ts'
import { addQuarters, quarterRange } from '../../src/domain/values/quarter.ts'
import { aBusiness, anOrganization } from '../builders/business.ts'
import { aGoal } from '../builders/goal.ts'
import { aBenefit, anInitiative, anOption } from '../builders/initiative.ts'
import { euroRange, euros } from '../builders/money.ts'
import { assumptions } from '../builders/roadmap.ts'
import { aTeam } from '../builders/team.ts'
import { randomness } from './randomness.ts'
import type { Randomness } from './randomness.ts'

/** What binds: `budget` only the money; `typical` also five roles and the change caps of four teams. */
export type TypicalSize = {
  readonly kind: 'budget' | 'typical'
  readonly initiatives: number
  readonly quarters: number
}

const firstQuarter = '2027-Q1'
const goalCount = 6
const roleCount = 5
const teamCount = 4

/**
 * A made-up business as businesses are: most projects small and a few large, a third of them waiting for another, a fifth trying
 * something new, one in twenty a duty, money for about 45 % of it all, and, where people bind, days for about 55 %.
 */
export function typicalQuestion(seed: number, size: TypicalSize): RoadmapQuestion {
  const random = randomness(seed * 7919 + size.initiatives * 31 + size.quarters)
  const initiatives = Array.from({ length: size.initiatives }, (_, place) => typicalInitiative(random, size, place))
  const firstOptions = initiatives.flatMap(({ options }) => options.slice(0, 1))
  const cost = firstOptions.reduce((sum, { oneOffCost }) => sum + oneOffCost.likely.minor, 0) / 100
  const daysOf = (role: string): number =>
    firstOptions.flatMap(({ effort }) => effort).reduce((sum, given) => sum + (given.role === role ? given.days : 0), 0)
  const mostAtOnce = (role: string): number =>
    Math.max(
      ...initiatives.flatMap(({ options }) =>
        options.flatMap(({ effort, durationQuarters }) =>
          effort.map((given) => (given.role === role ? given.days / durationQuarters : 0)),
        ),
      ),
    )
  const loadOf = (team: string): number =>
    firstOptions.reduce(
      (sum, { changeLoad, durationQuarters }) =>
        sum + durationQuarters * changeLoad.reduce((own, given) => own + (given.team === team ? given.load : 0), 0),
      0,
    )
  const business = aBusiness({
    organization: anOrganization({
      discountRatePerYear: 0.08,
      exploreShareRange: { low: 0.1, high: 0.3 },
      selfFundingShare: 0.5,
      cashFloor: euros(0),
      valueOfGoals: euros(Math.round(cost * 1.2)),
    }),
    budgets: quarterRange(firstQuarter, size.quarters).map((quarter) => ({
      quarter,
      amount: euros(Math.round((cost * 0.45 * random.between(0.8, 1.2)) / size.quarters)),
      carryOverShare: 0.8,
    })),
    teams: Array.from({ length: teamCount }, (_, place) => {
      const key = `team-${place}`
      const cap = Math.max(1, Math.round((loadOf(key) * 0.6 * 4) / size.quarters) / 4)
      const roles = place === 0 ? Array.from({ length: roleCount }, (_role, number) => `role-${number}`) : []
      return aTeam({
        key,
        deliveryDaysPerQuarter:
          size.kind === 'budget'
            ? []
            : roles.map((role) => ({
                role,
                days: Math.ceil(Math.max(mostAtOnce(role), (daysOf(role) * 0.55) / size.quarters)),
              })),
        changeLoadCapPerQuarter: size.kind === 'budget' ? null : cap,
      })
    }),
    goals: Array.from({ length: goalCount }, (_, place) => aGoal({ key: `goal-${place}`, weight: random.whole(1, 5) })),
    initiatives,
  })
  return { business, today: '2026-11-23', assumptions: assumptions({ firstQuarter, quarterCount: size.quarters }) }
}

function typicalInitiative(random: Randomness, size: TypicalSize, place: number): Initiative {
  const optionCount = random.pick([1, 1, 2, 3])
  const scale = Math.exp(random.between(0, 1) + random.between(0, 1) + random.between(0, 1) - 0.5)
  const options = Array.from({ length: optionCount }, (_, option) => typicalOption(random, { scale, option }))
  const before = place === 0 || !random.chance(0.33) ? [] : [keyOf(random.whole(0, place - 1))]
  const isDuty = random.chance(0.05) && before.length === 0
  return anInitiative({
    key: keyOf(place),
    essential: random.chance(0.05),
    exploreShare: random.pick([0, 0, 0, 0, 0.5, 1]),
    prerequisites: before,
    exclusiveGroup: random.chance(0.08) ? `group-${random.whole(0, Math.floor(size.initiatives / 20))}` : null,
    mandatoryBy: isDuty
      ? addQuarters(firstQuarter, random.whole(Math.floor(size.quarters / 2), size.quarters - 1))
      : null,
    earliestStart: random.chance(0.1)
      ? addQuarters(firstQuarter, random.whole(1, Math.floor(size.quarters / 2)))
      : null,
    options,
  })
}

function keyOf(place: number): string {
  return `initiative-${String(place).padStart(3, '0')}`
}

function typicalOption(
  random: Randomness,
  { scale, option }: { readonly scale: number; readonly option: number },
): Option {
  const cost = Math.round(4000 * scale * random.between(0.7, 1.3))
  const yearly = cost * random.between(0.2, 1.1)
  return anOption({
    key: `option-${option}`,
    oneOffCost: euroRange(cost),
    runningCostPerYear: euroRange(Math.round(cost * random.between(0, 0.3))),
    durationQuarters: random.pick([1, 1, 2, 2, 3]),
    effort: Array.from({ length: roleCount }, (_, role) => ({
      role: `role-${role}`,
      days: Math.round(5 * scale * random.between(0.3, 2)),
    })).filter(() => random.chance(0.5)),
    changeLoad: Array.from({ length: teamCount }, (_, team) => ({
      team: `team-${team}`,
      load: random.pick([0.25, 0.25, 0.5, 1]),
    })).filter(() => random.chance(0.4)),
    risk: { probability: random.pick([0, 0.1, 0.2, 0.3]), cost: euros(Math.round(cost * random.between(0, 0.6))) },
    goalContributions: Array.from({ length: goalCount }, (_, goal) => ({
      goal: `goal-${goal}`,
      share: Math.round(100 * scale * random.between(0.01, 0.06)) / 100,
    })).filter(() => random.chance(0.3)),
    benefits: random.chance(0.8)
      ? [
          aBenefit({
            kind: random.pick(['saving', 'saving', 'income', 'time']),
            amountPerYear: euroRange(Math.round(yearly)),
            lagQuarters: random.whole(0, 1),
            rampQuarters: random.whole(0, 3),
          }),
        ]
      : [],
  })
}
