import type { Capability } from '../../domain/capability.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { restoring } from '../nouns/restoring.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Brings back a capability removed in the last 30 days: `{ key }`. */
export function restoreCapability(context: Context, input: unknown): Promise<Kept<Capability>> {
  return writing(context, restoring(context, nounKinds.capabilities), input)
}
