import type { Person } from '../../domain/team.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { changeNoun } from '../nouns/change-noun.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** Changes a person: `{ key, expectedVersion, change }`, where `change` holds the fields that become different. */
export function changePerson(context: Context, input: unknown): Promise<Kept<Person>> {
  return changeNoun(context, nounKinds.people, input)
}
