import { beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { accessibilityFaults, journey, openExample, plannedWorth, unfold } from './journey.ts'

const running = journey()
let page: Page

beforeAll(async () => {
  page = await running().browser.page({ width: 360, colorScheme: 'light' })
})

const scenarios = () => page.getByRole('region', { name: 'Keep and decide', exact: true })
const kept = () => page.getByRole('region', { name: 'Kept plans' }).getByRole('listitem')
const again = () => page.getByRole('region', { name: 'Plan again from where you are' })

async function keepAs(name: string): Promise<void> {
  await plannedWorth(page)
  await scenarios().getByLabel('Name').fill(name)
  await scenarios().getByRole('button', { name: 'Keep as a draft' }).click()
  await kept().filter({ hasText: name }).waitFor()
}

test('two scenarios are kept under names of their own', async () => {
  await openExample(page, running().program, /bakery/i)
  await page.getByRole('link', { name: 'Roadmap' }).first().click()
  await keepAs('All of it')
  await page.getByRole('slider', { name: 'Budget' }).fill('40')
  await page.getByText('40% of the budgets').first().waitFor()
  // A slider tells of itself within 30 ms.
  await page.waitForTimeout(100)
  await keepAs('Careful')
  expect(await kept().count()).toBe(2)
})

test('they stand side by side with their difference, and its figure opens', async () => {
  await page.getByRole('checkbox', { name: 'Compare All of it' }).check()
  await page.getByRole('checkbox', { name: 'Compare Careful' }).check()
  const difference = page.getByRole('button', { name: /^Careful: Against the first/ })
  await difference.waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await difference.click()
  await page.getByRole('dialog').getByRole('heading', { name: 'In words' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  expect(await accessibilityFaults(page)).toEqual([])
})

test('one is decided with a reason, and the next replaces it by name', async () => {
  for (const [name, reason] of [
    ['All of it', 'We can pay for all'],
    ['Careful', 'The bank said no'],
  ] as const) {
    await page.getByRole('button', { name: `Decide on it: ${name}` }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Why this plan?').fill(reason)
    await dialog.getByRole('button', { name: 'Decide on it' }).click()
    await page.getByText(`Reason: ${reason}`).first().waitFor()
  }
  await page.getByText('What was decided', { exact: true }).click()
  await page.getByText('Replaced by “Careful”.').waitFor()
})

test('it is planned again at a price per change, with what changes or that nothing does', async () => {
  await unfold(page, 'Plan again from where you are')
  await again().getByRole('slider', { name: 'What a changed project costs you' }).fill('10')
  await again().getByRole('button', { name: 'Plan again' }).click()
  await again().getByText('is what the new plan is worth.').waitFor()
  await again()
    .getByText(/Nothing changes|As decided:|moves|is new/)
    .first()
    .waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await again().getByLabel('Why the change?').fill('A quarter has passed')
  await again().getByRole('button', { name: 'Decide on it' }).click()
  await page.getByText('Reason: A quarter has passed').first().waitFor()
  expect(await kept().count()).toBe(3)
})
