import { afterAll, beforeAll, expect, test } from 'vitest'
import { aNewOrganization } from '../../test/database/a-context.ts'
import type { TestDatabase } from '../../test/database/open-test-database.ts'
import { openTestDatabase } from '../../test/database/open-test-database.ts'
import { aGoal } from '../../test/builders/goal.ts'
import { changeGoal } from '../actions/goals/change-goal.ts'
import { createGoal } from '../actions/goals/create-goal.ts'
import { listGoals } from '../actions/goals/list-goals.ts'
import { removeGoal } from '../actions/goals/remove-goal.ts'
import { restoreGoal } from '../actions/goals/restore-goal.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

test('a goal is stored as it was given, and comes back as it was given', async () => {
  const context = await aNewOrganization(database)
  const goal = aGoal({ key: 'sell-online', weight: 2.5 })
  const kept = await createGoal(context, goal)
  expect(kept).toMatchObject({ key: 'sell-online', version: 1, noun: goal, createdBy: 'ada', removedAt: null })
  expect(await listGoals(context, {})).toEqual({ rows: [kept], next: null })
})

test('a change names the version it saw; a stale one is refused with both versions', async () => {
  const context = await aNewOrganization(database)
  await createGoal(context, aGoal())
  const changed = await changeGoal(context, { key: 'sell-online', expectedVersion: 1, change: { weight: 3 } })
  expect(changed).toMatchObject({ version: 2, noun: { weight: 3, title: aGoal().title } })
  const stale = changeGoal(context, { key: 'sell-online', expectedVersion: 1, change: { weight: 4 } })
  await expect(stale).rejects.toMatchObject({
    code: 'conflict',
    details: { versions: { expected: 1, current: 2 }, current: { noun: { weight: 3 } } },
  })
})

test('what is removed can be restored for 30 days, and not on the 31st', async () => {
  const context = await aNewOrganization(database)
  const kept = await createGoal(context, aGoal())
  await removeGoal(context, { key: kept.key, expectedVersion: 1 })
  expect((await listGoals(context, {})).rows).toEqual([])
  const tooLate = { ...context, now: new Date('2027-02-14T09:00:00.001Z') }
  await expect(restoreGoal(tooLate, { key: kept.key })).rejects.toMatchObject({ code: 'not-found' })
  const inTime = { ...context, now: new Date('2027-02-14T09:00:00.000Z') }
  expect(await restoreGoal(inTime, { key: kept.key })).toMatchObject({ id: kept.id, noun: kept.noun, version: 3 })
})

test('pages follow the order of keys and end with a null cursor', async () => {
  const context = await aNewOrganization(database)
  const keys = ['b', 'a', 'd', 'c', 'e-1', 'e']
  for (const key of keys) await createGoal(context, aGoal({ key }))
  const seen: string[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listGoals>> = await listGoals(context, { after, limit: 4 })
    seen.push(...page.rows.map(({ key }) => key))
    after = page.next
  } while (after !== null)
  expect(seen).toEqual([...keys].sort())
  await expect(listGoals(context, { after: 'bm9uc2Vuc2U' })).rejects.toMatchObject({ code: 'invalid' })
})
