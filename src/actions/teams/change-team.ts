import type { Team } from '../../domain/team.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { changeNoun } from '../nouns/change-noun.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** Changes a team: `{ key, expectedVersion, change }`, where `change` holds the fields that become different. */
export function changeTeam(context: Context, input: unknown): Promise<Kept<Team>> {
  return changeNoun(context, nounKinds.teams, input)
}
