import type { Goal } from '../../domain/goal.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { changing } from '../nouns/changing.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Changes a goal: `{ key, expectedVersion, change }`, where `change` holds the fields that become different. */
export function changeGoal(context: Context, input: unknown): Promise<Kept<Goal>> {
  return writing(context, changing(context, nounKinds.goals), input)
}
