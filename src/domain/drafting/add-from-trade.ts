import type { Business } from '../business.ts'
import type { Capability } from '../capability.ts'
import type { Catalogue, CatalogueCapability, TradeGoal } from '../catalogue.ts'
import type { Goal } from '../goal.ts'
import type { Key } from '../values/key.ts'
import { rankWeights } from './rank-weights.ts'

/** Goals of a trade, most wanted first. Keys the trade does not have are passed over. */
export type ChosenGoals = { readonly trade: Key; readonly goals: readonly Key[]; readonly catalogue: Catalogue }

/**
 * The business with the chosen goals of its trade, weighted by rank (points that sum to 100, [DRA-1]), and with every
 * capability they ask for and the boxes these stand in. [DRA-2] What is there already stays as it is.
 */
export function addFromTrade(business: Business, chosen: ChosenGoals): Business {
  const { organization } = business
  const goals = chosenGoals(chosen).filter(({ key }) => !business.goals.some((goal) => goal.key === key))
  const weights = rankWeights(goals.length)
  return {
    ...business,
    organization: { ...organization, trade: organization.trade ?? chosen.trade },
    goals: [...business.goals, ...goals.map((goal, rank) => weighted(goal, weights[rank] ?? 0))],
    capabilities: withCapabilities(
      business.capabilities,
      goals.flatMap(({ asks }) => asks.map(({ capability }) => capability)),
      chosen.catalogue,
    ),
  }
}

/** The capabilities with those named and the boxes they stand in, from the catalogue where they are missing. */
export function withCapabilities(
  known: readonly Capability[],
  wanted: readonly Key[],
  { capabilities }: Catalogue,
): readonly Capability[] {
  const byKey = new Map(capabilities.map((capability) => [capability.key, capability]))
  const keys = new Set(wanted.flatMap((key) => [byKey.get(key)?.parent ?? key, key]))
  for (const { key } of known) keys.delete(key)
  return [...known, ...[...keys].flatMap((key) => byKey.get(key) ?? []).map(asCapability)]
}

function chosenGoals({ trade, goals, catalogue }: ChosenGoals): TradeGoal[] {
  const offered = catalogue.trades.find(({ key }) => key === trade)?.goals ?? []
  return [...new Set(goals)].flatMap((key) => offered.find((goal) => goal.key === key) ?? [])
}

function weighted({ key, title, kind, horizonYears, outcome, exploreShare, asks }: TradeGoal, weight: number): Goal {
  const points = Math.round(weight * 1000) / 10
  return { key, title, kind, horizonYears, outcome, exploreShare, weight: points, owner: null, asks, keyResults: [] }
}

function asCapability({ key, title, parent, standing }: CatalogueCapability): Capability {
  return { key, title, parent, standing }
}
