import type { Business } from '../business.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import type { Key } from '../values/key.ts'
import type { Share } from '../values/share.ts'
import type { ReadModel } from './structural-model.ts'
import { needSaturation } from './structural-score.ts'
import type { StructuralScore } from './structural-score.ts'

/** Why the money for a technology is justified, or why it is not. Only the strongest reason is given. */
export type JustificationReason =
  /** System of choice for a capability that a goal needs. */
  | { readonly kind: 'serves-goal'; readonly goal: Key; readonly capability: Key; readonly share: Share }
  /** A recorded reason outside goals. */
  | { readonly kind: 'purpose'; readonly reason: string; readonly share: Share; readonly until: CalendarDate | null }
  /** Something justified needs it. */
  | { readonly kind: 'needed-by'; readonly technology: Key; readonly share: Share }
  /** It supplies what a goal needs, but another is the system of choice, or nobody has chosen one. */
  | { readonly kind: 'not-chosen'; readonly capability: Key; readonly chosen: Key | null }
  /** Its purpose outside goals has ended. */
  | { readonly kind: 'purpose-ended'; readonly reason: string; readonly until: CalendarDate }
  /** What it supplies is asked for by no goal. */
  | { readonly kind: 'not-needed'; readonly capabilities: readonly Key[] }
  /** Nothing is recorded about what it is for. */
  | { readonly kind: 'supplies-nothing' }

/** Gives the reason of the technology at a place of the model. */
export function justificationReason(business: Business, read: ReadModel, result: StructuralScore) {
  const asker = strongestAskers(business, read)
  const suppliesOf = suppliesByTechnology(read)
  const chosen = chosenByCapability(read)
  return (place: number): JustificationReason => {
    const share = result.justification[place] ?? 0
    if (share > 0) return reasonFor(place, share)
    return reasonAgainst(place)
  }

  function reasonFor(place: number, share: Share): JustificationReason {
    const dependant = read.technologies[result.justifiedBy[place] ?? -1]
    if (dependant !== undefined) return { kind: 'needed-by', technology: dependant.key, share }
    for (const { capability, fit, primary } of suppliesOf.get(place) ?? []) {
      const goal = asker.get(capability)
      if (primary && fit > 0 && goal !== undefined && result.need[capability] === share) {
        return { kind: 'serves-goal', goal, capability: read.capabilities[capability] ?? '', share }
      }
    }
    const purpose = read.technologies[place]?.purpose
    return { kind: 'purpose', reason: purpose?.reason ?? '', share, until: purpose?.until ?? null }
  }

  function reasonAgainst(place: number): JustificationReason {
    const supplies = (suppliesOf.get(place) ?? []).filter(({ fit }) => fit > 0)
    const needed = supplies.find(({ capability }) => (result.need[capability] ?? 0) > 0)
    if (needed !== undefined) {
      const capability = read.capabilities[needed.capability] ?? ''
      return { kind: 'not-chosen', capability, chosen: chosen.get(needed.capability) ?? null }
    }
    const purpose = read.technologies[place]?.purpose
    if (purpose && purpose.until !== null && purpose.share > 0) {
      return { kind: 'purpose-ended', reason: purpose.reason, until: purpose.until }
    }
    if (supplies.length === 0) return { kind: 'supplies-nothing' }
    return { kind: 'not-needed', capabilities: supplies.map(({ capability }) => read.capabilities[capability] ?? '') }
  }
}

/** The active goal to which each capability matters most, weighed when equally important; ties by key. */
function strongestAskers(business: Business, { model }: ReadModel): ReadonlyMap<number, Key> {
  const askers = new Map<number, { readonly goal: Key; readonly rank: readonly number[] }>()
  for (const { goal: place, capability, importance } of model.asks) {
    const goal = business.goals[place]
    if (goal === undefined || goal.weight <= 0 || importance <= 0) continue
    const rank = [Math.min(1, importance / needSaturation), goal.weight, importance]
    const known = askers.get(capability)
    if (known === undefined || outranks(rank, known.rank) || (equal(rank, known.rank) && goal.key < known.goal)) {
      askers.set(capability, { goal: goal.key, rank })
    }
  }
  return new Map([...askers].map(([capability, { goal }]) => [capability, goal]))
}

function outranks(rank: readonly number[], known: readonly number[]): boolean {
  const place = rank.findIndex((value, index) => value !== known[index])
  return place >= 0 && (rank[place] ?? 0) > (known[place] ?? 0)
}

function equal(rank: readonly number[], known: readonly number[]): boolean {
  return rank.every((value, index) => value === known[index])
}

function suppliesByTechnology({ model }: ReadModel) {
  return Map.groupBy(model.supplies, ({ technology }) => technology)
}

function chosenByCapability({ model, technologies }: ReadModel): ReadonlyMap<number, Key> {
  const chosen = model.supplies.filter(({ primary }) => primary)
  return new Map(chosen.map(({ capability, technology }) => [capability, technologies[technology]?.key ?? '']))
}
