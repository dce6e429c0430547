import type { Capability } from '../../domain/capability.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { removing } from '../nouns/removing.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Removes a capability for 30 days: `{ key, expectedVersion }`. Refused while others refer to it. */
export function removeCapability(context: Context, input: unknown): Promise<Kept<Capability>> {
  return writing(context, removing(context, nounKinds.capabilities), input)
}
