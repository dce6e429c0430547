import type { Vendor } from '../../domain/technology.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { removing } from '../nouns/removing.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Removes a vendor for 30 days: `{ key, expectedVersion }`. Refused while others refer to it. */
export function removeVendor(context: Context, input: unknown): Promise<Kept<Vendor>> {
  return writing(context, removing(context, nounKinds.vendors), input)
}
