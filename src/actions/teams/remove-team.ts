import type { Team } from '../../domain/team.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { removing } from '../nouns/removing.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Removes a team for 30 days: `{ key, expectedVersion }`. Refused while others refer to it. */
export function removeTeam(context: Context, input: unknown): Promise<Kept<Team>> {
  return writing(context, removing(context, nounKinds.teams), input)
}
