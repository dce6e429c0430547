import type { Technology } from '../../domain/technology.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { creating } from '../nouns/creating.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Adds a technology; a key left out follows from its title or name. */
export function createTechnology(context: Context, input: unknown): Promise<Kept<Technology>> {
  return writing(context, creating(context, nounKinds.technologies), input)
}
