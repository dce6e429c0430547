import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import { canonicalJson } from './canonical-json.ts'
import type { Scope, WritingScope } from './in-organization.ts'
import type { AuditEntryRow } from './tables.ts'

/** One write, as it is told to the log. */
export type AuditEntry = {
  readonly verb: string
  /** What was written: "goals/sell-online". */
  readonly subject: string
  readonly before: unknown
  readonly after: unknown
  readonly requestId: string
  readonly at: Date
}

export type AuditHead = { readonly sequence: number; readonly hash: string }

export type ChainVerdict =
  | { readonly kind: 'intact'; readonly head: AuditHead }
  | { readonly kind: 'broken'; readonly sequence: number; readonly reason: string }

const beginning: AuditHead = { sequence: 0, hash: '0'.repeat(64) }

/** Begins a new organization's chain; leaves one that is there. */
export async function beginAuditChain({ tx, organizationId }: Scope): Promise<void> {
  await tx
    .insertInto('plumbline.audit_head')
    .values({ org_id: organizationId, ...beginning })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Waits for the other writers of this organization; null where there is no such organization. Held until the transaction ends. */
export async function lockAuditChain(
  scope: Scope,
): Promise<{ readonly head: AuditHead; readonly scope: WritingScope } | null> {
  const head = await lockedHead(scope)
  // The chain is locked: the one place where a scope becomes one that may write.
  return head === null ? null : { head, scope: scope as WritingScope }
}

/** Adds an entry behind `head`, which the transaction has locked, and answers the new head. */
export async function appendAudit(scope: WritingScope, head: AuditHead, entry: AuditEntry): Promise<AuditHead> {
  const row = {
    org_id: scope.organizationId,
    sequence: head.sequence + 1,
    at: entry.at.toISOString(),
    by: scope.userId,
    verb: entry.verb,
    subject: entry.subject,
    before: entry.before ?? null,
    after: entry.after ?? null,
    request_id: entry.requestId,
    previous_hash: head.hash,
  }
  const next = { sequence: row.sequence, hash: hashOf(row) }
  await scope.tx
    .insertInto('plumbline.audit_entry')
    .values({ ...row, before: JSON.stringify(row.before), after: JSON.stringify(row.after), hash: next.hash })
    .execute()
  await scope.tx.updateTable('plumbline.audit_head').set(next).where('org_id', '=', scope.organizationId).execute()
  return next
}

/** Reads the chain from its beginning and names the first entry that does not fit. Writers wait only for its last stretch. */
export async function verifyAuditChain(scope: Scope): Promise<ChainVerdict> {
  const first = await follow(scope, beginning)
  if (first.kind === 'broken') return first
  const stored = await lockedHead(scope)
  const rest = await follow(scope, first.head)
  if (rest.kind === 'broken') return rest
  const { head } = rest
  if (stored?.sequence === head.sequence && stored.hash === head.hash) return rest
  const reason = `The log ends here, but ${stored?.sequence ?? 0} entries were written.`
  return { kind: 'broken', sequence: head.sequence + 1, reason }
}

async function follow(scope: Scope, from: AuditHead): Promise<ChainVerdict> {
  let head = from
  for (;;) {
    const rows = await entriesAfter(scope, head.sequence)
    for (const row of rows) {
      const reason = faultIn(row, head)
      if (reason !== null) return { kind: 'broken', sequence: head.sequence + 1, reason }
      head = { sequence: row.sequence, hash: row.hash }
    }
    if (rows.length < batch) return { kind: 'intact', head }
  }
}

async function lockedHead({ tx, organizationId }: Scope): Promise<AuditHead | null> {
  const head = await tx
    .selectFrom('plumbline.audit_head')
    .select(['sequence', 'hash'])
    .where('org_id', '=', organizationId)
    .forUpdate()
    .executeTakeFirst()
  return head ?? null
}

const batch = 1_000

type Entry = Selectable<AuditEntryRow>

function entriesAfter({ tx, organizationId }: Scope, sequence: number): Promise<readonly Entry[]> {
  return tx
    .selectFrom('plumbline.audit_entry')
    .selectAll()
    .where('org_id', '=', organizationId)
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(batch)
    .execute()
}

function faultIn(row: Entry, head: AuditHead): string | null {
  if (row.sequence !== head.sequence + 1) return `Entry ${head.sequence + 1} is missing.`
  if (row.previous_hash !== head.hash) return `Entry ${row.sequence} does not follow the entry before it.`
  const { hash, ...content } = row
  return hashOf(content) === hash ? null : `Entry ${row.sequence} was changed after it was written.`
}

function hashOf(row: Omit<Entry, 'hash'>): string {
  return createHash('sha256')
    .update(`${row.previous_hash}\n${canonicalJson(row)}`)
    .digest('hex')
}
