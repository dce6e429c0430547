import { beforeAll, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { aStatement } from './a-statement.ts'
import { journey, plannedWorth } from './journey.ts'

const running = journey()
let page: Page

beforeAll(async () => {
  page = await running().browser.page()
})

const mostTabs = 200

/** Presses Tab until the focus is there: what a person without a mouse does. */
async function tabTo(wanted: Locator): Promise<void> {
  await wanted.first().waitFor()
  for (let count = 0; count < mostTabs; count += 1) {
    if (await wanted.first().evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${String(wanted)}`)
}

async function press(name: string | RegExp, exact = false): Promise<void> {
  await tabTo(page.getByRole('button', { name, exact }))
  await page.keyboard.press('Enter')
}

async function type(label: string, words: string): Promise<void> {
  await tabTo(page.getByLabel(label))
  await page.keyboard.type(words)
}

test('by keyboard alone: account, business, statement, charges, use, renewals, goals, answer', async () => {
  await page.goto(running().program.setUpAddress)
  await press('Begin')
  await type('Your name', 'Ada')
  await type('E-mail, to sign in with', 'ada@example.com')
  await type('Password, ten', 'four plain unrelated words')
  await press('Create my account')
  await type('Name of the business', 'Corner bakery')
  await type('Currency', 'EUR')
  await type('People who work there', '14')
  await press('Go on')
  await page.getByRole('heading', { name: 'Drop a bank or card statement' }).waitFor()
  const choosing = page.waitForEvent('filechooser')
  await press('Choose a file')
  await (await choosing).setFiles(aStatement())
  await page.getByText('statement lines are kept').waitFor()
  await press('Go on')
  await page.getByRole('heading', { name: 'What are these charges?' }).waitFor()
  await press('Go on')
  await page.getByRole('heading', { name: 'Who uses it, and is it any good?' }).waitFor()
  await press('Everyone')
  await press('Good', true)
  await press('Go on')
  await page.getByRole('heading', { name: 'When do the dearest renew?' }).waitFor()
  await press('Go on')
  await page.getByRole('heading', { name: 'Three goals' }).waitFor()
  const goals = page.getByRole('group', { name: 'Goals of your trade' }).getByRole('button')
  for (const index of [0, 1, 2]) {
    await tabTo(goals.nth(index))
    await page.keyboard.press('Space')
  }
  await press(/^Move .* down$/)
  await press('Show the answer')
  await page.getByRole('region', { name: 'The next three moves' }).getByRole('listitem').nth(2).waitFor()
  expect(page.url()).toContain('/answer')
})

test('by keyboard alone: the roadmap is planned again with another budget, and decided on', async () => {
  await tabTo(page.getByRole('link', { name: 'Roadmap', exact: true }))
  await page.keyboard.press('Enter')
  await plannedWorth(page)
  await tabTo(page.getByRole('slider', { name: 'Budget' }))
  await page.keyboard.press('ArrowRight')
  await page.getByText('105% of the budgets').waitFor()
  await plannedWorth(page)
  const toDecide = page.getByRole('button', { name: 'Decide on it' })
  await type('Why this plan?', 'It fits')
  await tabTo(toDecide)
  await page.keyboard.press('Enter')
  await page.getByText('Reason: It fits').waitFor()
  await tabTo(page.getByRole('link', { name: 'Today', exact: true }))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'What needs a decision' }).waitFor()
})

test('by keyboard alone: a figure is opened and closed, and the focus returns to it', async () => {
  const figure = page.locator('#content .figure').first()
  await tabTo(figure)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'In words' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  expect(await figure.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('by keyboard alone: the palette finds a technology, it is removed, and brought back', async () => {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').waitFor()
  await page.keyboard.type('slack')
  await page.getByRole('option', { name: /Slack/ }).waitFor()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Save', exact: true }).waitFor()
  await tabTo(dialog.getByRole('button', { name: 'Remove', exact: true }).last())
  await page.keyboard.press('Enter')
  await tabTo(dialog.getByRole('alertdialog').getByRole('button', { name: 'Remove' }))
  await page.keyboard.press('Enter')
  await page.getByText('Slack removed.').waitFor()
  await press('Undo')
  await page.getByText('Slack is back.').waitFor()
})
