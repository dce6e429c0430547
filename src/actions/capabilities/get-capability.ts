import type { Capability } from '../../domain/capability.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { getKept } from '../nouns/list-nouns.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** The capability of that key, with its version. */
export function getCapability(context: Context, key: string): Promise<Kept<Capability>> {
  return getKept(context, nounKinds.capabilities, key)
}
