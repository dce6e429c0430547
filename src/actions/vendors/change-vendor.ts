import type { Vendor } from '../../domain/technology.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { changeNoun } from '../nouns/change-noun.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** Changes a vendor: `{ key, expectedVersion, change }`, where `change` holds the fields that become different. */
export function changeVendor(context: Context, input: unknown): Promise<Kept<Vendor>> {
  return changeNoun(context, nounKinds.vendors, input)
}
