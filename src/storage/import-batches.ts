import { randomUUIDv7 } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Scope, WritingScope } from './in-organization.ts'
import type { Author } from './noun-rows.ts'
import type { ImportBatchRow } from './tables.ts'

export type ImportKind = ImportBatchRow['kind']

/** A file that was taken in: what came of it, and what undoing it needs. */
export type ImportBatch = {
  readonly id: string
  readonly kind: ImportKind
  readonly fileName: string
  readonly sha256: string
  readonly counts: Readonly<Record<string, number>>
  readonly rejected: readonly unknown[]
  readonly createdAt: string
  readonly createdBy: string
  readonly undoneAt: string | null
}

export type NewImportBatch = Author & {
  readonly kind: ImportKind
  readonly fileName: string
  readonly fingerprint: string | null
  readonly sha256: string
  readonly mapping: unknown
  readonly counts: Readonly<Record<string, number>>
  readonly rejected: readonly unknown[]
  readonly before: unknown
}

export async function insertImportBatch({ tx, organizationId }: WritingScope, made: NewImportBatch): Promise<string> {
  const id = randomUUIDv7()
  await tx
    .insertInto('plumbline.import_batch')
    .values({
      org_id: organizationId,
      id,
      kind: made.kind,
      file_name: made.fileName,
      fingerprint: made.fingerprint,
      sha256: made.sha256,
      mapping: JSON.stringify(made.mapping ?? null),
      counts: JSON.stringify(made.counts),
      rejected: JSON.stringify(made.rejected),
      before: JSON.stringify(made.before ?? null),
      created_at: made.at.toISOString(),
      created_by: made.by,
      undone_at: null,
      undone_by: null,
    })
    .execute()
  return id
}

/** The newest first. */
export async function listImportBatches({ tx, organizationId }: Scope, limit: number): Promise<readonly ImportBatch[]> {
  const rows = await tx
    .selectFrom('plumbline.import_batch')
    .selectAll()
    .where('org_id', '=', organizationId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(batchFrom)
}

/** A batch with what its undoing needs. */
export async function findImportBatch(
  { tx, organizationId }: Scope,
  id: string,
): Promise<(ImportBatch & { readonly before: unknown }) | null> {
  const row = await tx
    .selectFrom('plumbline.import_batch')
    .selectAll()
    .where('org_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : { ...batchFrom(row), before: row.before }
}

/** The newest batch of these kinds that came after this one and stands. */
export async function findLaterBatch(
  { tx, organizationId }: Scope,
  id: string,
  kinds: readonly ImportKind[],
): Promise<ImportBatch | null> {
  const row = await tx
    .selectFrom('plumbline.import_batch')
    .selectAll()
    .where('org_id', '=', organizationId)
    .where('id', '>', id)
    .where('kind', 'in', kinds)
    .where('undone_at', 'is', null)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row === undefined ? null : batchFrom(row)
}

/** What undoing needs, where it is known only once the batch is stored. */
export async function keepBefore({ tx, organizationId }: WritingScope, id: string, before: unknown): Promise<void> {
  await tx
    .updateTable('plumbline.import_batch')
    .set({ before: JSON.stringify(before) })
    .where('org_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

export async function markUndone({ tx, organizationId }: WritingScope, id: string, { by, at }: Author): Promise<void> {
  await tx
    .updateTable('plumbline.import_batch')
    .set({ undone_at: at.toISOString(), undone_by: by })
    .where('org_id', '=', organizationId)
    .where('id', '=', id)
    .execute()
}

function batchFrom(row: Selectable<ImportBatchRow>): ImportBatch {
  return {
    id: row.id,
    kind: row.kind,
    fileName: row.file_name,
    sha256: row.sha256,
    counts: row.counts as ImportBatch['counts'],
    rejected: row.rejected as readonly unknown[],
    createdAt: row.created_at,
    createdBy: row.created_by,
    undoneAt: row.undone_at,
  }
}
