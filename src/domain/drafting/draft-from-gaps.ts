import type { Business } from '../business.ts'
import type { Catalogue, SolutionType } from '../catalogue.ts'
import type { Initiative } from '../initiative.ts'
import type { Need } from '../needs/needs.ts'
import type { Key } from '../values/key.ts'
import type { Share } from '../values/share.ts'
import { draft } from './draft.ts'
import type { DraftSources } from './draft.ts'
import { optionFromSolutionType } from './option-from-solution-type.ts'

/** A way must supply at least this part of what is missing to count as one. A convention. [DRA-7] */
const closesFrom = 0.4

/** Ways shown for one gap. */
const mostOptions = 3

/** A capability that is missing, why it matters, and the ways to get it, best first. */
type Gap = {
  readonly capability: Key
  readonly title: string
  readonly reason: string
  readonly ways: readonly SolutionType[]
}

/** How many drafts gaps give: up to `most`, and what is in place already is bought again only to reach `least`. */
export type DraftCount = { readonly most: number; readonly least: number }

/**
 * Initiatives that close gaps, largest gap first. [DRA-7] The best way and up to two of another sourcing become options,
 * which exclude each other. Gaps that a draft or an initiative already closes are passed over.
 */
export function draftFromGaps(business: Business, sources: DraftSources, { most, least }: DraftCount): Initiative[] {
  const closed = closedAlready(business)
  const used = new Set(
    business.initiatives.flatMap(({ key, options }) => [key, ...options.map((option) => option.key)]),
  )
  const drafts: Initiative[] = []
  const [missing, inPlace] = partedGaps(business, sources)
  for (const gap of [...missing, ...inPlace]) {
    if (drafts.length >= (inPlace.includes(gap) ? least : most)) break
    if ((closed.get(gap.capability) ?? 0) >= closesFrom) continue
    const ways = differentWays(gap.ways.filter(({ key }) => !used.has(key)))
    if (ways.length === 0) continue
    drafts.push(initiativeFor(business, gap, ways))
    for (const { key, closes } of ways) {
      used.add(key)
      for (const { capability, gain } of closes) closed.set(capability, Math.max(gain, closed.get(capability) ?? 0))
    }
  }
  return drafts
}

/** Gaps where something is missing, then those where a good system is in place and only its use or its proof is. */
function partedGaps(business: Business, sources: DraftSources): readonly [Gap[], Gap[]] {
  const gaps = gapsOf(sources)
  const inPlace = new Set(sources.needs.filter((need) => hasGoodSystem(business, need)).map((need) => need.capability))
  return [
    [...gaps.filter(({ capability }) => !inPlace.has(capability)), ...gapsOfTrade(business, sources.catalogue)],
    gaps.filter(({ capability }) => inPlace.has(capability)),
  ]
}

/** A supply from this fit on, by a system rated half or better, is not bought a second time. A convention. [DRA-7] */
const goodFitFrom = 0.75
const goodRatingFrom = 0.5

function hasGoodSystem({ technologies }: Business, { capability, provider }: Need): boolean {
  const system = technologies.find(({ key }) => key === provider)
  const fit = system?.supplies.find((supply) => supply.capability === capability)?.fit ?? 0
  return fit >= goodFitFrom && (system?.functionalFit ?? goodRatingFrom) >= goodRatingFrom
}

function closedAlready({ initiatives }: Business): Map<Key, Share> {
  const closed = new Map<Key, Share>()
  for (const { stage, options } of initiatives) {
    if (stage === 'stopped') continue
    for (const { capability, gain } of options.flatMap(({ capabilityGains }) => capabilityGains)) {
      closed.set(capability, Math.max(gain, closed.get(capability) ?? 0))
    }
  }
  return closed
}

function gapsOf({ needs, catalogue }: DraftSources): Gap[] {
  const typeOf = new Map(catalogue.solutionTypes.map((type) => [type.key, type]))
  return needs.map(({ capability, goals, support, candidates }) => ({
    capability,
    title: capabilityTitle(catalogue, capability),
    reason: `${capabilityTitle(catalogue, capability)} is supported ${Math.round(support * 100)} %, and ${goalCount(goals.length)} it.`,
    ways: candidates
      .filter(({ gain }) => gain >= closesFrom)
      .flatMap(({ solutionType }) => typeOf.get(solutionType) ?? []),
  }))
}

/** Where goals leave room: what matters in the trade, or without a trade in most trades, and nothing supplies. [DRA-8] */
function gapsOfTrade({ organization, technologies }: Business, catalogue: Catalogue): Gap[] {
  const supplied = new Set(technologies.flatMap(({ supplies }) => supplies.map(({ capability }) => capability)))
  return capabilitiesThatMatter(catalogue, organization.trade)
    .filter((capability) => !supplied.has(capability))
    .map((capability) => ({
      capability,
      title: capabilityTitle(catalogue, capability),
      reason: `Businesses of this kind rely on it, and nothing entered so far supplies it: ${capabilityTitle(catalogue, capability)}.`,
      ways: waysFor(catalogue, capability),
    }))
}

function capabilitiesThatMatter({ trades }: Catalogue, trade: Key | null): Key[] {
  const own = trades.find(({ key }) => key === trade)
  if (own !== undefined) return [...own.capabilities]
  const counts = new Map<Key, number>()
  for (const key of trades.flatMap(({ capabilities }) => capabilities)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([key]) => key)
}

function waysFor({ solutionTypes }: Catalogue, capability: Key): SolutionType[] {
  const gainOf = ({ closes }: SolutionType): Share => closes.find((one) => one.capability === capability)?.gain ?? 0
  return solutionTypes
    .filter((type) => gainOf(type) >= closesFrom)
    .toSorted((a, b) => gainOf(b) - gainOf(a) || (a.key < b.key ? -1 : 1))
}

/** The best way, and further ones only where they are bought in another manner. */
function differentWays(ways: readonly SolutionType[]): SolutionType[] {
  const sourcings = new Set<SolutionType['sourcing']>()
  return ways.filter(({ sourcing }) => !sourcings.has(sourcing) && sourcings.add(sourcing)).slice(0, mostOptions)
}

function initiativeFor(
  business: Business,
  { capability, title, reason }: Gap,
  ways: readonly SolutionType[],
): Initiative {
  const taken = new Set(business.initiatives.map(({ key }) => key))
  const [best] = ways
  const key = best?.key ?? capability
  return draft(
    {
      key: taken.has(key) ? `${key}-draft` : key,
      title: ways.length === 1 && best !== undefined ? best.title : `Improve ${lowerFirst(title)}`,
      reason,
      options: ways.map((way) => optionFromSolutionType(business, way)),
      draftedFrom: 'gap',
    },
    best?.exploreShare ?? 0,
  )
}

function capabilityTitle({ capabilities }: Catalogue, key: Key): string {
  return capabilities.find((capability) => capability.key === key)?.title ?? key
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function goalCount(count: number): string {
  return count === 1 ? 'one goal needs' : `${count} goals need`
}
