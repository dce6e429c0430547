import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** A transaction within one organization. Every query names the organization; row-level security is the second wall. */
export type Scope = {
  readonly tx: Transaction<Tables>
  readonly organizationId: string
  readonly userId: string
}

declare const writing: unique symbol

/** A scope that holds its organization's audit chain: what every function that writes asks for. `lockAuditChain` gives it. */
export type WritingScope = Scope & { readonly [writing]: true }

/** Runs work in one transaction that sees one organization. The settings end with the transaction. */
export function inOrganization<Answer>(
  database: Database,
  { organizationId, userId }: { readonly organizationId: string; readonly userId: string },
  work: (scope: Scope) => Promise<Answer>,
): Promise<Answer> {
  return database.kysely.transaction().execute(async (tx) => {
    await sql`select set_config('app.org_id', ${organizationId}, true), set_config('app.user_id', ${userId}, true),
      set_config('statement_timeout', '120s', true)`.execute(tx)
    return work({ tx, organizationId, userId })
  })
}

/** Runs work in one transaction that sees no organization, only which ones the person belongs to. */
export function asPerson<Answer>(
  database: Database,
  userId: string,
  work: (tx: Transaction<Tables>) => Promise<Answer>,
): Promise<Answer> {
  return database.kysely.transaction().execute(async (tx) => {
    await sql`select set_config('app.org_id', '', true), set_config('app.user_id', ${userId}, true),
      set_config('statement_timeout', '120s', true)`.execute(tx)
    return work(tx)
  })
}
