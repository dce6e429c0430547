import { afterAll, beforeAll, expect, test } from 'vitest'
import { aBusiness, budgets } from '../../../test/builders/business.ts'
import { aGoal } from '../../../test/builders/goal.ts'
import { aTechnology } from '../../../test/builders/technology.ts'
import { aNewOrganization, aRequest } from '../../../test/database/a-context.ts'
import { aStatement } from '../../../test/database/a-statement.ts'
import { asSuperuser, openTestDatabase } from '../../../test/database/open-test-database.ts'
import type { TestDatabase } from '../../../test/database/open-test-database.ts'
import type { Business } from '../../domain/business.ts'
import { listAuditEntries, verifyAudit } from '../audit/list-audit-entries.ts'
import type { Context } from '../context.ts'
import { leaveDemo } from '../demo/leave-demo.ts'
import { openDemo } from '../demo/open-demo.ts'
import { createGoal } from '../goals/create-goal.ts'
import { restoreGoal } from '../goals/restore-goal.ts'
import { undoImport } from '../imports/undo-import.ts'
import { listOrganizations } from '../organizations/list-organizations.ts'
import { getBudgets } from '../organization/get-organization.ts'
import { listSpendLines } from '../spend/list-spend-lines.ts'
import { compareBusinessFile } from './compare-business-file.ts'
import { exportBusiness } from './export-business.ts'
import { importBusinessFile } from './import-business-file.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const file = { fileName: 'plumbline.yaml', sha256: 'c'.repeat(64) }

function bakery(given: Partial<Business> = {}): Business {
  return aBusiness({
    budgets: budgets('2027-Q1', 4),
    vendors: [{ key: 'acme', name: 'Acme', merchantPatterns: [] }],
    goals: [aGoal({ key: 'grow' }), aGoal({ key: 'sell-online' })],
    technologies: [aTechnology({ key: 'oven' }), aTechnology({ key: 'till', vendor: 'acme', dependsOn: ['oven'] })],
    ...given,
  })
}

test('a business that is imported is exported as it was, and imported again changes nothing', async () => {
  const context = await aNewOrganization(database)
  expect(await importBusinessFile(context, { ...file, business: bakery() })).toMatchObject({ added: 5, removed: 0 })
  expect(await exportBusiness(context)).toEqual(bakery())
  const again = await importBusinessFile(context, { ...file, business: bakery() })
  expect(again).toEqual({ batchId: null, added: 0, changed: 0, removed: 0 })
  expect(await listAuditEntries(context, {})).toHaveLength(2)
})

test('the differences are shown before they are applied, and what changed meanwhile refuses the import', async () => {
  const context = await aNewOrganization(database)
  await importBusinessFile(context, { ...file, business: bakery() })
  const next = bakery({ goals: [aGoal({ key: 'sell-online', weight: 9 })] })
  const { changes, comparedWith } = await compareBusinessFile(context, next)
  expect(changes.map(({ kind, key, fields }) => [kind, key, fields])).toEqual([
    ['removed', 'grow', []],
    ['changed', 'sell-online', ['weight']],
  ])
  expect(await exportBusiness(context)).toEqual(bakery())
  await createGoal(context, aGoal({ key: 'meanwhile' }))
  const late = importBusinessFile(context, { ...file, business: next, comparedWith })
  await expect(late).rejects.toMatchObject({ code: 'conflict' })
})

test('undone, the business is what it was before; what a file removed can also be restored one by one', async () => {
  const context = await aNewOrganization(database)
  await importBusinessFile(context, { ...file, business: bakery() })
  const next = bakery({ goals: [aGoal({ key: 'sell-online', weight: 9 })], budgets: [], vendors: [], technologies: [] })
  const { batchId } = await importBusinessFile(context, { ...file, business: next })
  expect(await exportBusiness(context)).toEqual(next)
  await undoImport(context, { batchId })
  expect(await exportBusiness(context)).toEqual(bakery())
  await importBusinessFile(context, { ...file, business: next })
  expect(await restoreGoal(context, { key: 'grow' })).toMatchObject({ noun: aGoal({ key: 'grow' }) })
  expect(await verifyAudit(context)).toMatchObject({ kind: 'intact' })
})

test('a file with a fault anywhere changes nothing', async () => {
  const context = await aNewOrganization(database)
  await importBusinessFile(context, { ...file, business: bakery() })
  const wrong: readonly unknown[] = [
    bakery({ goals: [aGoal({ owner: 'nobody-here' })] }),
    bakery({ goals: [aGoal({ key: 'twice' }), aGoal({ key: 'twice' })] }),
    { ...bakery(), goals: [{ ...aGoal(), weight: -1 }] },
    { ...bakery(), surprise: true },
  ]
  for (const business of wrong) {
    await expect(importBusinessFile(context, { ...file, business })).rejects.toMatchObject({ code: 'invalid' })
  }
  expect(await exportBusiness(context)).toEqual(bakery())
})

test('an editor may not import a whole file', async () => {
  const context = await aNewOrganization(database)
  const editor: Context = { ...context, person: { userId: 'ada', role: 'editor' } }
  await expect(importBusinessFile(editor, { ...file, business: bakery() })).rejects.toMatchObject({ code: 'forbidden' })
})

test('an example is an organization of its own, marked, and leaving it removes every row of it and of no other', async () => {
  const request = aRequest(database, { userId: 'visitor' })
  const real = await aNewOrganization(database, { userId: 'visitor' })
  await createGoal(real, aGoal())
  const { organizationId } = await openDemo(request, {
    business: bakery(),
    spendLines: aStatement(20).lines,
    seats: [],
  })
  expect((await listOrganizations(request)).map(({ example }) => example)).toEqual([false, true])
  const demo: Context = { ...real, organizationId }
  expect(await exportBusiness(demo)).toEqual(bakery())
  expect((await listSpendLines(demo, {})).rows).toHaveLength(20)
  expect((await getBudgets(demo)).budgets).toHaveLength(4)
  await leaveDemo(demo)
  expect(await rowsAnywhere(organizationId)).toBe(0)
  expect((await listOrganizations(request)).map(({ id }) => id)).toEqual([real.organizationId])
  expect((await exportBusiness(real)).goals).toHaveLength(1)
})

test('a real organization cannot be left like an example', async () => {
  const context = await aNewOrganization(database)
  await expect(leaveDemo(context)).rejects.toMatchObject({ code: 'forbidden' })
  const direct = asSuperuser({ ...database.superuser, user: 'plumbline_app' }, async (client) => {
    await client.query('begin')
    await client.query(`select set_config('app.org_id', $1, true)`, [context.organizationId])
    await client.query('select plumbline.remove_example()')
  })
  await expect(direct).rejects.toThrow(/Only an example/)
})

/** In every table that knows organizations. */
async function rowsAnywhere(organizationId: string): Promise<number> {
  return asSuperuser(database.superuser, async (client) => {
    const tables = await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id' where c.relkind = 'r' and n.nspname in ('plumbline', 'identity')`,
    )
    let count = 0
    for (const { name } of tables.rows) {
      const { rowCount } = await client.query(`select from ${name} where org_id = $1`, [organizationId])
      count += rowCount ?? 0
    }
    return count
  })
}
