import { createHash } from 'node:crypto'
import { z } from 'zod'
import { saveColumnMapping } from '../../storage/column-mappings.ts'
import { insertImportBatch } from '../../storage/import-batches.ts'
import type { WritingScope } from '../../storage/in-organization.ts'
import { insertSpendLines, knownIdentities } from '../../storage/spend-lines.ts'
import type { IdentifiedLine } from '../../storage/spend-lines.ts'
import type { Context } from '../context.ts'
import { writing } from '../write.ts'
import type { Done } from '../write.ts'
import { fileFields, mappingFields, spendLineSchema } from './fact-schemas.ts'
import { withIdentities } from './line-identity.ts'

const statement = z.strictObject({
  ...fileFields,
  ...mappingFields,
  lines: z.array(spendLineSchema).max(2_000_000),
})

export type ImportedStatement = {
  /** Null where every line was known already. */
  readonly batchId: string | null
  readonly added: number
  readonly known: number
  readonly rejected: number
}

/** Stores the lines of a statement that are new, all or none: `{ fileName, sha256, lines, rejected, fingerprint, mapping }`. */
export function importStatement(context: Context, input: unknown): Promise<ImportedStatement> {
  return writing(
    context,
    {
      name: 'import-statement',
      permission: 'write',
      input: statement,
      work: async (scope, given): Promise<Done<ImportedStatement>> => {
        const identified = withIdentities(given.lines)
        const known = await knownIdentities(
          scope,
          identified.map(({ identity }) => identity),
        )
        const added = identified.filter(({ identity }) => !known.has(identity))
        const counts = { added: added.length, known: known.size, rejected: given.rejected.length }
        if (added.length === 0) return { answer: { batchId: null, ...counts }, audit: null }
        const batchId = await store(context, scope, { given, added, counts })
        const after = { batchId, fileName: given.fileName, ...counts, linesSha256: hashOf(added) }
        return { answer: { batchId, ...counts }, audit: { subject: `imports/${batchId}`, before: null, after } }
      },
    },
    input,
  )
}

type Stored = {
  readonly given: z.infer<typeof statement>
  readonly added: readonly IdentifiedLine[]
  readonly counts: Readonly<Record<string, number>>
}

async function store({ person, now }: Context, scope: WritingScope, { given, added, counts }: Stored): Promise<string> {
  const by = { by: person.userId, at: now }
  const { fileName, sha256, rejected, fingerprint, mapping } = given
  const file = { kind: 'statement' as const, fileName, sha256, rejected, fingerprint, mapping }
  const batchId = await insertImportBatch(scope, { ...file, counts, before: null, ...by })
  await insertSpendLines(scope, batchId, added)
  if (fingerprint !== null && mapping !== undefined) await saveColumnMapping(scope, { fingerprint, mapping, ...by })
  return batchId
}

/** Identities name account, day, amount and text of each line, so their hash names the whole. */
function hashOf(lines: readonly IdentifiedLine[]): string {
  const hash = createHash('sha256')
  for (const { identity } of lines) hash.update(`${identity}\n`)
  return hash.digest('hex')
}
