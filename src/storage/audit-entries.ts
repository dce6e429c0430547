import type { Selectable } from 'kysely'
import type { Scope } from './in-organization.ts'
import type { AuditEntryRow } from './tables.ts'

/** One write as the log tells it. */
export type LoggedWrite = {
  readonly sequence: number
  readonly at: string
  readonly by: string
  readonly verb: string
  readonly subject: string
  readonly before: unknown
  readonly after: unknown
  readonly hash: string
}

/** The newest first; `before` is the sequence to continue below, null from the end. */
export async function listLoggedWrites(
  { tx, organizationId }: Scope,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<readonly LoggedWrite[]> {
  let query = tx.selectFrom('plumbline.audit_entry').selectAll().where('org_id', '=', organizationId)
  if (before !== null) query = query.where('sequence', '<', before)
  const rows = await query.orderBy('sequence', 'desc').limit(limit).execute()
  return rows.map(writeFrom)
}

function writeFrom({ sequence, at, by, verb, subject, before, after, hash }: Selectable<AuditEntryRow>): LoggedWrite {
  return { sequence, at, by, verb, subject, before, after, hash }
}
