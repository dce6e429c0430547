import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import type { SpendLine } from '../domain/spend-line.ts'
import type { Scope, WritingScope } from './in-organization.ts'
import type { Page } from './kept.ts'
import type { SpendLineRow } from './tables.ts'

/** A statement line as it is stored, with its id. */
export type KeptSpendLine = SpendLine & { readonly id: string; readonly batch: string }

/** A line to store: `identity` makes it the same line in a second file. */
export type IdentifiedLine = { readonly identity: string; readonly line: SpendLine }

/** Rows per statement: a lookup reads the organization's lines once each time, an insert holds its rows in memory. */
const lookupChunk = 250_000
const insertChunk = 10_000

/** Which of these identities are stored already. */
export async function knownIdentities(
  { tx, organizationId }: Scope,
  identities: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = new Set<string>()
  for (let start = 0; start < identities.length; start += lookupChunk) {
    const given = identities.slice(start, start + lookupChunk)
    const { rows } = await sql<{ identity: string }>`select l.identity from unnest(${given}::text[]) given (identity)
      join plumbline.spend_line l on l.org_id = ${organizationId} and l.identity = given.identity`.execute(tx)
    for (const { identity } of rows) known.add(identity)
  }
  return known
}

export async function insertSpendLines(
  scope: WritingScope,
  batchId: string,
  lines: readonly IdentifiedLine[],
): Promise<void> {
  for (let start = 0; start < lines.length; start += insertChunk) {
    await insertSome(scope, batchId, lines.slice(start, start + insertChunk))
  }
}

/** One array per column: far fewer parameters than one per value. */
async function insertSome(
  { tx, organizationId }: WritingScope,
  batchId: string,
  lines: readonly IdentifiedLine[],
): Promise<void> {
  const column = <Value>(read: (line: SpendLine) => Value): readonly Value[] => lines.map(({ line }) => read(line))
  await sql`insert into plumbline.spend_line
    (org_id, batch_id, id, identity, account, date, description, amount_minor, currency, bank_id, vendor, technology, sorting, state)
    select ${organizationId}::uuid, ${batchId}::uuid, * from unnest(
      ${lines.map(() => randomUUIDv7())}::uuid[], ${lines.map(({ identity }) => identity)}::text[],
      ${column(({ account }) => account)}::text[], ${column(({ date }) => date)}::date[],
      ${column(({ description }) => description)}::text[], ${column(({ amount }) => amount.minor)}::bigint[],
      ${column(({ amount }) => amount.currency)}::text[], ${column(({ bankId }) => bankId)}::text[],
      ${column(({ vendor }) => vendor)}::text[], ${column(({ technology }) => technology)}::text[],
      ${column(({ sorting }) => sorting)}::text[], ${column(({ state }) => state)}::text[])`.execute(tx)
}

export async function deleteLinesOfBatch({ tx, organizationId }: WritingScope, batchId: string): Promise<number> {
  const result = await tx
    .deleteFrom('plumbline.spend_line')
    .where('org_id', '=', organizationId)
    .where('batch_id', '=', batchId)
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

/** One page, oldest first; the cursor is the id and day of the last line. */
export async function listSpendLines(
  { tx, organizationId }: Scope,
  { after, limit }: { readonly after: { readonly date: string; readonly id: string } | null; readonly limit: number },
): Promise<Page<KeptSpendLine>> {
  let query = tx.selectFrom('plumbline.spend_line').selectAll().where('org_id', '=', organizationId)
  if (after !== null) query = query.where(sql<boolean>`(date, id) > (${after.date}::date, ${after.id}::uuid)`)
  const rows = await query
    .orderBy('date')
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  const last = rows.at(limit - 1)
  const next = rows.length > limit && last !== undefined ? `${last.date}_${last.id}` : null
  return { rows: rows.slice(0, limit).map(lineFrom), next }
}

export type Sorting = Pick<SpendLine, 'vendor' | 'technology' | 'sorting' | 'state'>

/** Gives lines another sorting; answers how they were sorted before. */
export async function updateSorting(
  { tx, organizationId }: WritingScope,
  ids: readonly string[],
  sorting: Sorting,
): Promise<readonly (Sorting & { readonly id: string })[]> {
  const before = await tx
    .selectFrom('plumbline.spend_line')
    .select(['id', 'vendor', 'technology', 'sorting', 'state'])
    .where('org_id', '=', organizationId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .orderBy('id')
    .execute()
  await tx
    .updateTable('plumbline.spend_line')
    .set({ vendor: sorting.vendor, technology: sorting.technology, sorting: sorting.sorting, state: sorting.state })
    .where('org_id', '=', organizationId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute()
  return before
}

function lineFrom(row: Selectable<SpendLineRow>): KeptSpendLine {
  return {
    id: row.id,
    batch: row.batch_id,
    account: row.account,
    date: row.date,
    description: row.description,
    amount: { minor: row.amount_minor, currency: row.currency },
    bankId: row.bank_id,
    vendor: row.vendor,
    technology: row.technology,
    sorting: row.sorting,
    state: row.state,
  }
}
