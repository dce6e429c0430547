import type { Goal } from '../../domain/goal.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { removeNoun } from '../nouns/remove-noun.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** Removes a goal for 30 days: `{ key, expectedVersion }`. Refused while others refer to it. */
export function removeGoal(context: Context, input: unknown): Promise<Kept<Goal>> {
  return removeNoun(context, nounKinds.goals, input)
}
