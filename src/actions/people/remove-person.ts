import type { Person } from '../../domain/team.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { removeNoun } from '../nouns/remove-noun.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** Removes a person for 30 days: `{ key, expectedVersion }`. Refused while others refer to it. */
export function removePerson(context: Context, input: unknown): Promise<Kept<Person>> {
  return removeNoun(context, nounKinds.people, input)
}
