import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anOrganization } from '../../test/builders/business.ts'
import { aGoal } from '../../test/builders/goal.ts'
import { aNewOrganization, aRequest } from '../../test/database/a-context.ts'
import { asSuperuser, openTestDatabase } from '../../test/database/open-test-database.ts'
import type { TestDatabase } from '../../test/database/open-test-database.ts'
import { inOrganization } from '../storage/in-organization.ts'
import { listAuditEntries, verifyAudit } from './audit/list-audit-entries.ts'
import { exportBusiness } from './business-file/export-business.ts'
import type { Context, Role } from './context.ts'
import { changeGoal } from './goals/change-goal.ts'
import { createGoal } from './goals/create-goal.ts'
import { getGoal } from './goals/get-goal.ts'
import { listGoals } from './goals/list-goals.ts'
import { createOrganization } from './organizations/create-organization.ts'
import { findRole, listOrganizations } from './organizations/list-organizations.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

describe('the audit chain', () => {
  test('[U1] every write is one entry, with who, when, what before and what after', async () => {
    const context = await aNewOrganization(database)
    await createGoal(context, aGoal())
    await changeGoal(context, { key: 'sell-online', expectedVersion: 1, change: { weight: 5 } })
    const [changed, created, made] = await listAuditEntries(context, {})
    expect(made).toMatchObject({ sequence: 1, verb: 'create-organization', by: 'ada', before: null })
    expect(created).toMatchObject({ sequence: 2, verb: 'create-goal', subject: 'goals/sell-online', after: aGoal() })
    expect(changed).toMatchObject({ sequence: 3, before: { weight: 1 }, after: { weight: 5 } })
    expect(changed?.at).toBe('2027-01-15T09:00:00.000Z')
  })

  test('[U1] a refused write leaves no entry and no row', async () => {
    const context = await aNewOrganization(database)
    await expect(createGoal(context, { ...aGoal(), weight: -1 })).rejects.toMatchObject({ code: 'invalid' })
    await expect(createGoal(context, aGoal({ owner: 'nobody-here' }))).rejects.toMatchObject({ code: 'invalid' })
    expect(await listAuditEntries(context, {})).toHaveLength(1)
    expect((await listGoals(context, {})).rows).toEqual([])
  })

  test('[U3] 50 writers at once make one chain without a gap', async () => {
    const context = await aNewOrganization(database)
    const writers = Array.from({ length: 50 }, async (_, writer) => {
      for (let count = 0; count < 4; count += 1) await createGoal(context, aGoal({ key: `goal-${writer}-${count}` }))
    })
    await Promise.all(writers)
    expect(await verifyAudit(context)).toMatchObject({ kind: 'intact', head: { sequence: 201 } })
    expect((await exportBusiness(context)).goals).toHaveLength(200)
  })

  test.for([
    ['one character of an entry changed', `update plumbline.audit_entry set by = 'eve' where sequence = 3`, 3],
    [
      'one figure within an entry changed',
      `update plumbline.audit_entry set after = jsonb_set(after, '{weight}', '9') where sequence = 3`,
      3,
    ],
    ['an entry in the middle deleted', 'delete from plumbline.audit_entry where sequence = 3', 3],
    ['the last entry deleted', 'delete from plumbline.audit_entry where sequence = 5', 5],
    [
      'two entries swapped',
      `update plumbline.audit_entry set sequence = case sequence when 2 then -3 else -2 end where sequence in (2, 3); update plumbline.audit_entry set sequence = -sequence where sequence < 0`,
      2,
    ],
    [
      'an entry hashed anew by itself',
      `update plumbline.audit_entry set verb = 'x', hash = repeat('0', 64) where sequence = 2`,
      2,
    ],
  ] as const)('[U2] tampering is found and placed: %s', async ([, statement, place]) => {
    const context = await aNewOrganization(database)
    for (const key of ['a', 'b', 'c', 'd']) await createGoal(context, aGoal({ key }))
    expect(await verifyAudit(context)).toMatchObject({ kind: 'intact', head: { sequence: 5 } })
    const own = `and org_id = '${context.organizationId}'`
    await asSuperuser(database.superuser, async (client) => {
      await client.query('alter table plumbline.audit_entry drop constraint if exists audit_entry_sequence_check')
      for (const part of statement.split(';')) await client.query(`${part} ${own}`)
    })
    expect(await verifyAudit(context)).toMatchObject({ kind: 'broken', sequence: place })
  })

  test('[U2] the role that serves requests can neither change, delete nor empty the log', async () => {
    const context = await aNewOrganization(database)
    const within = { organizationId: context.organizationId, userId: 'ada' }
    for (const statement of [
      'update plumbline.audit_entry set by = by',
      'delete from plumbline.audit_entry',
      'truncate plumbline.audit_entry',
    ]) {
      const tried = asSuperuser({ ...database.superuser, user: 'plumbline_app' }, async (client) => {
        await client.query(`select set_config('app.org_id', $1, false)`, [within.organizationId])
        await client.query(statement)
      })
      await expect(tried, statement).rejects.toThrow(/permission denied/)
    }
  })
})

describe('idempotency keys', () => {
  test('[R13] twenty requests at once with one key happen once and have one answer', async () => {
    const context = await aNewOrganization(database)
    const keyed = { ...context, idempotencyKey: 'press-once' }
    const { key: _, ...untitled } = aGoal({ title: 'Sell online' })
    const answers = await Promise.all(Array.from({ length: 20 }, () => createGoal(keyed, untitled)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect((await listGoals(context, {})).rows).toHaveLength(1)
    expect(await verifyAudit(context)).toMatchObject({ head: { sequence: 2 } })
  })

  test('[R13] the same key with another request is refused, another person may use it', async () => {
    const context = await aNewOrganization(database)
    const keyed = { ...context, idempotencyKey: 'key-1' }
    await createGoal(keyed, aGoal())
    await expect(createGoal(keyed, aGoal({ title: 'Other' }))).rejects.toMatchObject({ code: 'invalid' })
    const change = { key: 'sell-online', expectedVersion: 1, change: { weight: 2 } }
    await expect(changeGoal(keyed, change)).rejects.toMatchObject({ code: 'invalid' })
    await changeGoal({ ...keyed, person: { userId: 'bob', role: 'owner' } }, change)
  })

  test('a refused request keeps no answer, so that its key can be used for the mended one', async () => {
    const context = await aNewOrganization(database)
    const keyed = { ...context, idempotencyKey: 'key-2' }
    await expect(createGoal(keyed, { title: '' })).rejects.toMatchObject({ code: 'invalid' })
    expect(await createGoal(keyed, aGoal())).toMatchObject({ version: 1 })
  })

  test('an organization asked for five times with one key is made once', async () => {
    const request = aRequest(database, { userId: 'carol', idempotencyKey: 'my-firm' })
    const made = await Promise.all(Array.from({ length: 5 }, () => createOrganization(request, anOrganization())))
    expect(new Set(made.map(({ organizationId }) => organizationId)).size).toBe(1)
    expect(await listOrganizations(request)).toHaveLength(1)
    const other = await createOrganization({ ...request, userId: 'dave' }, anOrganization())
    expect(other.organizationId).not.toBe(made[0]?.organizationId)
  })
})

test('[R12] of 20 writers who saw the same version one wins, and the others learn both versions', async () => {
  const context = await aNewOrganization(database)
  await createGoal(context, aGoal())
  for (let version = 1; version <= 5; version += 1) {
    const writers = Array.from({ length: 20 }, (_, weight) =>
      changeGoal(context, { key: 'sell-online', expectedVersion: version, change: { weight } }),
    )
    const ends = await Promise.allSettled(writers)
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const winner = ends.findIndex(({ status }) => status === 'fulfilled')
    expect(await getGoal(context, 'sell-online')).toMatchObject({ version: version + 1, noun: { weight: winner } })
    for (const end of ends) {
      if (end.status === 'fulfilled') continue
      expect(end.reason).toMatchObject({
        code: 'conflict',
        details: { versions: { expected: version, current: version + 1 } },
      })
    }
  }
})

describe('who may', () => {
  const may: Readonly<Record<Role, { readonly look: boolean; readonly write: boolean }>> = {
    owner: { look: true, write: true },
    editor: { look: true, write: true },
    reader: { look: true, write: false },
  }

  test.for(Object.entries(may))('%s', async ([role, { look, write }]) => {
    const context = await aNewOrganization(database)
    const person = { userId: 'ada', role: role as Role }
    const within: Context = { ...context, person }
    const codeOf = (work: Promise<unknown>) =>
      work.then(
        () => null,
        (error: { code: string }) => error.code,
      )
    expect(await codeOf(listGoals(within, {}))).toBe(look ? null : 'forbidden')
    expect(await codeOf(createGoal(within, aGoal()))).toBe(write ? null : 'forbidden')
  })

  test('a role that is not known may nothing', async () => {
    const context = await aNewOrganization(database)
    const person = { userId: 'ada', role: 'admin' as Role }
    await expect(listGoals({ ...context, person }, {})).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('a person sees the organizations they belong to, and has no role in others', async () => {
    const context = await aNewOrganization(database, { userId: 'erin' })
    const request = aRequest(database, { userId: 'erin' })
    expect(await listOrganizations(request)).toEqual([
      { id: context.organizationId, name: 'Corner bakery', role: 'owner', example: false },
    ])
    expect(await findRole(request, context.organizationId)).toBe('owner')
    expect(await findRole({ ...request, userId: 'mallory' }, context.organizationId)).toBe(null)
    expect(await listOrganizations({ ...request, userId: 'mallory' })).toEqual([])
  })
})

describe('text that is no text', () => {
  test.for([
    ['a zero byte', 'Sell\0online'],
    ['half a character', 'Sell \ud800 online'],
  ])('%s is refused with its place', async ([, title]) => {
    const context = await aNewOrganization(database)
    await expect(createGoal(context, { ...aGoal(), title })).rejects.toMatchObject({
      code: 'invalid',
      details: { problems: [{ at: ['title'] }] },
    })
  })

  test('markup, quotes and names of the language itself come back as they went in', async () => {
    const context = await aNewOrganization(database)
    const title = `<script>alert("x")</script> '; drop table goal; -- __proto__ \\u0000 ünïcode 🥐`
    await createGoal(context, aGoal({ title }))
    expect((await getGoal(context, 'sell-online')).noun.title).toBe(title)
    expect(await verifyAudit(context)).toMatchObject({ kind: 'intact' })
  })
})

test('[T6] 300 interleaved requests of 10 organizations, some of which fail, never see each other', async () => {
  const contexts = await Promise.all(Array.from({ length: 10 }, () => aNewOrganization(database)))
  await Promise.all(contexts.map((context, index) => createGoal(context, aGoal({ key: `of-${index}` }))))
  const requests = Array.from({ length: 300 }, async (_, index) => {
    const context = contexts[index % 10] ?? expect.unreachable()
    const within = { organizationId: context.organizationId, userId: 'ada' }
    if (index % 7 === 0) {
      const failing = inOrganization(database, within, () => Promise.reject(new Error('on purpose')))
      await expect(failing).rejects.toThrow('on purpose')
    }
    const { rows } = await listGoals(context, {})
    expect(rows.map(({ key }) => key)).toEqual([`of-${index % 10}`])
  })
  await Promise.all(requests)
})

test('an unreachable database is said to be so, and the next request after it is back succeeds', async () => {
  const context = await aNewOrganization(database)
  await createGoal(context, aGoal())
  await asSuperuser(database.superuser, (client) =>
    client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    ),
  )
  const ends = await Promise.allSettled(Array.from({ length: 30 }, () => listGoals(context, {})))
  for (const end of ends) if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'unavailable' })
  expect((await listGoals(context, {})).rows).toHaveLength(1)
})
