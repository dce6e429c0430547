import { sql } from 'kysely'
import type { Business, NounCollection } from '../domain/business.ts'
import { nounCollections } from '../domain/business.ts'
import type { Organization } from '../domain/organization.ts'
import type { Scope } from './in-organization.ts'
import type { Budgets } from './organization-rows.ts'
import { nounTables } from './tables.ts'

/** The whole business in one query, and so at one moment; null where there is no such organization. Nouns come in the order of their keys. */
export async function loadBusiness(scope: Scope): Promise<Business | null> {
  const { rows } = await wholeBusiness(scope.organizationId).execute(scope.tx)
  const bodies = Map.groupBy(rows, ({ part }) => part)
  const organization = bodies.get('organization')?.[0]?.body as Organization | undefined
  if (organization === undefined) return null
  const money = bodies.get('budget')?.[0]?.body as Budgets | undefined
  const nouns = nounCollections.map((name) => [name, (bodies.get(name) ?? []).map(({ body }) => body)] as const)
  return assembled(organization, money ?? { budgets: [], cashForecast: null }, Object.fromEntries(nouns))
}

type Part = { readonly part: string; readonly body: unknown }

function wholeBusiness(organizationId: string) {
  const sources: readonly (readonly [string, string])[] = [
    ['organization', 'organization'],
    ['budget', 'budget'],
    ...nounCollections.map((name): [NounCollection, string] => [name, nounTables[name]]),
  ]
  const selects = sources.map(
    ([part, table]) => sql<Part>`select ${sql.lit(part)} as part, key, body from ${sql.table(`plumbline.${table}`)}
      where org_id = ${organizationId} and removed_at is null`,
  )
  return sql<Part>`select part, body from (${sql.join(selects, sql` union all `)}) parts order by part, key collate "C"`
}

/** The bodies were validated by the contract before they were stored, so what is read is the business. */
function assembled(organization: Organization, money: Budgets, nouns: Record<string, unknown>): Business {
  return { organization, budgets: money.budgets, cashForecast: money.cashForecast, ...nouns } as Business
}
