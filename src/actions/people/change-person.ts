import type { Person } from '../../domain/team.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { changing } from '../nouns/changing.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Changes a person: `{ key, expectedVersion, change }`, where `change` holds the fields that become different. */
export function changePerson(context: Context, input: unknown): Promise<Kept<Person>> {
  return writing(context, changing(context, nounKinds.people), input)
}
