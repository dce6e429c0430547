import { sql } from 'kysely'
import type { Business, NounCollection } from '../domain/business.ts'
import { nounCollections } from '../domain/business.ts'
import type { Scope } from './in-organization.ts'
import type { KeptBudgets, KeptOrganization } from './organization-rows.ts'
import { findBudgets, findOrganization } from './organization-rows.ts'
import { nounTables } from './tables.ts'

/** A noun with what is needed to change it. */
export type VersionedNoun<Noun> = { readonly id: string; readonly version: number; readonly noun: Noun }

/** The whole business with the id and version of every part. */
export type KeptBusiness = {
  readonly organization: KeptOrganization
  readonly budgets: KeptBudgets
  readonly nouns: { readonly [Name in NounCollection]: readonly VersionedNoun<Business[Name][number]>[] }
}

/** The nouns come from one query, and so from one moment, each collection in the order of its keys. */
export async function loadKeptBusiness(scope: Scope): Promise<KeptBusiness | null> {
  const organization = await findOrganization(scope)
  if (organization === null) return null
  const { rows } = await everyNoun(scope.organizationId).execute(scope.tx)
  const collections = Map.groupBy(rows, ({ part }) => part)
  const nouns = nounCollections.map((name) => [name, (collections.get(name) ?? []).map(versioned)] as const)
  return { organization, budgets: await findBudgets(scope), nouns: assembled(Object.fromEntries(nouns)) }
}

type Part = { readonly part: string; readonly id: string; readonly version: number; readonly body: unknown }

function everyNoun(organizationId: string) {
  const selects = nounCollections.map(
    (name) => sql<Part>`select ${sql.lit(name)} as part, key, id, version, body
      from ${sql.table(`plumbline.${nounTables[name]}`)} where org_id = ${organizationId} and removed_at is null`,
  )
  return sql<Part>`select part, id, version, body from (${sql.join(selects, sql` union all `)}) parts
    order by part, key collate "C"`
}

/** The bodies were validated by the contract before they were stored, each in its own table. */
function assembled(nouns: Record<string, unknown>): KeptBusiness['nouns'] {
  return nouns as KeptBusiness['nouns']
}

function versioned({ id, version, body }: Part): VersionedNoun<unknown> {
  return { id, version, noun: body }
}
