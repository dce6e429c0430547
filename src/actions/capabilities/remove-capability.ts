import type { Capability } from '../../domain/capability.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { removeNoun } from '../nouns/remove-noun.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** Removes a capability for 30 days: `{ key, expectedVersion }`. Refused while others refer to it. */
export function removeCapability(context: Context, input: unknown): Promise<Kept<Capability>> {
  return removeNoun(context, nounKinds.capabilities, input)
}
