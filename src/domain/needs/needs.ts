import { alignment } from '../alignment/alignment.ts'
import type { Alignment } from '../alignment/alignment.ts'
import type { Business } from '../business.ts'
import type { SolutionType } from '../catalogue.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import type { Key } from '../values/key.ts'
import type { Rating, Share } from '../values/share.ts'

/** A capability that goals ask for more than technology supports it. */
export type Need = {
  readonly capability: Key
  /** Sum of the gaps of the goals, 0 to 1: how much of everything wanted is missing here. [NEED-1] */
  readonly gap: Share
  readonly support: Share
  /** Best provider today; null where nothing supports it. */
  readonly provider: Key | null
  /** Which goals suffer, most first; their gaps add up to `gap`. */
  readonly goals: readonly NeedOfGoal[]
  /** Ways to close it from the catalogue, most closing first. [NEED-2] */
  readonly candidates: readonly Candidate[]
}

export type NeedOfGoal = {
  readonly goal: Key
  readonly shareOfWeight: Share
  readonly importance: Rating
  /** Share of weight x importance x (1 - support). */
  readonly gap: Share
}

export type Candidate = {
  readonly solutionType: Key
  /** Part of the missing support it supplies. */
  readonly gain: Share
  /** Part of all gaps together that it would close, here and elsewhere. */
  readonly closes: Share
}

/** What is missing, for which goal, largest gap first; capabilities without a gap are left out. [NEED-1] [NEED-2] */
export function needs(
  business: Business,
  today: CalendarDate,
  solutionTypes: readonly SolutionType[],
): readonly Need[] {
  return needsFrom(alignment(business, today), solutionTypes)
}

/** The same from an alignment already at hand. */
export function needsFrom({ goals, capabilities }: Alignment, solutionTypes: readonly SolutionType[]): readonly Need[] {
  const suffering = sufferingByCapability(goals)
  const gapOf = new Map(
    [...suffering].map(([capability, of]) => [capability, of.reduce((sum, { gap }) => sum + gap, 0)]),
  )
  const candidatesFor = candidatesByCapability(solutionTypes, gapOf)
  return capabilities
    .filter(({ capability }) => (gapOf.get(capability) ?? 0) > 0)
    .map(({ capability, support, provider }) => ({
      capability,
      gap: gapOf.get(capability) ?? 0,
      support,
      provider,
      goals: suffering.get(capability) ?? [],
      candidates: candidatesFor.get(capability) ?? [],
    }))
    .toSorted((a, b) => b.gap - a.gap || byKey(a.capability, b.capability))
}

function sufferingByCapability(goals: Alignment['goals']): ReadonlyMap<Key, NeedOfGoal[]> {
  const suffering = new Map<Key, NeedOfGoal[]>()
  for (const { goal, shareOfWeight, capabilities } of goals) {
    for (const { capability, importance, support } of capabilities) {
      const gap = shareOfWeight * importance * (1 - support)
      if (gap <= 0) continue
      const known = suffering.get(capability) ?? []
      suffering.set(capability, known)
      known.push({ goal, shareOfWeight, importance, gap })
    }
  }
  for (const known of suffering.values()) known.sort((a, b) => b.gap - a.gap || byKey(a.goal, b.goal))
  return suffering
}

function candidatesByCapability(
  solutionTypes: readonly SolutionType[],
  gapOf: ReadonlyMap<Key, number>,
): ReadonlyMap<Key, Candidate[]> {
  const candidates = new Map<Key, Candidate[]>()
  for (const { key, closes } of solutionTypes) {
    const closed = closes.reduce((sum, { capability, gain }) => sum + gain * (gapOf.get(capability) ?? 0), 0)
    for (const { capability, gain } of closes) {
      if (gain <= 0) continue
      const known = candidates.get(capability) ?? []
      candidates.set(capability, known)
      known.push({ solutionType: key, gain, closes: closed })
    }
  }
  for (const known of candidates.values()) {
    known.sort((a, b) => b.gain - a.gain || b.closes - a.closes || byKey(a.solutionType, b.solutionType))
  }
  return candidates
}

function byKey(a: Key, b: Key): number {
  return a < b ? -1 : Number(a > b)
}
