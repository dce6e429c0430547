import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { downloadedText } from './downloaded-text.ts'
import { openBrowser } from './open-browser.ts'
import type { OpenBrowser } from './open-browser.ts'
import { startProgram } from './running-program.ts'
import type { RunningProgram } from './running-program.ts'

let program: RunningProgram
let browser: OpenBrowser
let page: Page

beforeAll(async () => {
  program = await startProgram()
  browser = await openBrowser()
  page = await browser.page()
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

const button = (name: string | RegExp, exact = false) => page.getByRole('button', { name, exact })
const heading = (name: string) => page.getByRole('heading', { name }).first()

test('the owner makes an account and names the business, HTML in its name staying text', async () => {
  await page.goto(program.setUpAddress)
  await button('Begin').click()
  await page.getByLabel('Your name').fill('Ada')
  await page.getByLabel('E-mail, to sign in with').fill('ada@example.com')
  await page.getByLabel('Password, ten').fill('four plain unrelated words')
  await button('Create my account').click()
  await page.getByLabel('Name of the business').fill('Bakery <img src=x onerror=alert(1)>')
  await page.getByLabel('Currency').fill('EUR')
  await page.getByLabel('People who work there').fill('14')
  await button('Go on').click()
  await heading('Drop a bank or card statement').waitFor()
  expect(await page.locator('img').count()).toBe(0)
})

test('a raw statement is read, and its charges arrive in three groups', async () => {
  await page.setInputFiles('input[type=file]', 'src/demo/bakery/statement.csv')
  await page.getByText('statement lines are kept').waitFor()
  await button('Go on').click()
  await heading('What are these charges?').waitFor()
  for (const group of ['Technology (', 'Unsure (', 'Not technology (']) await heading(group).waitFor()
  const technology = page.getByRole('region', { name: 'Technology', exact: true })
  expect(await technology.getByRole('listitem').count()).toBeGreaterThan(15)
})

test('a charge that is put into the wrong group is moved with one press', async () => {
  const unsure = page.getByRole('region', { name: 'Unsure', exact: true })
  const before = await unsure.getByRole('listitem').count()
  await unsure.getByRole('button', { name: 'Technology', exact: true }).first().click()
  expect(await unsure.getByRole('listitem').count()).toBe(before - 1)
  await button('Go on').click()
})

test('two quick answers settle who uses the dearest and whether they are any good', async () => {
  await heading('Who uses it, and is it any good?').waitFor()
  const cards = page.locator('section.card:visible')
  expect(await cards.count()).toBe(8)
  for (let index = 0; index < 8; index += 1) {
    const [usage, fit] = index === 2 ? ['Nobody', 'Useless'] : ['Everyone', 'Good']
    await cards.nth(index).getByRole('button', { name: usage }).click()
    await cards.nth(index).getByRole('button', { name: fit, exact: true }).click()
  }
  await button('Go on').click()
})

test('renewal dates are asked for the five dearest only', async () => {
  await heading('When do the dearest renew?').waitFor()
  expect(await page.locator('input[type=date]').count()).toBe(5)
  await page.locator('input[type=date]').first().fill('2027-06-30')
  await button('Go on').click()
})

test('three goals of the trade are picked and put into order', async () => {
  await heading('Three goals').waitFor()
  const goals = page.getByRole('group', { name: 'Goals of your trade' }).getByRole('button')
  for (const index of [0, 1, 2]) await goals.nth(index).click()
  const second = await page.getByRole('listitem').nth(7).textContent()
  await button(/^Move .* down$/)
    .first()
    .click()
  expect(await page.getByRole('listitem').nth(6).textContent()).toContain(second?.slice(4, 12) ?? '')
  await button('Show the answer').click()
})

test('the one page names dated cancellations, the saving, and the next three moves', async () => {
  await heading('The answer on one page').waitFor()
  await heading('Cancel or downgrade').waitFor()
  const moves = page.getByRole('region', { name: 'The next three moves' }).getByRole('listitem')
  await moves.nth(2).waitFor()
  expect(await moves.count()).toBe(3)
  expect(await page.locator('.headline').textContent()).toMatch(/€\d/)
  await page.getByText('Provisional', { exact: false }).first().waitFor()
})

test('the one page is saved as a file that runs nothing and loads nothing', async () => {
  const file = await downloadedText(page, () => button('Save as one file').click())
  expect(file).toContain('The next three moves')
  expect(file).not.toMatch(/<script|<img|<link|<button|url\(http/)
})

test('every figure on Today opens to what it was computed from', async () => {
  await page.getByRole('link', { name: 'Today' }).click()
  await heading('What needs a decision').waitFor()
  const figures = page.locator('#content .figure')
  const count = await figures.count()
  expect(count).toBeGreaterThan(5)
  for (let index = 0; index < count; index += 1) {
    await figures.nth(index).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('heading', { name: 'In words' }).waitFor()
    expect(await dialog.getByRole('row').count()).toBeGreaterThan(1)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  }
})

test('the business comes out as one file', async () => {
  await page.goto(`${page.url().replace(/\/[a-z]+$/, '')}/files`)
  const download = page.getByRole('link', { name: 'Download plumbline.yaml' })
  expect(await downloadedText(page, () => download.click())).toContain('Bakery <img src=x')
})

test('no page complained on the way', () => {
  expect(browser.complaints).toEqual([])
})
