import type { Team } from '../../domain/team.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { restoring } from '../nouns/restoring.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Brings back a team removed in the last 30 days: `{ key }`. */
export function restoreTeam(context: Context, input: unknown): Promise<Kept<Team>> {
  return writing(context, restoring(context, nounKinds.teams), input)
}
