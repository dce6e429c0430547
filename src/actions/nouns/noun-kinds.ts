import type { z } from 'zod'
import { wireNouns } from '../../contract/nouns.ts'
import type { Business, NounCollection } from '../../domain/business.ts'

/** One noun of a collection: what a person calls it, and the schema it must fit. */
export type NounKind<Noun extends AnyNoun> = {
  readonly collection: NounCollection
  readonly one: string
  readonly schema: z.ZodType<Noun>
}

export type AnyNoun = Business[NounCollection][number]

export const nounKinds = {
  teams: { collection: 'teams', one: 'team', schema: wireNouns.teams },
  people: { collection: 'people', one: 'person', schema: wireNouns.people },
  goals: { collection: 'goals', one: 'goal', schema: wireNouns.goals },
  kpis: { collection: 'kpis', one: 'KPI', schema: wireNouns.kpis },
  capabilities: { collection: 'capabilities', one: 'capability', schema: wireNouns.capabilities },
  vendors: { collection: 'vendors', one: 'vendor', schema: wireNouns.vendors },
  technologies: { collection: 'technologies', one: 'technology', schema: wireNouns.technologies },
  initiatives: { collection: 'initiatives', one: 'initiative', schema: wireNouns.initiatives },
  roadmaps: { collection: 'roadmaps', one: 'roadmap', schema: wireNouns.roadmaps },
} as const satisfies { [Name in NounCollection]: NounKind<Business[Name][number]> & { collection: Name } }
