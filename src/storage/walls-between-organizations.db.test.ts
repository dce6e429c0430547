import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aGoal } from '../../test/builders/goal.ts'
import { aNewOrganization } from '../../test/database/a-context.ts'
import { asSuperuser, openTestDatabase } from '../../test/database/open-test-database.ts'
import type { TestDatabase } from '../../test/database/open-test-database.ts'
import type { Context } from '../actions/context.ts'
import { createGoal } from '../actions/goals/create-goal.ts'
import { importSeats } from '../actions/imports/import-seats.ts'
import { importStatement } from '../actions/imports/import-statement.ts'
import { createTechnology } from '../actions/technologies/create-technology.ts'
import { aStatement } from '../../test/database/a-statement.ts'

let database: TestDatabase
let mine: Context
let theirs: Context
beforeAll(async () => {
  database = await openTestDatabase()
  mine = await filledOrganization('ada')
  theirs = await filledOrganization('bob')
})
afterAll(() => database.close())

/** Something in every table that an organization has. */
async function filledOrganization(userId: string): Promise<Context> {
  const context = await aNewOrganization(database, { userId })
  await createGoal({ ...context, idempotencyKey: 'first' }, aGoal({ title: `Secret of ${userId}` }))
  await createTechnology(context, { key: 'till', title: 'Till' })
  await importStatement(context, { ...aStatement(3), fingerprint: 'date,amount', mapping: { date: 0 } })
  await importSeats(context, {
    fileName: 'seats.csv',
    sha256: 'a'.repeat(64),
    seats: [{ technology: 'till', email: `${userId}@example.test` }],
  })
  for (const noun of ['team', 'person', 'kpi', 'capability', 'vendor', 'initiative', 'roadmap']) {
    await asSuperuser(database.superuser, (client) =>
      client.query(
        `insert into plumbline.${noun} (org_id, id, key, body, created_at, created_by, updated_at, updated_by)
         values ($1, $2, 'some', '{}', now(), 'x', now(), 'x')`,
        [context.organizationId, randomUUID()],
      ),
    )
  }
  return context
}

async function organizationTables(): Promise<readonly string[]> {
  return asSuperuser(database.superuser, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select n.nspname || '.' || c.relname as name from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id' and not a.attisdropped
       where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' order by 1`,
    )
    return rows.map(({ name }) => name)
  })
}

/** Runs work as the app within my organization, on a connection of its own, and undoes it. */
async function asApp<Answer>(settings: string | null, work: (client: Client) => Promise<Answer>): Promise<Answer> {
  return asSuperuser({ ...database.superuser, user: 'plumbline_app' }, async (client) => {
    await client.query('begin')
    if (settings !== null) await client.query(`select set_config('app.org_id', $1, true)`, [settings])
    try {
      return await work(client)
    } finally {
      await client.query('rollback')
    }
  })
}

describe('across organizations, table by table', () => {
  test('the tables are all there, so that the loops below cannot be empty', async () => {
    const tables = await organizationTables()
    expect(tables).toContain('plumbline.goal')
    expect(tables).toContain('identity.membership')
    expect(tables.length).toBeGreaterThanOrEqual(19)
  })

  test('every table holds rows of both, and a query without a filter returns mine alone', async () => {
    for (const table of await organizationTables()) {
      const all = await asSuperuser(database.superuser, (client) => organizationsIn(client, table))
      const seen = await asApp(mine.organizationId, (client) => organizationsIn(client, table))
      expect(all, table).toContain(theirs.organizationId)
      expect(seen, table).toEqual([mine.organizationId])
    }
  })

  test('asking outright for the rows of another organization returns none', async () => {
    for (const table of await organizationTables()) {
      const rows = await asApp(mine.organizationId, async (client) => {
        const answer = await client.query(`select * from ${table} where org_id = $1`, [theirs.organizationId])
        return answer.rows
      })
      expect(rows, table).toEqual([])
    }
  })

  test('inserting a row for another organization fails', async () => {
    for (const table of await organizationTables()) {
      const copy = asApp(mine.organizationId, async (client) => {
        await client.query(`create temporary table copied on commit drop as select * from ${table} limit 1`)
        await client.query('update copied set org_id = $1', [theirs.organizationId])
        await client.query(`insert into ${table} select * from copied`)
      })
      await expect(copy, table).rejects.toThrow(/row-level security|permission denied/)
    }
  })

  test('updating and deleting rows of another organization touches none, and mine cannot be moved there', async () => {
    for (const table of await organizationTables()) {
      const touched = await countTouched(table, `where org_id = '${theirs.organizationId}'`)
      expect(touched, table).toEqual({ updated: 0, deleted: 0 })
      const moved = asApp(mine.organizationId, (client) =>
        client.query(`update ${table} set org_id = '${theirs.organizationId}'`),
      )
      await expect(moved, table).rejects.toThrow(/row-level security|permission denied/)
    }
  })

  test('with the setting empty, unset or malformed there are no rows, never all', async () => {
    for (const table of await organizationTables()) {
      expect(await asApp('', (client) => organizationsIn(client, table)), table).toEqual([])
      expect(await asApp(null, (client) => organizationsIn(client, table)), table).toEqual([])
      await expect(asApp('everyone', (client) => organizationsIn(client, table))).rejects.toThrow(/uuid/)
    }
  })

  test('after a transaction the setting is gone, also where the connection is used again', async () => {
    await asSuperuser({ ...database.superuser, user: 'plumbline_app' }, async (client) => {
      for (const end of ['commit', 'rollback']) {
        await client.query('begin')
        await client.query(`select set_config('app.org_id', $1, true)`, [mine.organizationId])
        expect(await organizationsIn(client, 'plumbline.goal')).toEqual([mine.organizationId])
        await client.query(end)
        expect(await organizationsIn(client, 'plumbline.goal')).toEqual([])
      }
    })
  })
})

/** Where the app may not update or delete at all, that is as good as none touched. */
async function countTouched(table: string, where: string): Promise<{ updated: number; deleted: number }> {
  const count = (statement: string) =>
    asApp(mine.organizationId, async (client) => (await client.query(statement)).rowCount ?? 0).catch(
      (error: Error) => {
        expect(error.message).toContain('permission denied')
        return 0
      },
    )
  const updated = await count(`update ${table} set org_id = org_id ${where}`)
  return { updated, deleted: await count(`delete from ${table} ${where}`) }
}

async function organizationsIn(client: Client, table: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ org_id: string }>(`select distinct org_id from ${table} order by 1`)
  return rows.map(({ org_id }) => org_id)
}

describe('what the catalogue of the database says', () => {
  test('every table with org_id has row-level security enabled, forced, and a policy for reading and writing', async () => {
    const { rows } = await query<{ name: string; ok: boolean }>(
      `select c.oid::regclass::text as name, c.relrowsecurity and c.relforcerowsecurity and exists (
         select from pg_policy p where p.polrelid = c.oid and p.polqual is not null and p.polwithcheck is not null
         and pg_get_expr(p.polqual, p.polrelid) like '%app.org_id%' and p.polroles = '{0}') as ok
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id' and not a.attisdropped
       join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%'`,
    )
    expect(rows.filter(({ ok }) => !ok)).toEqual([])
    expect(rows.length).toBeGreaterThanOrEqual(19)
  })

  test('every unique index and foreign key of such a table leads with org_id', async () => {
    const { rows } = await query<{ name: string; first: string }>(
      `select i.indexrelid::regclass::text as name, a.attname as first
       from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
       where i.indisunique and n.nspname in ('plumbline', 'identity') and exists (
         select from pg_attribute o where o.attrelid = i.indrelid and o.attname = 'org_id')
       union all
       select k.conname, a.attname from pg_constraint k
       join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
       where k.contype = 'f' and exists (
         select from pg_attribute o where o.attrelid = k.conrelid and o.attname = 'org_id')`,
    )
    expect(rows.filter(({ first }) => first !== 'org_id')).toEqual([])
    expect(rows.length).toBeGreaterThan(20)
  })

  test('the role that serves requests is no superuser, bypasses nothing and owns nothing', async () => {
    const role = await asApp(mine.organizationId, (client) =>
      client.query(
        `select current_user as name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user`,
      ),
    )
    expect(role.rows).toEqual([
      { name: 'plumbline_app', rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false },
    ])
    const owned = await query(
      `select relname from pg_class where relowner = 'plumbline_app'::regrole and relnamespace <> pg_my_temp_schema()`,
    )
    expect(owned.rows).toEqual([])
    const memberships = await query(`select from pg_auth_members where member = 'plumbline_app'::regrole`)
    expect(memberships.rows).toEqual([])
  })

  test('views run with the rights of who asks, and functions with their own rights fix their search path', async () => {
    const views = await query(
      `select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where relkind = 'v' and nspname in ('plumbline', 'identity') and not coalesce(reloptions::text like '%security_invoker=true%', false)`,
    )
    expect(views.rows).toEqual([])
    const functions = await query<{ proname: string; fixed: boolean }>(
      `select proname, coalesce(proconfig::text like '%search_path=%', false) as fixed from pg_proc where prosecdef
       and pronamespace in ('plumbline'::regnamespace, 'identity'::regnamespace)`,
    )
    expect(functions.rows).toEqual([{ proname: 'remove_example', fixed: true }])
  })

  test('even the owning role sees no rows, unless it says that it makes a backup', async () => {
    await asSuperuser(database.owner, async (client) => {
      expect(await organizationsIn(client, 'plumbline.goal')).toEqual([])
      await client.query('begin')
      await client.query(`select set_config('app.backup', 'on', true)`)
      expect((await organizationsIn(client, 'plumbline.goal')).length).toBe(2)
      await client.query('rollback')
    })
    const tried = await asApp(null, async (client) => {
      await client.query(`select set_config('app.backup', 'on', true)`)
      return organizationsIn(client, 'plumbline.goal')
    })
    expect(tried).toEqual([])
  })
})

function query<Row extends object>(text: string) {
  return asSuperuser(database.superuser, (client) => client.query<Row>(text))
}
