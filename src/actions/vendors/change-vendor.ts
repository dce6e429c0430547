import type { Vendor } from '../../domain/technology.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { changing } from '../nouns/changing.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Changes a vendor: `{ key, expectedVersion, change }`, where `change` holds the fields that become different. */
export function changeVendor(context: Context, input: unknown): Promise<Kept<Vendor>> {
  return writing(context, changing(context, nounKinds.vendors), input)
}
