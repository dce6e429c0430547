import type { Goal } from '../../domain/goal.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { changeNoun } from '../nouns/change-noun.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** Changes a goal: `{ key, expectedVersion, change }`, where `change` holds the fields that become different. */
export function changeGoal(context: Context, input: unknown): Promise<Kept<Goal>> {
  return changeNoun(context, nounKinds.goals, input)
}
