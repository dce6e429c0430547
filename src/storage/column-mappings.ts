import type { Scope, WritingScope } from './in-organization.ts'
import type { Author } from './noun-rows.ts'

/** What the columns of a file with this header were said to mean; null where none was said. */
export async function findColumnMapping({ tx, organizationId }: Scope, fingerprint: string): Promise<unknown> {
  const row = await tx
    .selectFrom('plumbline.column_mapping')
    .select('mapping')
    .where('org_id', '=', organizationId)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst()
  return row?.mapping ?? null
}

export async function saveColumnMapping(
  { tx, organizationId }: WritingScope,
  { fingerprint, mapping, by, at }: { readonly fingerprint: string; readonly mapping: unknown } & Author,
): Promise<void> {
  const written = { mapping: JSON.stringify(mapping), updated_at: at.toISOString(), updated_by: by }
  await tx
    .insertInto('plumbline.column_mapping')
    .values({ org_id: organizationId, fingerprint, ...written })
    .onConflict((conflict) => conflict.columns(['org_id', 'fingerprint']).doUpdateSet(written))
    .execute()
}
