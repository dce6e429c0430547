import type { Initiative } from '../../domain/initiative.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { changing } from '../nouns/changing.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Changes an initiative: `{ key, expectedVersion, change }`, where `change` holds the fields that become different. */
export function changeInitiative(context: Context, input: unknown): Promise<Kept<Initiative>> {
  return writing(context, changing(context, nounKinds.initiatives), input)
}
