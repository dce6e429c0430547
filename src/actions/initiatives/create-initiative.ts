import type { Initiative } from '../../domain/initiative.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { creating } from '../nouns/creating.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Adds an initiative; a key left out follows from its title or name. */
export function createInitiative(context: Context, input: unknown): Promise<Kept<Initiative>> {
  return writing(context, creating(context, nounKinds.initiatives), input)
}
