import { z } from 'zod'
import { wireBusiness } from '../../contract/nouns.ts'
import type { Business } from '../../domain/business.ts'
import { insertImportBatch } from '../../storage/import-batches.ts'
import { ActionError } from '../action-error.ts'
import { canonicalSha256 } from '../canonical-sha256.ts'
import type { Context } from '../context.ts'
import { getBusiness } from '../get-business.ts'
import { fileFields } from '../imports/fact-schemas.ts'
import { storeDifferences } from '../imports/store-differences.ts'
import type { Touched } from '../imports/store-differences.ts'
import { refuseNewProblems } from '../refuse-new-problems.ts'
import { writing } from '../write.ts'
import type { Done } from '../write.ts'

const file = z.strictObject({
  ...fileFields,
  business: wireBusiness,
  /** From `compareBusinessFile`; null imports without a look. */
  comparedWith: z.string().nullable().default(null),
})

export type ImportedBusiness = {
  readonly batchId: string | null
  readonly added: number
  readonly changed: number
  readonly removed: number
}

/** Makes the stored business say what the file says, in one transaction: `{ fileName, sha256, business, comparedWith }`. */
export function importBusinessFile(context: Context, input: unknown): Promise<ImportedBusiness> {
  return writing(
    context,
    {
      name: 'import-business-file',
      permission: 'manage',
      input: file,
      work: async (scope, given): Promise<Done<ImportedBusiness>> => {
        const before = await getBusiness(scope)
        refuseIfChanged(before, given.comparedWith)
        refuseDoubleKeys(given.business)
        refuseNewProblems(before, given.business, context.today)
        const by = { by: context.person.userId, at: context.now }
        const touched = await storeDifferences(scope, given.business, by)
        const counts = countsOf(touched)
        if (counts.added + counts.changed + counts.removed === 0)
          return { answer: { batchId: null, ...counts }, audit: null }
        const { fileName, sha256, rejected } = given
        const batch = { kind: 'business-file' as const, fileName, sha256, rejected, fingerprint: null, mapping: null }
        const batchId = await insertImportBatch(scope, { ...batch, counts, before: touched, ...by })
        const after = { batchId, fileName, ...counts, businessSha256: canonicalSha256(given.business) }
        const audit = { subject: `imports/${batchId}`, before: { businessSha256: canonicalSha256(before) }, after }
        return { answer: { batchId, ...counts }, audit }
      },
    },
    input,
  )
}

function refuseIfChanged(stored: Business, comparedWith: string | null): void {
  if (comparedWith === null || canonicalSha256(stored) === comparedWith) return
  throw new ActionError(
    'conflict',
    'The business was changed since the differences were shown. Look at the differences again, then import.',
  )
}

/** Two nouns of one key would leave it open which one is meant. */
function refuseDoubleKeys(business: Business): void {
  const { organization: _o, budgets: _b, cashForecast: _c, ...collections } = business
  for (const [collection, nouns] of Object.entries(collections)) {
    const seen = new Set<string>()
    for (const { key } of nouns) {
      if (seen.has(key))
        throw new ActionError('invalid', `The key "${key}" is used twice in ${collection}. Rename one.`)
      seen.add(key)
    }
  }
}

function countsOf({ nouns, organization, budgets }: Touched) {
  const count = (kind: string) => nouns.filter((noun) => noun.kind === kind).length
  const wholes = (organization === null ? 0 : 1) + (budgets === null ? 0 : 1)
  return { added: count('added'), changed: count('changed') + wholes, removed: count('removed') }
}
