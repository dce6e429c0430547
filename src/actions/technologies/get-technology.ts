import type { Technology } from '../../domain/technology.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { getKept } from '../nouns/list-nouns.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** The technology of that key, with its version. */
export function getTechnology(context: Context, key: string): Promise<Kept<Technology>> {
  return getKept(context, nounKinds.technologies, key)
}
