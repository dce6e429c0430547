import type { Person } from '../../domain/team.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { creating } from '../nouns/creating.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Adds a person; a key left out follows from its title or name. */
export function createPerson(context: Context, input: unknown): Promise<Kept<Person>> {
  return writing(context, creating(context, nounKinds.people), input)
}
