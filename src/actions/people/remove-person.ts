import type { Person } from '../../domain/team.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { removing } from '../nouns/removing.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Removes a person for 30 days: `{ key, expectedVersion }`. Refused while others refer to it. */
export function removePerson(context: Context, input: unknown): Promise<Kept<Person>> {
  return writing(context, removing(context, nounKinds.people), input)
}
