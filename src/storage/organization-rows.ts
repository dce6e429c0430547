import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import type { Budget, CashForecast, Organization } from '../domain/organization.ts'
import type { Scope, WritingScope } from './in-organization.ts'
import type { Author } from './noun-rows.ts'
import type { Tables } from './tables.ts'

/** The organization itself, the version of its last write, and whether it is an example. */
export type KeptOrganization = {
  readonly id: string
  readonly version: number
  readonly organization: Organization
  readonly example: boolean
}

/** Budgets and cash forecast are one page and are written together. */
export type Budgets = { readonly budgets: readonly Budget[]; readonly cashForecast: CashForecast | null }
export type KeptBudgets = Budgets & { readonly version: number }

export type NewOrganization = {
  readonly organization: Organization
  readonly example: boolean
  readonly role: string
} & Author

/** False where an organization of this id is there already. */
export async function insertOrganization(scope: WritingScope, made: NewOrganization): Promise<boolean> {
  const { organizationId: org_id, tx, userId } = scope
  const row = { org_id, id: org_id, version: 1, ...written(made) }
  const inserted = await tx
    .insertInto('plumbline.organization')
    .values({ ...row, key: 'organization', body: JSON.stringify(made.organization), example: made.example })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted === undefined) return false
  const none: Budgets = { budgets: [], cashForecast: null }
  await tx
    .insertInto('plumbline.budget')
    .values({ ...row, key: 'budgets', body: JSON.stringify(none) })
    .execute()
  const created_at = made.at.toISOString()
  await tx.insertInto('identity.membership').values({ org_id, user_id: userId, role: made.role, created_at }).execute()
  return true
}

export async function findOrganization({ tx, organizationId }: Scope): Promise<KeptOrganization | null> {
  const row = await tx
    .selectFrom('plumbline.organization')
    .select(['id', 'version', 'body', 'example'])
    .where('org_id', '=', organizationId)
    .executeTakeFirst()
  if (row === undefined) return null
  return { id: row.id, version: row.version, organization: row.body as Organization, example: row.example }
}

/** False where the stored version is no longer the expected one. */
export async function updateOrganization(
  { tx, organizationId }: WritingScope,
  {
    expectedVersion,
    organization,
    by,
    at,
  }: { readonly expectedVersion: number; readonly organization: Organization } & Author,
): Promise<boolean> {
  const row = await tx
    .updateTable('plumbline.organization')
    .set({
      body: JSON.stringify(organization),
      version: expectedVersion + 1,
      updated_at: at.toISOString(),
      updated_by: by,
    })
    .where('org_id', '=', organizationId)
    .where('version', '=', expectedVersion)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function findBudgets({ tx, organizationId }: Scope): Promise<KeptBudgets> {
  const row = await tx
    .selectFrom('plumbline.budget')
    .select(['version', 'body'])
    .where('org_id', '=', organizationId)
    .executeTakeFirst()
  return row === undefined
    ? { version: 0, budgets: [], cashForecast: null }
    : { ...(row.body as Budgets), version: row.version }
}

/** False where the stored version is no longer the expected one. */
export async function updateBudgets(
  { tx, organizationId }: WritingScope,
  { expectedVersion, budgets, by, at }: { readonly expectedVersion: number; readonly budgets: Budgets } & Author,
): Promise<boolean> {
  const row = await tx
    .updateTable('plumbline.budget')
    .set({ body: JSON.stringify(budgets), version: expectedVersion + 1, updated_at: at.toISOString(), updated_by: by })
    .where('org_id', '=', organizationId)
    .where('version', '=', expectedVersion)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export type Membership = { readonly organizationId: string; readonly role: string }

/** The organizations a person belongs to, oldest first. */
export async function membershipsOf(tx: Transaction<Tables>, userId: string): Promise<readonly Membership[]> {
  const rows = await tx
    .selectFrom('identity.membership')
    .select(['org_id', 'role'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .orderBy('org_id')
    .execute()
  return rows.map((row) => ({ organizationId: row.org_id, role: row.role }))
}

/** Removes an example organization whole; the database refuses it for any other. */
export async function removeExample({ tx }: WritingScope): Promise<void> {
  await sql`select plumbline.remove_example()`.execute(tx)
}

function written({ by, at }: Author) {
  const moment = at.toISOString()
  return { created_at: moment, created_by: by, updated_at: moment, updated_by: by, removed_at: null }
}
