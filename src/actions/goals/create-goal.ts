import type { Goal } from '../../domain/goal.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { createNoun } from '../nouns/create-noun.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** Adds a goal; a key left out follows from its title or name. */
export function createGoal(context: Context, input: unknown): Promise<Kept<Goal>> {
  return createNoun(context, nounKinds.goals, input)
}
