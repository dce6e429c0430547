import { beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { accessibilityFaults, journey, openExample, plannedWorth } from './journey.ts'

const running = journey()

const pages = ['today', 'goals', 'technology', 'needs', 'projects', 'roadmap', 'answer', 'first', 'files', 'settings']
const shown = [
  { example: 'bakery', width: 1280 },
  { example: 'bakery', width: 360 },
  { example: 'building', width: 360 },
] as const

describe.each(shown)('example $example at $width px', ({ example, width }) => {
  let page: Page
  let home: string

  beforeAll(async () => {
    page = await running().browser.page({ width, colorScheme: 'light' })
    home = await openExample(page, running().program, new RegExp(example, 'i'))
  })

  test.each(pages)('%s has no accessibility fault in light and dark and is no wider than the screen', async (name) => {
    await page.goto(`${home}/${name}`)
    await settled(page, name)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await faultsInLightAndDark(page)).toEqual([])
  })

  test('the reasons of a figure have no accessibility fault', async () => {
    await page.goto(`${home}/today`)
    await settled(page, 'today')
    await page.locator('#content .figure').first().click()
    await page.getByRole('dialog').getByRole('heading', { name: 'In words' }).waitFor()
    expect(await faultsInLightAndDark(page)).toEqual([])
  })

  test.each(['goals', 'technology', 'projects'])('the form of %s has no accessibility fault', async (name) => {
    await page.goto(`${home}/${name}?open=%2B`)
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).waitFor()
    expect(await faultsInLightAndDark(page)).toEqual([])
  })

  test('the palette has no accessibility fault', async () => {
    await page.goto(`${home}/today`)
    await settled(page, 'today')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').waitFor()
    expect(await faultsInLightAndDark(page)).toEqual([])
  })

  test('why a project is in the plan has no accessibility fault', async () => {
    await page.goto(`${home}/roadmap`)
    await plannedWorth(page)
    await page
      .getByRole('region', { name: /^In the plan/ })
      .locator('.link-button')
      .first()
      .click()
    await page.getByRole('dialog', { name: /^Why / }).waitFor()
    expect(await faultsInLightAndDark(page)).toEqual([])
  })
})

test.each([1280, 360])('the first page at %i px has no accessibility fault and is no wider', async (width) => {
  const page = await running().browser.page({ width, colorScheme: 'light' })
  await page.goto(running().program.setUpAddress)
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByLabel('Your name').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  expect(await faultsInLightAndDark(page)).toEqual([])
})

/** The page has its heading, and its plan where it shows one. */
async function settled(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  if (name === 'roadmap') await plannedWorth(page)
  await page
    .getByText(/^(Working out|Loading)/)
    .first()
    .waitFor({ state: 'hidden' })
}

async function faultsInLightAndDark(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor({ state: 'attached' })
    for (const fault of await accessibilityFaults(page)) faults.push(`${colorScheme}: ${fault}`)
  }
  return faults
}
