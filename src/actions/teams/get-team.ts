import type { Team } from '../../domain/team.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { getKept } from '../nouns/list-nouns.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** The team of that key, with its version. */
export function getTeam(context: Context, key: string): Promise<Kept<Team>> {
  return getKept(context, nounKinds.teams, key)
}
