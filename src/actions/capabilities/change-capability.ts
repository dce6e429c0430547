import type { Capability } from '../../domain/capability.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { changeNoun } from '../nouns/change-noun.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** Changes a capability: `{ key, expectedVersion, change }`, where `change` holds the fields that become different. */
export function changeCapability(context: Context, input: unknown): Promise<Kept<Capability>> {
  return changeNoun(context, nounKinds.capabilities, input)
}
