import type { Business } from '../business.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import type { Key } from '../values/key.ts'
import { times } from '../values/money.ts'
import type { Money } from '../values/money.ts'
import type { Rating, Share } from '../values/share.ts'
import { scoreCeiling } from './score-ceiling.ts'
import { justificationReason } from './justification-reason.ts'
import type { JustificationReason } from './justification-reason.ts'
import { structuralModel } from './structural-model.ts'
import type { ReadModel } from './structural-model.ts'
import { structuralScore } from './structural-score.ts'
import type { StructuralScore } from './structural-score.ts'

/** How well technology serves the goals and goals justify the technology, with the reasons. Shares are 0 to 1. */
export type Alignment = {
  /** Harmonic mean of `coverage` and `justified`; null when there are no goals of any weight. [ALN-3] */
  readonly score: Share | null
  /** Goals served by technology. The points of the goals add up to it. [ALN-1] */
  readonly coverage: Share | null
  /** Spend that serves goals or has a recorded purpose. [ALN-2] */
  readonly justified: Share | null
  /** True until use and fit of every technology that supplies something have been rated. [ALN-8] */
  readonly provisional: boolean
  /** The score if everything not yet rated turned out at its best; null when there is no score. [ALN-8] */
  readonly ceiling: Share | null
  readonly goals: readonly GoalSupport[]
  readonly capabilities: readonly CapabilitySupport[]
  readonly technologies: readonly TechnologyJustification[]
  readonly annualCost: Money
  /** Money a year that serves no goal and has no purpose; empty while there are no goals. Dearest first. */
  readonly unalignedSpend: readonly {
    readonly technology: Key
    readonly amount: Money
    readonly reason: JustificationReason
  }[]
}

export type GoalSupport = {
  readonly goal: Key
  readonly weight: number
  readonly shareOfWeight: Share
  readonly support: Share
  /** Share of weight x support: what it adds to the coverage. */
  readonly points: Share
  /** Share of weight x (1 - support): what it takes from the coverage. The debts add up to 1 - coverage. */
  readonly debt: Share
  /** The critical capability that holds the goal back; null where none is critical. */
  readonly heldBackBy: Key | null
  readonly capabilities: readonly AskedCapability[]
}

export type AskedCapability = {
  readonly capability: Key
  readonly importance: Rating
  readonly support: Share
  /** The best provider; null where nothing supports it. */
  readonly provider: Key | null
}

export type CapabilitySupport = {
  readonly capability: Key
  readonly support: Share
  readonly provider: Key | null
  /** How far any active goal needs it: importance / .5, at most 1. */
  readonly need: Share
}

export type TechnologyJustification = {
  readonly technology: Key
  readonly annualCost: Money
  readonly justified: Share
  readonly unaligned: Money
  readonly reason: JustificationReason
}

/**
 * The structural alignment of a business on a day. [ALN-1] to [ALN-8] Score A = 2DU / (D + U) with coverage D and justified
 * spend U; costs are annual, in the organization's currency. Technology planned or retired does not count.
 */
export function alignment(business: Business, today: CalendarDate): Alignment {
  const read = structuralModel(business, today)
  const result = structuralScore(read.model)
  const technologies = technologiesOf(business, read, result)
  const { provisional, ceiling } = scoreCeiling(read, result.score)
  return {
    score: result.score,
    coverage: result.coverage,
    justified: result.justified,
    provisional,
    ceiling,
    goals: goalsOf(business, read, result),
    capabilities: capabilitiesOf(read, result),
    technologies,
    annualCost: {
      minor: technologies.reduce((total, { annualCost }) => total + annualCost.minor, 0),
      currency: business.organization.currency,
    },
    unalignedSpend: result.score === null ? [] : unalignedSpend(technologies),
  }
}

function goalsOf(business: Business, read: ReadModel, result: StructuralScore): GoalSupport[] {
  const totalWeight = read.model.goalWeights.reduce((total, weight) => total + weight, 0)
  const asked = askedByGoal(business, read, result)
  return business.goals.map((goal, place) => {
    const weight = read.model.goalWeights[place] ?? 0
    const shareOfWeight = totalWeight > 0 ? weight / totalWeight : 0
    const support = result.goalSupport[place] ?? 0
    const bottleneck = read.model.asks[result.bottleneck[place] ?? -1]
    return {
      goal: goal.key,
      weight,
      shareOfWeight,
      support,
      points: shareOfWeight * support,
      debt: shareOfWeight * (1 - support),
      heldBackBy: bottleneck === undefined ? null : (read.capabilities[bottleneck.capability] ?? null),
      capabilities: asked[place] ?? [],
    }
  })
}

function askedByGoal(business: Business, read: ReadModel, result: StructuralScore): AskedCapability[][] {
  const asked: AskedCapability[][] = business.goals.map(() => [])
  for (const { goal, capability, importance } of read.model.asks) {
    const { support, provider } = supportAt(read, result, capability)
    asked[goal]?.push({ capability: read.capabilities[capability] ?? '', importance, support, provider })
  }
  return asked
}

function capabilitiesOf(read: ReadModel, result: StructuralScore): CapabilitySupport[] {
  return read.capabilities.map((capability, place) => ({
    capability,
    ...supportAt(read, result, place),
    need: result.need[place] ?? 0,
  }))
}

function supportAt({ model, technologies }: ReadModel, result: StructuralScore, capability: number) {
  const supply = model.supplies[result.bestSupply[capability] ?? -1]
  const provider = supply === undefined ? null : (technologies[supply.technology]?.key ?? null)
  return { support: result.capabilitySupport[capability] ?? 0, provider }
}

function technologiesOf(business: Business, read: ReadModel, result: StructuralScore): TechnologyJustification[] {
  const reasonOf = justificationReason(business, read, result)
  return read.technologies.map((technology, place) => {
    const annualCost = read.annualCosts[place] ?? { minor: 0, currency: business.organization.currency }
    const justified = result.justification[place] ?? 0
    const unaligned = times(annualCost, 1 - justified)
    return { technology: technology.key, annualCost, justified, unaligned, reason: reasonOf(place) }
  })
}

function unalignedSpend(technologies: readonly TechnologyJustification[]): Alignment['unalignedSpend'] {
  return technologies
    .filter(({ unaligned }) => unaligned.minor > 0)
    .map(({ technology, unaligned, reason }) => ({ technology, amount: unaligned, reason }))
    .toSorted((a, b) => b.amount.minor - a.amount.minor || (a.technology < b.technology ? -1 : 1))
}
