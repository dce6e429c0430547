import AxeBuilder from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { openBrowser } from './open-browser.ts'
import type { OpenBrowser } from './open-browser.ts'
import { startProgram } from './running-program.ts'
import type { RunningProgram } from './running-program.ts'

let program: RunningProgram
let browser: OpenBrowser

beforeAll(async () => {
  program = await startProgram()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

const pages = ['today', 'goals', 'technology', 'needs', 'projects', 'roadmap', 'answer', 'first', 'files', 'settings']
const screens = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
] as const

describe.each(screens)('at $width px, $colorScheme', (screen) => {
  let page: Page
  let home: string

  beforeAll(async () => {
    page = await browser.page(screen)
    await page.goto(program.setUpAddress)
    await page
      .getByRole('button', { name: /^Open / })
      .first()
      .waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page
      .getByRole('button', { name: /^Open / })
      .first()
      .click()
    await page.waitForURL(/\/today$/)
    home = page.url().replace(/\/today$/, '')
  })

  test.each(pages)('%s has no accessibility fault and is no wider than the screen', async (name) => {
    await page.goto(`${home}/${name}`, { waitUntil: 'networkidle' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(screen.width)
  })

  test('the reasons of a figure, the forms and the palette have no accessibility fault', async () => {
    await page.goto(`${home}/today`, { waitUntil: 'networkidle' })
    await page.locator('#content .figure').first().click()
    await page.getByRole('heading', { name: 'In words' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    for (const name of ['goals', 'technology', 'projects']) {
      await page.goto(`${home}/${name}?open=%2B`, { waitUntil: 'networkidle' })
      await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).waitFor()
      expect(await faultsOf(page)).toEqual([])
    }
    await page.goto(`${home}/today`, { waitUntil: 'networkidle' })
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').waitFor()
    expect(await faultsOf(page)).toEqual([])
  })
})

test('no page complained on the way', () => {
  expect(browser.complaints).toEqual([])
})

/** Faults axe finds, each with the first element it is about. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`)
}
