import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aBusiness } from '../../../test/builders/business.ts'
import { aGoal, aCapability } from '../../../test/builders/goal.ts'
import { aTechnology } from '../../../test/builders/technology.ts'
import { aNewOrganization } from '../../../test/database/a-context.ts'
import { aSpendLine } from '../../../test/database/a-statement.ts'
import { openTestDatabase } from '../../../test/database/open-test-database.ts'
import type { TestDatabase } from '../../../test/database/open-test-database.ts'
import { createCapability } from '../capabilities/create-capability.ts'
import { removeCapability } from '../capabilities/remove-capability.ts'
import { changeGoal } from '../goals/change-goal.ts'
import { createGoal } from '../goals/create-goal.ts'
import { removeGoal } from '../goals/remove-goal.ts'
import { restoreGoal } from '../goals/restore-goal.ts'
import { importStatement } from '../imports/import-statement.ts'
import { changeOrganization } from '../organization/change-organization.ts'
import { getBudgets, getOrganization } from '../organization/get-organization.ts'
import { setBudgets } from '../organization/set-budgets.ts'
import { adoptRoadmap } from '../roadmaps/adopt-roadmap.ts'
import { getRoadmap } from '../roadmaps/get-roadmap.ts'
import { retireRoadmap } from '../roadmaps/retire-roadmap.ts'
import { saveRoadmap } from '../roadmaps/save-roadmap.ts'
import { createTechnology } from '../technologies/create-technology.ts'
import { removeTechnology } from '../technologies/remove-technology.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

describe('keys', () => {
  test('a key left out follows from the title, with a number where it is taken', async () => {
    const context = await aNewOrganization(database)
    const titled = { title: 'Sell online (shop)' }
    expect(await createGoal(context, titled)).toMatchObject({ key: 'sell-online-shop' })
    expect(await createGoal(context, titled)).toMatchObject({ key: 'sell-online-shop-2' })
  })

  test('a key that is taken is refused, one of a removed noun is free', async () => {
    const context = await aNewOrganization(database)
    await createGoal(context, aGoal())
    await expect(createGoal(context, aGoal())).rejects.toMatchObject({ code: 'conflict' })
    await removeGoal(context, { key: 'sell-online', expectedVersion: 1 })
    await createGoal(context, aGoal())
    await expect(restoreGoal(context, { key: 'sell-online' })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('a key never changes', async () => {
    const context = await aNewOrganization(database)
    await createGoal(context, aGoal())
    const change = changeGoal(context, { key: 'sell-online', expectedVersion: 1, change: { key: 'other' } })
    await expect(change).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('removing', () => {
  test('what others refer to is not removed, and they are named with the place', async () => {
    const context = await aNewOrganization(database)
    await createCapability(context, aCapability({ key: 'baking' }))
    await createGoal(context, aGoal({ title: 'Better bread', asks: [{ capability: 'baking', importance: 1 }] }))
    await createTechnology(
      context,
      aTechnology({
        key: 'oven',
        title: 'Oven',
        primaryFor: [],
        supplies: [{ capability: 'baking', fit: 1, evidence: 'asserted' }],
      }),
    )
    await expect(removeCapability(context, { key: 'baking', expectedVersion: 1 })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('"Better bread", "Oven"'),
      details: {
        problems: [
          { at: ['goals', 'sell-online', 'asks', 0, 'capability'] },
          { at: ['technologies', 'oven', 'supplies', 0, 'capability'] },
        ],
      },
    })
  })

  test('statement lines stand in the way once, and not when they are left as they are', async () => {
    const context = await aNewOrganization(database)
    await createTechnology(context, aTechnology({ key: 'till' }))
    const lines = [aSpendLine(0, { technology: 'till', sorting: 'technology' })]
    await importStatement(context, { fileName: 'a.csv', sha256: 'd'.repeat(64), lines })
    const removal = { key: 'till', expectedVersion: 1 }
    await expect(removeTechnology(context, removal)).rejects.toThrow(/1 statement lines? name the technology/)
    expect(await removeTechnology(context, { ...removal, leaveFacts: true })).toMatchObject({ version: 2 })
  })

  test('what was removed more than 30 days ago is gone for good at the next removal', async () => {
    const context = await aNewOrganization(database)
    for (const key of ['old', 'new']) await createGoal(context, aGoal({ key }))
    await removeGoal(context, { key: 'old', expectedVersion: 1 })
    const later = { ...context, now: new Date('2027-03-01T09:00:00.000Z') }
    await removeGoal(later, { key: 'new', expectedVersion: 1 })
    await expect(restoreGoal(context, { key: 'old' })).rejects.toMatchObject({ code: 'not-found' })
    expect(await restoreGoal(later, { key: 'new' })).toMatchObject({ key: 'new' })
  })
})

describe('the organization and its money', () => {
  test('rules change field by field under a version', async () => {
    const context = await aNewOrganization(database)
    const { version, organization } = await getOrganization(context)
    const changed = await changeOrganization(context, { expectedVersion: version, change: { headCount: 14 } })
    expect(changed.organization).toEqual({ ...organization, headCount: 14 })
    const stale = changeOrganization(context, { expectedVersion: version, change: { headCount: 15 } })
    await expect(stale).rejects.toMatchObject({ code: 'conflict', details: { versions: { expected: 1, current: 2 } } })
  })

  test('budgets are set together, and a cash forecast that is not mentioned stays', async () => {
    const context = await aNewOrganization(database)
    const amount = { minor: 1_000_000, currency: 'EUR' }
    const cashForecast = { openingCash: amount, floor: amount, netByQuarter: [] }
    await setBudgets(context, { expectedVersion: 1, budgets: [], cashForecast })
    const quarter = [{ quarter: '2027-Q1', amount, carryOverShare: 0.5 }]
    await setBudgets(context, { expectedVersion: 2, budgets: quarter })
    expect(await getBudgets(context)).toEqual({ version: 3, budgets: quarter, cashForecast })
    await expect(setBudgets(context, { expectedVersion: 2, budgets: [] })).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('roadmaps', () => {
  const { currency } = aBusiness().organization
  const none = { minor: 0, currency }
  const plan = (title: string) => ({
    title,
    assumptions: {
      firstQuarter: '2027-Q1',
      quarterCount: 8,
      budgetFactor: 1,
      capacityFactor: 1,
      changeCapFactor: 1,
      potReserves: [],
      cashFloor: null,
      selfFundingShare: null,
      exploreShareRange: null,
      pinned: [],
      forbidden: [],
      absences: [],
      stability: null,
    },
    schedule: [],
    value: { total: none, goalValue: none, netPresentValue: none, risk: none },
    proof: { status: 'optimal', bound: none, gap: 0, solver: 'exhaustive', modelVersion: '1' },
  })

  test('a plan is kept as a draft, adopted with author, day and reason, and retired by the next one', async () => {
    const context = await aNewOrganization(database)
    const first = await saveRoadmap(context, { ...plan('Plan A'), adoption: { by: 'x', on: '2020-01-01', reason: '' } })
    expect(first.noun).toMatchObject({ key: 'plan-a', adoption: null, retiredOn: null })
    const adopted = await adoptRoadmap(context, { key: 'plan-a', expectedVersion: 1, reason: 'Best value' })
    expect(adopted.noun.adoption).toMatchObject({ by: 'ada', on: '2027-01-15', reason: 'Best value' })
    expect(adopted.noun.adoption?.facts?.budgets).toHaveLength(8)
    const again = adoptRoadmap(context, { key: 'plan-a', expectedVersion: 2, reason: '' })
    await expect(again).rejects.toMatchObject({ code: 'conflict' })
    await saveRoadmap(context, plan('Plan B'))
    await adoptRoadmap(context, { key: 'plan-b', expectedVersion: 1, by: 'Ada Baker' })
    expect((await getRoadmap(context, 'plan-a')).noun).toMatchObject({ retiredOn: '2027-01-15', replacedBy: 'plan-b' })
    const ended = await retireRoadmap(context, { key: 'plan-b', expectedVersion: 2 })
    expect(ended.noun).toMatchObject({ retiredOn: '2027-01-15', adoption: { by: 'Ada Baker' } })
  })
})
