import type { Business } from '../../domain/business.ts'
import type { KeptSeat } from '../../storage/seats.ts'
import { loadSeats } from '../../storage/seats.ts'
import type { KeptSpendLine } from '../../storage/spend-lines.ts'
import { loadSpendLines } from '../../storage/spend-lines.ts'
import type { Context } from '../context.ts'
import { getBusiness } from '../get-business.ts'
import { reading } from '../read.ts'

/** The whole business as it stands, its nouns in the order of their keys. */
export function exportBusiness(context: Context): Promise<Business> {
  return reading(context, getBusiness)
}

export type WholeBusiness = {
  readonly business: Business
  readonly spendLines: readonly KeptSpendLine[]
  readonly seats: readonly KeptSeat[]
}

/** The business with its facts, for analysis. */
export function loadWholeBusiness(context: Context): Promise<WholeBusiness> {
  return reading(context, async (scope) => ({
    business: await getBusiness(scope),
    spendLines: await loadSpendLines(scope),
    seats: await loadSeats(scope),
  }))
}
