import { z } from 'zod'
import { wireBusiness } from '../../contract/nouns.ts'
import { insertImportBatch } from '../../storage/import-batches.ts'
import type { WritingScope } from '../../storage/in-organization.ts'
import { insertOrganization } from '../../storage/organization-rows.ts'
import { insertSeats } from '../../storage/seats.ts'
import { insertSpendLines } from '../../storage/spend-lines.ts'
import { canonicalSha256 } from '../canonical-sha256.ts'
import type { RequestContext } from '../context.ts'
import { seatSchema, spendLineSchema } from '../imports/fact-schemas.ts'
import { withIdentities } from '../imports/line-identity.ts'
import { storeDifferences } from '../imports/store-differences.ts'
import { inNewOrganization } from '../organizations/create-organization.ts'
import type { MadeOrganization } from '../organizations/create-organization.ts'
import { writing } from '../write.ts'

const example = z.strictObject({
  business: wireBusiness,
  spendLines: z.array(spendLineSchema).default([]),
  seats: z.array(seatSchema).default([]),
})

/** Makes an organization from an example business, marked as one and kept apart: `{ business, spendLines, seats }`. */
export function openDemo(context: RequestContext, input: unknown): Promise<MadeOrganization> {
  const within = inNewOrganization(context, 'example')
  const { organizationId } = within
  return writing(
    within,
    {
      name: 'open-demo',
      permission: 'manage',
      begins: true,
      input: example,
      work: async (scope, { business, spendLines, seats }) => {
        const by = { by: context.userId, at: context.now }
        const { organization } = business
        await insertOrganization(scope, { organization, example: true, role: 'owner', ...by })
        await storeDifferences(scope, business, by)
        await storeFacts(scope, { spendLines, seats, ...by })
        const after = { organization, example: true, businessSha256: canonicalSha256(business) }
        return { answer: { organizationId }, audit: { subject: 'organization', before: null, after } }
      },
    },
    input,
  )
}

type Facts = Omit<z.infer<typeof example>, 'business'> & { readonly by: string; readonly at: Date }

async function storeFacts(scope: WritingScope, { spendLines, seats, by, at }: Facts): Promise<void> {
  const file = { fingerprint: null, mapping: null, rejected: [], before: [], by, at }
  if (spendLines.length > 0) {
    const [fileName, sha256, counts] = ['statement.csv', canonicalSha256(spendLines), { added: spendLines.length }]
    const batchId = await insertImportBatch(scope, { kind: 'statement', fileName, sha256, counts, ...file })
    await insertSpendLines(scope, batchId, withIdentities(spendLines))
  }
  if (seats.length > 0) {
    const [fileName, sha256, counts] = ['seats.csv', canonicalSha256(seats), { added: seats.length }]
    const batchId = await insertImportBatch(scope, { kind: 'seats', fileName, sha256, counts, ...file })
    await insertSeats(scope, batchId, seats)
  }
}
