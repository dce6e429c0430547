import type { Team } from '../../domain/team.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { restoreNoun } from '../nouns/restore-noun.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** Brings back a team removed in the last 30 days: `{ key }`. */
export function restoreTeam(context: Context, input: unknown): Promise<Kept<Team>> {
  return restoreNoun(context, nounKinds.teams, input)
}
