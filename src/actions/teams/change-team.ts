import type { Team } from '../../domain/team.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { changing } from '../nouns/changing.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Changes a team: `{ key, expectedVersion, change }`, where `change` holds the fields that become different. */
export function changeTeam(context: Context, input: unknown): Promise<Kept<Team>> {
  return writing(context, changing(context, nounKinds.teams), input)
}
