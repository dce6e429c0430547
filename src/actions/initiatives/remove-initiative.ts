import type { Initiative } from '../../domain/initiative.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { removing } from '../nouns/removing.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Removes an initiative for 30 days: `{ key, expectedVersion }`. Refused while others refer to it. */
export function removeInitiative(context: Context, input: unknown): Promise<Kept<Initiative>> {
  return writing(context, removing(context, nounKinds.initiatives), input)
}
