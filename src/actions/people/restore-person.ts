import type { Person } from '../../domain/team.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { restoreNoun } from '../nouns/restore-noun.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** Brings back a person removed in the last 30 days: `{ key }`. */
export function restorePerson(context: Context, input: unknown): Promise<Kept<Person>> {
  return restoreNoun(context, nounKinds.people, input)
}
