import type { Vendor } from '../../domain/technology.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { getKept } from '../nouns/list-nouns.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** The vendor of that key, with its version. */
export function getVendor(context: Context, key: string): Promise<Kept<Vendor>> {
  return getKept(context, nounKinds.vendors, key)
}
