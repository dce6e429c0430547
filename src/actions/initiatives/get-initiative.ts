import type { Initiative } from '../../domain/initiative.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { getKept } from '../nouns/list-nouns.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** The initiative of that key, with its version. */
export function getInitiative(context: Context, key: string): Promise<Kept<Initiative>> {
  return getKept(context, nounKinds.initiatives, key)
}
