import { afterAll, beforeAll, expect, test } from 'vitest'
import { aBusiness } from '../../../test/builders/business.ts'
import { anInitiative, anOption } from '../../../test/builders/initiative.ts'
import { euroRange, euros } from '../../../test/builders/money.ts'
import { aRoadmap, assumptions } from '../../../test/builders/roadmap.ts'
import { aNewOrganization } from '../../../test/database/a-context.ts'
import { openTestDatabase } from '../../../test/database/open-test-database.ts'
import type { TestDatabase } from '../../../test/database/open-test-database.ts'
import { roadmapValue } from '../../domain/roadmap/roadmap-value.ts'
import { createInitiative } from '../initiatives/create-initiative.ts'
import { setBudgets } from '../organization/set-budgets.ts'
import type { Context } from '../context.ts'
import { adoptRoadmap } from './adopt-roadmap.ts'
import { listRoadmaps } from './list-roadmaps.ts'
import { saveRoadmap } from './save-roadmap.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const option = anOption({ key: 'hosted', oneOffCost: euroRange(1_000), durationQuarters: 1 })
const shop = anInitiative({ key: 'shop', options: [option] })
const budgets = [{ quarter: '2027-Q1', amount: euros(2_000), carryOverShare: 1 }]
const schedule = [{ initiative: 'shop', option: 'hosted', start: '2027-Q1', goLive: '2027-Q2' }]

/** What the shop begun first is worth, computed beside the verb. */
function aPlan(given: Partial<ReturnType<typeof aRoadmap>> = {}) {
  const business = aBusiness({ initiatives: [shop], budgets })
  const value = roadmapValue({ business, assumptions: assumptions(), today: '2027-01-15' }, schedule)
  const proof = { status: 'optimal', bound: value.total, gap: 0, solver: 'exhaustive', modelVersion: '1' } as const
  const {
    adoption: _adoption,
    retiredOn: _retiredOn,
    replacedBy: _replacedBy,
    ...plan
  } = aRoadmap({ schedule, value, proof, ...given })
  return plan
}

async function withShop(): Promise<Context> {
  const context = await aNewOrganization(database)
  await createInitiative(context, shop)
  await setBudgets(context, { expectedVersion: 1, budgets })
  return context
}

test('[RDM-14] a plan that holds and is worth what it says is kept', async () => {
  const context = await withShop()
  expect(await saveRoadmap(context, aPlan())).toMatchObject({ key: 'first-plan', version: 1 })
})

test('[RDM-14] a plan that breaks the budget is refused, and nothing is kept', async () => {
  const context = await withShop()
  // 2,000 x 0.4 = 800, and the shop costs 1,000.
  const poor = aPlan({ assumptions: assumptions({ budgetFactor: 0.4 }) })
  await expect(saveRoadmap(context, poor)).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringMatching(/cannot be done .* The technology pot ends 2027-Q1 at -200 EUR/) as string,
  })
  expect((await listRoadmaps(context, {})).rows).toEqual([])
})

test('[RDM-14] a plan that claims another worth, or a bound below its worth, is refused', async () => {
  const context = await withShop()
  const { value, proof } = aPlan()
  const more = { minor: value.total.minor + 100, currency: value.total.currency }
  const boastful = saveRoadmap(context, aPlan({ value: { ...value, total: more } }))
  await expect(boastful).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('claims a worth of') as string,
  })
  const less = { minor: value.total.minor - 100, currency: value.total.currency }
  const unproved = saveRoadmap(context, aPlan({ proof: { ...proof, bound: less } }))
  await expect(unproved).rejects.toMatchObject({ message: expect.stringContaining('its own proof') as string })
})

test('[RDM-30] where changes have a price, the bound is on the worth less that price', async () => {
  const context = await withShop()
  const planned = [{ initiative: 'shop', option: 'hosted', start: '2027-Q2', goLive: '2027-Q3' }]
  const stability = { plan: planned, pricePerChange: euros(100) }
  const given = { assumptions: assumptions({ stability }) }
  const { value, proof } = aPlan(given)
  const boundBelow = (minor: number) => ({ ...proof, bound: { ...value.total, minor: value.total.minor - minor } })
  // The shop begins a quarter earlier than it should: one change, 100 EUR off what is maximised.
  await expect(saveRoadmap(context, aPlan({ ...given, proof: boundBelow(10_100) }))).rejects.toMatchObject({
    message: expect.stringContaining('its own proof') as string,
  })
  expect(await saveRoadmap(context, aPlan({ ...given, proof: boundBelow(10_000) }))).toMatchObject({ version: 1 })
})

test('[RDM-34] a decision keeps who, when, why and the facts of the day, and the plan it replaces names it', async () => {
  const context = await withShop()
  await saveRoadmap(context, aPlan())
  await saveRoadmap(context, aPlan({ key: 'second-plan', title: 'Second plan' }))
  const decide = (key: string) => adoptRoadmap(context, { key, expectedVersion: 1, reason: 'It fits', by: 'Ada' })
  const first = await decide('first-plan')
  expect(first.noun.adoption).toMatchObject({ by: 'Ada', on: context.today, reason: 'It fits' })
  // The shop costs 1,000 once.
  expect(first.noun.adoption?.facts?.projects).toMatchObject([{ initiative: 'shop', cost: euros(1_000) }])
  await decide('second-plan')
  const { rows } = await listRoadmaps(context, {})
  expect(rows.map(({ noun }) => [noun.key, noun.retiredOn, noun.replacedBy])).toEqual([
    ['first-plan', context.today, 'second-plan'],
    ['second-plan', null, null],
  ])
})

test('a draft that can no longer be done is not decided on', async () => {
  const context = await withShop()
  await saveRoadmap(context, aPlan())
  await setBudgets(context, { expectedVersion: 2, budgets: [] })
  const deciding = adoptRoadmap(context, { key: 'first-plan', expectedVersion: 1, reason: 'It fits' })
  await expect(deciding).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('cannot be done as the business is now') as string,
  })
})
