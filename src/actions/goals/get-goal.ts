import type { Goal } from '../../domain/goal.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { getKept } from '../nouns/list-nouns.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** The goal of that key, with its version. */
export function getGoal(context: Context, key: string): Promise<Kept<Goal>> {
  return getKept(context, nounKinds.goals, key)
}
