import type { Business } from '../../src/domain/business.ts'
import type { Initiative, Option } from '../../src/domain/initiative.ts'
import type { RoadmapQuestion } from '../../src/domain/roadmap/roadmap-question.ts'
import { addQuarters, quarterRange } from '../../src/domain/values/quarter.ts'
import { aBusiness, anOrganization } from '../builders/business.ts'
import { aGoal } from '../builders/goal.ts'
import { aBenefit, anInitiative, anOption } from '../builders/initiative.ts'
import { euroRange, euros } from '../builders/money.ts'
import { aTeam } from '../builders/team.ts'
import { aTechnology, yearly } from '../builders/technology.ts'

/** How large and how tangled a made-up business is. */
export type QuestionSize = {
  readonly initiatives: number
  readonly quarters: number
  /** Options of each initiative, at most. */
  readonly options: number
  readonly goals: number
  readonly teams: number
  readonly roles: number
  /** How likely a rare condition (a duty, a pin, something under way) is for each initiative. */
  readonly oddness: number
}

const firstQuarter = '2027-Q1'

/** A business with every kind of condition, the same for the same seed. */
export function randomQuestion(seed: number, size: QuestionSize): RoadmapQuestion {
  const random = randomness(seed)
  const initiatives = Array.from({ length: size.initiatives }, (_, place) => randomInitiative(random, size, place))
  const quarterBudget = Math.round((size.initiatives * 4) / size.quarters) * random.between(1, 3) * 500 + 1000
  const business = aBusiness({
    organization: anOrganization({
      discountRatePerYear: random.pick([0, 0.08]),
      exploreShareRange: random.pick([
        { low: 0.1, high: 0.3 },
        { low: 0.5, high: 0.8 },
        { low: 0, high: 1 },
      ]),
      selfFundingShare: random.pick([0, 0.5, 1]),
      cashFloor: euros(random.pick([0, 0, 0, 500])),
      valueOfGoals: euros(size.initiatives * random.between(0, 8) * 1000),
    }),
    budgets: quarterRange(firstQuarter, size.quarters).map((quarter) => ({
      quarter,
      amount: euros(Math.round(quarterBudget * random.between(0, 2))),
      carryOverShare: random.pick([0, 0.5, 1, 1]),
    })),
    cashForecast: random.chance(0.3) ? randomForecast(random, size) : null,
    teams: Array.from({ length: size.teams }, (_, place) =>
      aTeam({
        key: `team-${place}`,
        deliveryDaysPerQuarter: Array.from({ length: size.roles }, (_entry, role) => ({
          role: `role-${role}`,
          days: Math.round((random.between(2, 6) * size.initiatives) / size.teams),
        })).filter(() => random.chance(0.8)),
        changeLoadCapPerQuarter: random.chance(0.7) ? random.pick([1, 1.5, 2]) : null,
      }),
    ),
    goals: Array.from({ length: size.goals }, (_, place) =>
      aGoal({
        key: `goal-${place}`,
        weight: random.whole(0, 5),
        asks: [
          { capability: `capability-${place}`, importance: random.pick([0.25, 0.5, 1]) },
          { capability: `capability-${(place + 1) % size.goals}`, importance: random.pick([0, 0.75]) },
        ],
      }),
    ),
    technologies: [
      aTechnology({ key: 'old-till', costLines: yearly(2000) }),
      aTechnology({ key: 'old-shop', costLines: yearly(1200) }),
    ],
    initiatives,
  })
  return { business, today: '2026-11-23', assumptions: randomAssumptions(random, size, business) }
}

function randomInitiative(random: Randomness, size: QuestionSize, place: number): Initiative {
  const options = Array.from({ length: random.whole(1, size.options) }, (_, option) =>
    randomOption(random, size, option),
  )
  const isBegun = random.chance(size.oddness / 2)
  const isDuty = !isBegun && random.chance(size.oddness)
  return anInitiative({
    key: `initiative-${String(place).padStart(3, '0')}`,
    essential: random.chance(0.15),
    exploreShare: random.pick([0, 0, 0, 0.5, 1]),
    stage: random.chance(size.oddness / 3) ? random.pick(['running', 'stopped']) : 'idea',
    prerequisites: Array.from({ length: place }, (_, before) => `initiative-${String(before).padStart(3, '0')}`).filter(
      () => random.chance(0.6 / size.initiatives),
    ),
    exclusiveGroup: random.chance(0.15) ? random.pick(['group-a', 'group-b']) : null,
    mandatoryBy: isDuty ? addQuarters(firstQuarter, random.whole(Math.min(1, size.quarters - 1), size.quarters)) : null,
    earliestStart: random.chance(0.1) ? addQuarters(firstQuarter, random.whole(0, size.quarters - 1)) : null,
    underWay: isBegun ? { option: 'option-0', start: addQuarters(firstQuarter, random.pick([-2, -1, 0])) } : null,
    options,
  })
}

function randomOption(random: Randomness, size: QuestionSize, place: number): Option {
  const cost = random.whole(0, 10) * 500
  return anOption({
    key: `option-${place}`,
    oneOffCost: euroRange(cost),
    runningCostPerYear: euroRange(random.whole(0, 4) * 200),
    durationQuarters: random.whole(1, Math.min(3, Math.max(1, Math.floor(size.quarters / 2)))),
    effort: Array.from({ length: size.roles }, (_, role) => ({
      role: `role-${role}`,
      days: random.whole(0, 16),
    })).filter(() => random.chance(0.6)),
    changeLoad: Array.from({ length: size.teams }, (_, team) => ({
      team: `team-${team}`,
      load: random.pick([0.25, 0.5, 1]),
    })).filter(() => random.chance(0.5)),
    risk: { probability: random.pick([0, 0.1, 0.3]), cost: euros(random.whole(0, 5) * 500) },
    capabilityGains: Array.from({ length: size.goals }, (_, capability) => ({
      capability: `capability-${capability}`,
      gain: random.pick([0.25, 0.5, 1]),
    })).filter(() => random.chance(0.25)),
    goalContributions: random.chance(0.3) ? [{ goal: 'goal-0', share: random.pick([0.05, 0.2, 0.4]) }] : [],
    retires: random.chance(0.08) ? [random.pick(['old-till', 'old-shop'])] : [],
    benefits: (['saving', 'income', 'time', 'risk'] as const)
      .filter(() => random.chance(0.4))
      .map((kind) =>
        aBenefit({
          kind,
          amountPerYear: euroRange(random.whole(0, 8) * 400),
          lagQuarters: random.whole(0, 1),
          rampQuarters: random.whole(0, 2),
        }),
      ),
  })
}

function randomForecast(random: Randomness, { quarters }: QuestionSize): Business['cashForecast'] {
  return {
    openingCash: euros(random.whole(2, 20) * 500),
    floor: euros(1000),
    netByQuarter: quarterRange(firstQuarter, quarters).map((quarter) => ({
      quarter,
      net: euros(random.whole(-1, 4) * 500),
    })),
  }
}

function randomAssumptions(
  random: Randomness,
  size: QuestionSize,
  { initiatives }: Business,
): RoadmapQuestion['assumptions'] {
  const some = initiatives.filter(() => random.chance(size.oddness / 2))
  return {
    firstQuarter,
    quarterCount: size.quarters,
    budgetFactor: random.pick([1, 1, 1, 1.5]),
    capacityFactor: 1,
    changeCapFactor: 1,
    cashFloor: random.chance(0.05) ? euros(-500) : null,
    potReserves: [],
    selfFundingShare: null,
    exploreShareRange: null,
    pinned: some.slice(0, 1).map(({ key }) => ({
      initiative: key,
      option: null,
      start: random.chance(0.3) ? addQuarters(firstQuarter, 1) : null,
    })),
    forbidden: some.slice(1, 2).map(({ key }) => key),
    absences: [],
    stability: null,
  }
}

type Randomness = {
  readonly between: (low: number, high: number) => number
  readonly whole: (low: number, high: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <Value>(values: readonly [Value, ...Value[]]) => Value
}

/** The Park-Miller generator: 48271 times the last, modulo 2^31 - 1. */
function randomness(seed: number): Randomness {
  let state = (Math.abs(seed) % 2147483646) + 1
  const next = (): number => {
    state = (state * 48271) % 2147483647
    return (state - 1) / 2147483646
  }
  for (let warm = 0; warm < 5; warm += 1) next()
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1) * 0.999999)
  return {
    between: (low, high) => low + next() * (high - low),
    whole,
    chance: (share) => next() < share,
    pick: ([first, ...rest]) => [first, ...rest][whole(0, rest.length)] ?? first,
  }
}
