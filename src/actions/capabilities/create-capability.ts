import type { Capability } from '../../domain/capability.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { creating } from '../nouns/creating.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Adds a capability; a key left out follows from its title or name. */
export function createCapability(context: Context, input: unknown): Promise<Kept<Capability>> {
  return writing(context, creating(context, nounKinds.capabilities), input)
}
