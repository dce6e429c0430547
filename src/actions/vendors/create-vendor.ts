import type { Vendor } from '../../domain/technology.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { creating } from '../nouns/creating.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Adds a vendor; a key left out follows from its title or name. */
export function createVendor(context: Context, input: unknown): Promise<Kept<Vendor>> {
  return writing(context, creating(context, nounKinds.vendors), input)
}
