import type { Team } from '../../domain/team.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { createNoun } from '../nouns/create-noun.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** Adds a team; a key left out follows from its title or name. */
export function createTeam(context: Context, input: unknown): Promise<Kept<Team>> {
  return createNoun(context, nounKinds.teams, input)
}
