import { beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { accessibilityFaults, journey, openExample, plannedWorth, unfold } from './journey.ts'

const running = journey()
let page: Page

beforeAll(async () => {
  page = await running().browser.page()
})

const band = () => page.getByRole('region', { name: 'Shocks', exact: true })

test('the roadmap shows cash of the first year beside the value of later ones, and every figure opens', async () => {
  await openExample(page, running().program, /bakery/i)
  await page.getByRole('link', { name: 'Roadmap' }).click()
  await plannedWorth(page)
  const horizons = await unfold(page, 'Cash this year, value later')
  await horizons.getByText('over 3 years').waitFor()
  await horizons.getByText('over 5 years').waitFor()
  await horizons.getByText('Bills and seats as the business grows').click()
  await horizons.getByRole('row', { name: /^In 5 years/ }).waitFor()
  await horizons.getByRole('button', { name: /Value over 5 years/ }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByText('Later years').first().waitFor()
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'hidden' })
})

test('usual shocks say what they cost and what breaks', async () => {
  await unfold(page, 'Shocks')
  await band().getByRole('button', { name: 'Work out what they cost' }).click()
  await band()
    .getByRole('heading', { name: /All prices rise by 30/ })
    .waitFor()
  await band()
    .getByRole('heading', { name: /Revenue falls by 20/ })
    .waitFor()
  await band().getByText('Working it out…').waitFor({ state: 'hidden' })
  await band()
    .getByRole('button', { name: /^Lost if: Revenue falls/ })
    .waitFor()
})

test('the best answer to less revenue is a new plan, shown as changes', async () => {
  await band()
    .getByRole('button', { name: /^Best answer: Revenue falls/ })
    .click()
  await band().getByText('is won back with a new plan.').first().waitFor()
  await band()
    .getByText(/^(Leave out|Take in|Move): /)
    .first()
    .waitFor()
})

test('an absence is taken over into the plan, stands with the limits, and is taken back', async () => {
  await band().getByText('A case of your own').click()
  await band().getByLabel('What happens').selectOption('person-away')
  await band().getByLabel('Which role').selectOption('Head baker')
  await band().getByLabel('For how many quarters').fill('1')
  await band().getByRole('button', { name: 'Add', exact: true }).click()
  await band().getByRole('button', { name: 'Work out what it costs' }).click()
  await band()
    .getByRole('button', { name: /^Best answer: Head baker away for one quarter/ })
    .click()
  await band().getByRole('button', { name: 'Plan with this absence' }).click()
  const taken = page.getByRole('list', { name: 'Who is planned to be away' })
  await taken.first().waitFor()
  await plannedWorth(page)
  await taken
    .first()
    .getByRole('button', { name: /^Take back: / })
    .click()
  await plannedWorth(page)
  expect(await taken.count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Back to the usual limits' }).count()).toBe(0)
})

test('a case of one’s own joins several shocks', async () => {
  await band()
    .getByRole('button', { name: /^Take out: Head baker/ })
    .click()
  await band().getByLabel('What happens').selectOption('price-rise')
  await band().getByRole('button', { name: 'Add', exact: true }).click()
  await band().getByLabel('What happens').selectOption('revenue-fall')
  await band().getByRole('button', { name: 'Add', exact: true }).click()
  await band().getByRole('button', { name: 'Work out what it costs' }).click()
  await band()
    .getByRole('heading', { name: /All prices rise by 30.*; Revenue falls by 20/ })
    .waitFor()
  expect(await band().getByRole('alert').count()).toBe(0)
})

test('the page still fits a small screen and can be read by everyone', async () => {
  await page.setViewportSize({ width: 360, height: 800 })
  const isWider = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  expect(isWider).toBe(false)
  expect(await accessibilityFaults(page)).toEqual([])
})
