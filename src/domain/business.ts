import type { Capability } from './capability.ts'
import type { Goal, Kpi } from './goal.ts'
import type { Initiative } from './initiative.ts'
import type { Budget, CashForecast, Organization } from './organization.ts'
import type { Roadmap } from './roadmap.ts'
import type { Person, Team } from './team.ts'
import type { Technology, Vendor } from './technology.ts'

/**
 * One whole business: small, richly linked, loaded whole and analysed whole by pure functions.
 * Nouns refer to each other by key. Facts (spend lines, seats) are passed beside it.
 */
export type Business = {
  readonly organization: Organization
  readonly budgets: readonly Budget[]
  readonly cashForecast: CashForecast | null
  readonly teams: readonly Team[]
  readonly people: readonly Person[]
  readonly goals: readonly Goal[]
  readonly kpis: readonly Kpi[]
  readonly capabilities: readonly Capability[]
  readonly vendors: readonly Vendor[]
  readonly technologies: readonly Technology[]
  readonly initiatives: readonly Initiative[]
  readonly roadmaps: readonly Roadmap[]
}

/** The collections of a business whose members have keys. */
export const nounCollections = [
  'teams',
  'people',
  'goals',
  'kpis',
  'capabilities',
  'vendors',
  'technologies',
  'initiatives',
  'roadmaps',
] as const
export type NounCollection = (typeof nounCollections)[number]
