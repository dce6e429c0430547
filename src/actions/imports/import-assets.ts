import { z } from 'zod'
import { wireNouns } from '../../contract/nouns.ts'
import type { Business } from '../../domain/business.ts'
import type { Key } from '../../domain/values/key.ts'
import { canonicalSha256 } from '../canonical-sha256.ts'
import { insertImportBatch } from '../../storage/import-batches.ts'
import type { Context } from '../context.ts'
import { getBusiness } from '../get-business.ts'
import { refuseNewProblems } from '../refuse-new-problems.ts'
import { writing } from '../write.ts'
import type { Done } from '../write.ts'
import { fileFields, mappingFields } from './fact-schemas.ts'
import { storeDifferences } from './store-differences.ts'

const assets = z.strictObject({
  ...fileFields,
  ...mappingFields,
  vendors: z.array(wireNouns.vendors).max(20_000).default([]),
  people: z.array(wireNouns.people).max(20_000).default([]),
  teams: z.array(wireNouns.teams).max(20_000).default([]),
  technologies: z.array(wireNouns.technologies).max(20_000),
})

export type ImportedAssets = {
  readonly batchId: string | null
  readonly added: number
  readonly known: number
  readonly rejected: number
}

/**
 * Stores the technologies of an asset list whose keys are new, with the vendors, people and teams they name, all or
 * none: `{ fileName, sha256, technologies, vendors, people, teams, rejected }`. What is there already stays as it is.
 */
export function importAssets(context: Context, input: unknown): Promise<ImportedAssets> {
  return writing(
    context,
    {
      name: 'import-assets',
      permission: 'write',
      input: assets,
      work: async (scope, given): Promise<Done<ImportedAssets>> => {
        const before = await getBusiness(scope)
        const after = withNew(before, given)
        const added = after.technologies.length - before.technologies.length
        const counts = { added, known: given.technologies.length - added, rejected: given.rejected.length }
        refuseNewProblems(before, after, context.today)
        const by = { by: context.person.userId, at: context.now }
        const touched = await storeDifferences(scope, after, by)
        if (touched.nouns.length === 0) return { answer: { batchId: null, ...counts }, audit: null }
        const { fileName, sha256, rejected, fingerprint, mapping } = given
        const file = { kind: 'assets' as const, fileName, sha256, rejected, fingerprint, mapping }
        const batchId = await insertImportBatch(scope, { ...file, counts, before: touched, ...by })
        const said = { batchId, fileName, ...counts, technologiesSha256: canonicalSha256(given.technologies) }
        return { answer: { batchId, ...counts }, audit: { subject: `imports/${batchId}`, before: null, after: said } }
      },
    },
    input,
  )
}

function withNew(business: Business, given: z.infer<typeof assets>): Business {
  return {
    ...business,
    vendors: [...business.vendors, ...newOnes(business.vendors, given.vendors)],
    people: [...business.people, ...newOnes(business.people, given.people)],
    teams: [...business.teams, ...newOnes(business.teams, given.teams)],
    technologies: [...business.technologies, ...newOnes(business.technologies, given.technologies)],
  }
}

/** Those whose key is free, each key once. */
function newOnes<Noun extends { readonly key: Key }>(stored: readonly Noun[], given: readonly Noun[]): readonly Noun[] {
  const taken = new Set(stored.map(({ key }) => key))
  return given.filter(({ key }) => {
    const isFree = !taken.has(key)
    taken.add(key)
    return isFree
  })
}
