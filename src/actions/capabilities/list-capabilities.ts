import type { Capability } from '../../domain/capability.ts'
import type { Kept, Page } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { listKept } from '../nouns/list-nouns.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** One page in the order of keys: `{ after, limit, removed }`, all optional. */
export function listCapabilities(context: Context, input: unknown): Promise<Page<Kept<Capability>>> {
  return listKept(context, nounKinds.capabilities, input)
}
