import { beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { accessibilityFaults, homeOf, journey, openExample, plannedWorth, unfold } from './journey.ts'

const running = journey()
let page: Page
let worthBefore = ''

beforeAll(async () => {
  page = await running().browser.page()
  await openExample(page, running().program, /bakery/i)
  await page.goto(`${homeOf(page)}/roadmap`)
  worthBefore = await plannedWorth(page)
})

const band = () => page.getByRole('region', { name: 'Ranges and chances' })

test('the roadmap says what the plan costs in eight of ten cases and how often the pot falls below its limit', async () => {
  await unfold(page, 'Ranges and chances')
  await band().getByText('In eight of ten cases it costs between').waitFor()
  await band()
    .getByRole('button', { name: /^The chance that the pot falls below/ })
    .click()
  const reasons = page.getByRole('dialog')
  await reasons.getByText('Draws with a quarter below the limit').waitFor()
  expect(await reasons.innerText()).toContain('10,000 draws, seed 1')
  await page.keyboard.press('Escape')
  await reasons.waitFor({ state: 'hidden' })
})

test('ranges, the pot by quarter and the drivers are pictures with tables that say the same', async () => {
  expect(await band().getByRole('img').count()).toBe(3)
  for (const table of await band().getByText('The figures').all()) await table.click()
  expect(await band().getByRole('table').count()).toBe(3)
  expect(await accessibilityFaults(page)).toEqual([])
})

test('the plan chosen against optimism says how the plan shown would fare', async () => {
  await band().getByRole('button', { name: 'Work it out: Chosen against optimism' }).click()
  await band()
    .getByText(/is what the careful plan is worth then|The plan stays the same/)
    .waitFor()
})

test('the plan that is safe in nine of ten cases has a price and can be taken over and given back', async () => {
  await band()
    .getByRole('button', { name: /^Work it out: The plan that is safe/ })
    .click()
  await band().getByText('is what that safety costs').waitFor()
  await band()
    .getByRole('button', { name: /^Use this plan: The plan that is safe/ })
    .click()
  await page.waitForFunction((before) => document.querySelector('.headline')?.textContent !== before, worthBefore)
  await plannedWorth(page)
  await band().getByText('This plan keeps a reserve in the pot.').waitFor()
  await band()
    .getByRole('button', { name: /^Work it out: The plan that is safe/ })
    .click()
  await band().getByText('already keeps the limit of the pot').waitFor()
  await band().getByRole('button', { name: 'Plan without the reserve' }).click()
  await page.waitForFunction((before) => document.querySelector('.headline')?.textContent === before, worthBefore)
})
