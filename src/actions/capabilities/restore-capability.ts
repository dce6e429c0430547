import type { Capability } from '../../domain/capability.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { restoreNoun } from '../nouns/restore-noun.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** Brings back a capability removed in the last 30 days: `{ key }`. */
export function restoreCapability(context: Context, input: unknown): Promise<Kept<Capability>> {
  return restoreNoun(context, nounKinds.capabilities, input)
}
