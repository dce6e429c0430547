import { afterAll, beforeAll, expect, test } from 'vitest'
import { aBusiness } from '../../test/builders/business.ts'
import { aGoal } from '../../test/builders/goal.ts'
import { aTechnology } from '../../test/builders/technology.ts'
import { aNewOrganization } from '../../test/database/a-context.ts'
import { aStatement } from '../../test/database/a-statement.ts'
import { asSuperuser, openTestDatabase } from '../../test/database/open-test-database.ts'
import type { TestDatabase } from '../../test/database/open-test-database.ts'
import { listAuditEntries, verifyAudit } from '../actions/audit/list-audit-entries.ts'
import { exportBusiness } from '../actions/business-file/export-business.ts'
import { importBusinessFile } from '../actions/business-file/import-business-file.ts'
import type { Context } from '../actions/context.ts'
import { changeGoal } from '../actions/goals/change-goal.ts'
import { createGoal } from '../actions/goals/create-goal.ts'
import { getGoal } from '../actions/goals/get-goal.ts'
import { listGoals } from '../actions/goals/list-goals.ts'
import { removeGoal } from '../actions/goals/remove-goal.ts'
import { restoreGoal } from '../actions/goals/restore-goal.ts'
import { importSeats } from '../actions/imports/import-seats.ts'
import { importStatement } from '../actions/imports/import-statement.ts'
import { findMapping, listImports } from '../actions/imports/list-imports.ts'
import { undoImport } from '../actions/imports/undo-import.ts'
import { changeOrganization } from '../actions/organization/change-organization.ts'
import { setBudgets } from '../actions/organization/set-budgets.ts'
import { listSeats, listSpendLines } from '../actions/spend/list-spend-lines.ts'
import { sortSpendLines } from '../actions/spend/sort-spend-lines.ts'
import { createTechnology } from '../actions/technologies/create-technology.ts'

// Row-level security is the second wall. Here it is taken away, so that the first one stands alone.
let database: TestDatabase
let mine: Context
let theirs: Context
beforeAll(async () => {
  database = await openTestDatabase()
  await asSuperuser(database.superuser, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select oid::regclass::text as name from pg_class where relrowsecurity`,
    )
    for (const { name } of rows) await client.query(`alter table ${name} disable row level security`)
    if (rows.length < 19) throw new Error(`Only ${rows.length} tables had row-level security.`)
  })
  mine = await filled('ada')
  theirs = await filled('bob')
})
afterAll(() => database.close())

const seat = { technology: 'till', email: 'one@example.test' }
const file = { fileName: 'x.csv', sha256: 'e'.repeat(64) }

/** The same keys, the same lines and the same seats in both. */
async function filled(userId: string): Promise<Context> {
  const context = await aNewOrganization(database, { userId })
  await createGoal(context, aGoal({ title: `Goal of ${userId}` }))
  await createTechnology(context, aTechnology({ key: 'till' }))
  await importStatement(context, { ...aStatement(10), fingerprint: `of ${userId}`, mapping: { date: 0 } })
  await importSeats(context, { ...file, seats: [seat] })
  return context
}

/** Every row of an organization, in every table. */
async function rowsOf({ organizationId }: Context): Promise<string> {
  return asSuperuser(database.superuser, async (client) => {
    const tables = await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id'
       where c.relkind = 'r' and n.nspname in ('plumbline', 'identity') order by 1`,
    )
    const parts: string[] = []
    for (const { name } of tables.rows) {
      const found = await client.query<{ row: string }>(
        `select t::text as row from ${name} t where org_id = $1 order by t::text`,
        [organizationId],
      )
      parts.push(name, ...found.rows.map(({ row }) => row))
    }
    return parts.join('\n')
  })
}

test('[T8] with row-level security off, every reading verb still returns the rows of its organization alone', async () => {
  expect((await listGoals(mine, {})).rows.map(({ noun }) => noun.title)).toEqual(['Goal of ada'])
  expect((await getGoal(mine, 'sell-online')).noun.title).toBe('Goal of ada')
  expect((await exportBusiness(mine)).goals).toHaveLength(1)
  expect((await listSpendLines(mine, {})).rows).toHaveLength(10)
  expect(await listSeats(mine)).toHaveLength(1)
  expect(await listImports(mine)).toHaveLength(2)
  expect(await findMapping(mine, 'of bob')).toBe(null)
  expect((await listAuditEntries(mine, {})).map(({ by }) => by)).not.toContain('bob')
  expect(await verifyAudit(mine)).toMatchObject({ kind: 'intact' })
})

test('[T8] with row-level security off, every writing verb still leaves each row of another organization as it was', async () => {
  const before = await rowsOf(theirs)
  const keyed = { ...mine, idempotencyKey: 'once' }
  await changeGoal(keyed, { key: 'sell-online', expectedVersion: 1, change: { weight: 3 } })
  await removeGoal(mine, { key: 'sell-online', expectedVersion: 2 })
  await restoreGoal(mine, { key: 'sell-online' })
  await importStatement(mine, { ...aStatement(20), fingerprint: 'of bob', mapping: { date: 9 } })
  await importSeats(mine, { ...file, seats: [{ ...seat, lastActiveOn: '2027-01-01' }] })
  const [line] = (await listSpendLines(mine, {})).rows
  await sortSpendLines(mine, { sortings: [{ lines: [line?.id], technology: 'till' }] })
  for (const batch of (await listImports(mine)).slice(0, 2)) await undoImport(mine, { batchId: batch.id })
  await changeOrganization(mine, { expectedVersion: 1, change: { headCount: 3 } })
  await setBudgets(mine, { expectedVersion: 1, budgets: [] })
  await importBusinessFile(mine, { ...file, business: aBusiness() })
  expect(await rowsOf(theirs)).toBe(before)
})

test('[T8] with row-level security off, ids of another organization are not found', async () => {
  const before = await rowsOf(theirs)
  const [batch] = await listImports(theirs)
  const [line] = (await listSpendLines(theirs, {})).rows
  await expect(undoImport(mine, { batchId: batch?.id })).rejects.toMatchObject({ code: 'not-found' })
  const sorting = { sortings: [{ lines: [line?.id], sorting: 'not-technology' }] }
  await expect(sortSpendLines(mine, sorting)).rejects.toMatchObject({ code: 'not-found' })
  expect(await rowsOf(theirs)).toBe(before)
})
