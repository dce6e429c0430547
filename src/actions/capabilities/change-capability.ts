import type { Capability } from '../../domain/capability.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { changing } from '../nouns/changing.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Changes a capability: `{ key, expectedVersion, change }`, where `change` holds the fields that become different. */
export function changeCapability(context: Context, input: unknown): Promise<Kept<Capability>> {
  return writing(context, changing(context, nounKinds.capabilities), input)
}
