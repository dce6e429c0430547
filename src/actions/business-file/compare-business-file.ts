import { wireBusiness } from '../../contract/nouns.ts'
import type { Change } from '../../domain/compare-businesses.ts'
import { compareBusinesses } from '../../domain/compare-businesses.ts'
import { canonicalSha256 } from '../canonical-sha256.ts'
import type { Context } from '../context.ts'
import { getBusiness } from '../get-business.ts'
import { parse } from '../parse.ts'
import { reading } from '../read.ts'

export type ComparedBusiness = {
  readonly changes: readonly Change[]
  /** Names the stored business that was compared; the import takes it, so that what is applied is what was shown. */
  readonly comparedWith: string
}

/** What importing this business would change, without changing it. Input: a `Business`. */
export function compareBusinessFile(context: Context, input: unknown): Promise<ComparedBusiness> {
  return reading(context, async (scope) => {
    const stored = await getBusiness(scope)
    const changes = compareBusinesses(stored, parse(wireBusiness, input))
    return { changes, comparedWith: canonicalSha256(stored) }
  })
}
