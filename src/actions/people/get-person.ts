import type { Person } from '../../domain/team.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { getKept } from '../nouns/list-nouns.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** The person of that key, with its version. */
export function getPerson(context: Context, key: string): Promise<Kept<Person>> {
  return getKept(context, nounKinds.people, key)
}
