import type { Initiative } from '../../domain/initiative.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { restoring } from '../nouns/restoring.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Brings back an initiative removed in the last 30 days: `{ key }`. */
export function restoreInitiative(context: Context, input: unknown): Promise<Kept<Initiative>> {
  return writing(context, restoring(context, nounKinds.initiatives), input)
}
