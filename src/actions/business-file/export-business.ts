import type { Business } from '../../domain/business.ts'
import type { Context } from '../context.ts'
import { getBusiness } from '../get-business.ts'
import { reading } from '../read.ts'

/** The whole business as it stands, its nouns in the order of their keys. */
export function exportBusiness(context: Context): Promise<Business> {
  return reading(context, getBusiness)
}
