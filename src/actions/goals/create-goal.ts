import type { Goal } from '../../domain/goal.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { creating } from '../nouns/creating.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Adds a goal; a key left out follows from its title or name. */
export function createGoal(context: Context, input: unknown): Promise<Kept<Goal>> {
  return writing(context, creating(context, nounKinds.goals), input)
}
