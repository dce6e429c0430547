import AxeBuilder from '@axe-core/playwright'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { openBrowser } from './open-browser.ts'
import type { OpenBrowser } from './open-browser.ts'
import { startProgram } from './running-program.ts'
import type { RunningProgram } from './running-program.ts'

export type Journey = {
  readonly program: RunningProgram
  readonly browser: OpenBrowser
}

/** Starts program and browser for the tests of a file; a test during which a page complained has failed. */
export function journey(): () => Journey {
  let running: Journey | null = null
  const get = (): Journey => {
    if (running === null) throw new Error('The program has not started.')
    return running
  }
  beforeAll(async () => {
    const program = await startProgram()
    try {
      running = { program, browser: await openBrowser() }
    } catch (error) {
      await program.stop()
      throw error
    }
  })
  afterEach(() => {
    expect(get().browser.complaints()).toEqual([])
  })
  afterAll(async () => {
    await running?.browser.close()
    await running?.program.stop()
  })
  return get
}

/** Opens an example business from the printed address; answers the address its pages begin with. */
export async function openExample(page: Page, { setUpAddress }: RunningProgram, title = /^Open /): Promise<string> {
  await page.goto(setUpAddress)
  await page.getByRole('button', { name: title }).first().click()
  await page.waitForURL(/\/today$/)
  await page.getByRole('heading', { name: 'What needs a decision' }).waitFor()
  return homeOf(page)
}

/** The address that the pages of the business shown begin with. */
export function homeOf(page: Page): string {
  const found = /^.*\/o\/[^/]+/.exec(page.url())
  if (!found) throw new Error(`No business is shown at ${page.url()}.`)
  return found[0]
}

/** Creates the owner's account, from the printed address to the question for the business. */
export async function createOwner(page: Page, { setUpAddress }: RunningProgram): Promise<void> {
  await page.goto(setUpAddress)
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByLabel('Your name').fill('Ada')
  await page.getByLabel('E-mail, to sign in with').fill('ada@example.com')
  await page.getByLabel('Password, ten').fill('four plain unrelated words')
  await page.getByRole('button', { name: 'Create my account' }).click()
  await page.getByLabel('Name of the business').waitFor()
}

/** Answers the four questions about a business; it then stands at the guided start. */
export async function createBusiness(page: Page, name: string): Promise<string> {
  await page.getByLabel('Name of the business').fill(name)
  await page.getByLabel('Currency').fill('EUR')
  await page.getByLabel('People who work there').fill('9')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.waitForURL(/\/first$/)
  return homeOf(page)
}

/** Waits until the roadmap shown is the newest one; answers what it is worth. */
export async function plannedWorth(page: Page): Promise<string> {
  const worth = page.getByRole('button', { name: /^Worth of the plan: / })
  await worth.waitFor()
  await page.getByText('Working out the best plan…').waitFor({ state: 'hidden' })
  return worth.innerText()
}

/** Opens a part of a page that is folded; answers its region. */
export async function unfold(page: Page, title: string): Promise<Locator> {
  const region = page.getByRole('region', { name: title, exact: true }).first()
  const isOpen = await region
    .locator('details')
    .first()
    .evaluate((details) => details.hasAttribute('open'))
  if (!isOpen) await region.getByRole('heading', { name: title, exact: true }).click()
  return region
}

/** Faults axe finds, each with the first element it is about. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`)
}
