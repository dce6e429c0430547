import { beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { aStatement } from './a-statement.ts'
import { createBusiness, createOwner, homeOf, journey, plannedWorth } from './journey.ts'

const running = journey()
const name = 'Halden <img src=x onerror=alert(1)>'
let page: Page
/** Fields filled and decisions taken from the printed address to the one page. */
let asked = 0

beforeAll(async () => {
  page = await running().browser.page()
})

const button = (title: string | RegExp, exact = false) => page.getByRole('button', { name: title, exact })
const form = () => page.getByRole('dialog')
const save = () => form().getByRole('button', { name: 'Save', exact: true })
const projects = () => page.getByRole('table').first().locator('tbody').getByRole('row')
const heading = (title: string) => page.getByRole('heading', { name: title }).first()

test('the owner makes an account and names the business, HTML in its name staying text', async () => {
  await createOwner(page, running().program)
  await createBusiness(page, name)
  asked += 3 + 3
  expect(await page.locator('img').count()).toBe(0)
})

test('a raw statement dropped on the page is read whole', async () => {
  const { name: fileName, mimeType, buffer } = aStatement()
  const dropped = await page.evaluateHandle(
    ({ fileName, mimeType, text }) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], fileName, { type: mimeType }))
      return transfer
    },
    { fileName, mimeType, text: buffer.toString('utf8') },
  )
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer: dropped })
  await page.getByText(/^Taken in: 5\d\d new/).waitFor()
  await page.getByText('statement lines are kept').waitFor()
  asked += 1
  await button('Go on').click()
})

test('its charges arrive sorted into technology, unsure and not technology', async () => {
  await heading('What are these charges?').waitFor()
  const named = async (group: string): Promise<string> =>
    (await page.getByRole('region', { name: group, exact: true }).innerText()).toLowerCase()
  const technology = await named('Technology')
  for (const seller of ['adobe', 'google workspace', 'slack', 'zoom', 'dropbox', 'mailchimp', 'hubspot', 'canva']) {
    expect(technology).toContain(seller)
  }
  const other = await named('Not technology')
  for (const payee of ['miete', 'lohn']) expect(other).toContain(payee)
  expect(await named('Unsure')).toContain('fjordkasse')
})

test('a charge in the wrong group is moved with one press', async () => {
  const row = page.getByRole('listitem').filter({ hasText: /fjordkasse/i })
  await row.getByRole('button', { name: 'Technology', exact: true }).click()
  const technology = page.getByRole('region', { name: 'Technology', exact: true })
  await technology
    .getByRole('listitem')
    .filter({ hasText: /fjordkasse/i })
    .waitFor()
  asked += await page.getByRole('region', { name: 'Unsure', exact: true }).locator(':scope > ul > li').count()
  asked += 1
  await button('Go on').click()
})

test('two quick answers settle who uses the dearest and whether they are any good', async () => {
  await heading('Who uses it, and is it any good?').waitFor()
  const cards = page.locator('section.card:visible')
  const count = await cards.count()
  expect(count).toBeLessThanOrEqual(8)
  for (let index = 0; index < count; index += 1) {
    const [usage, fit] =
      index === 3 ? ['Nobody', 'Useless'] : index === 5 ? ['One person', 'Poor'] : ['Everyone', 'Good']
    await cards.nth(index).getByRole('button', { name: usage }).click()
    await cards.nth(index).getByRole('button', { name: fit, exact: true }).click()
    asked += 2
  }
  await button('Go on').click()
})

test('renewal dates are asked for the five dearest only', async () => {
  await heading('When do the dearest renew?').waitFor()
  const dates = page.locator('input[type=date]')
  expect(await dates.count()).toBe(5)
  const year = new Date().getFullYear() + 1
  for (let index = 0; index < 5; index += 1) {
    await dates.nth(index).fill(`${year}-0${index + 2}-28`)
    asked += 1
  }
  await button('Go on').click()
})

test('three goals of the trade are picked and put into order', async () => {
  await heading('Three goals').waitFor()
  const goals = page.getByRole('group', { name: 'Goals of your trade' }).getByRole('button')
  for (const index of [0, 1, 2]) await goals.nth(index).click()
  asked += 3
  const order = page.getByRole('list', { name: 'In order, most important first' }).getByRole('listitem')
  const first = await order.nth(0).locator('.grow').innerText()
  await button(/^Move .* down$/)
    .first()
    .click()
  expect(await order.nth(1).locator('.grow').innerText()).toBe(first)
  asked += 2
  await page
    .getByLabel(/quarter/)
    .first()
    .waitFor()
  await button('Show the answer').click()
})

test('the one page names dated cancellations, the saving and the next three moves, within forty questions', async () => {
  await heading('The answer on one page').waitFor()
  expect(asked).toBeLessThanOrEqual(40)
  expect(await page.locator('.headline').innerText()).toMatch(/^€[\d,.]+$/)
  const cancellations = page.getByRole('region', { name: 'Cancel or downgrade', exact: true }).getByRole('row')
  expect(await cancellations.count()).toBeGreaterThan(1)
  expect(await page.getByRole('cell', { name: /^\d{1,2} \w{3} 20\d\d$/ }).count()).toBeGreaterThan(0)
  const moves = page.getByRole('region', { name: 'The next three moves' }).getByRole('listitem')
  await moves.nth(2).waitFor()
  expect(await moves.count()).toBe(3)
  await page.getByText('Provisional', { exact: false }).first().waitFor()
})

test('every figure on Today opens to its formula and to what went in', async () => {
  await page.getByRole('link', { name: 'Today' }).click()
  await heading('What needs a decision').waitFor()
  await page.getByText('Working out how sure this is').waitFor({ state: 'hidden' })
  const figures = page.locator('#content .figure')
  const count = await figures.count()
  expect(count).toBeGreaterThan(5)
  const dialog = page.getByRole('dialog')
  for (let index = 0; index < count; index += 1) {
    const shown = await figures.nth(index).innerText()
    await figures.nth(index).click()
    await dialog.getByRole('heading', { name: 'In words' }).waitFor()
    expect(await dialog.locator('.amount').innerText()).toBe(shown)
    const formula = dialog.locator('section').filter({ has: page.getByRole('heading', { name: 'In words' }) })
    expect((await formula.locator('p').first().innerText()).length).toBeGreaterThan(10)
    expect(await dialog.getByRole('region', { name: 'What went in' }).getByRole('row').count()).toBeGreaterThan(1)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  }
})

test('the drafted projects are there, marked as guesses, and one is corrected', async () => {
  await page.getByRole('link', { name: 'Projects' }).click()
  await heading('What we could do').waitFor()
  const count = await projects().count()
  expect(count).toBeGreaterThanOrEqual(5)
  expect(count).toBeLessThanOrEqual(8)
  await page.getByText('guess', { exact: true }).first().waitFor()
  await projects().first().getByRole('button').first().click()
  await form().getByLabel('Cost once (EUR)').first().fill('1234')
  await form().getByLabel('Cost once: Known from').first().selectOption('quote')
  await save().click()
  await form().waitFor({ state: 'hidden' })
  await page.reload()
  await projects().first().getByRole('button').first().click()
  expect(await form().getByLabel('Cost once (EUR)').first().inputValue()).toMatch(/^1.?234/)
  expect(await form().getByLabel('Cost once: Known from').first().inputValue()).toBe('quote')
  await page.keyboard.press('Escape')
  await form().waitFor({ state: 'hidden' })
})

test('a draft that was removed is offered again and taken in', async () => {
  const title = await projects().last().getByRole('button').first().innerText()
  await projects().last().getByRole('button').first().click()
  await form().getByRole('button', { name: 'Remove', exact: true }).last().click()
  await form().getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
  await form().waitFor({ state: 'hidden' })
  await projects().filter({ hasText: title }).waitFor({ state: 'hidden' })
  await button('Draft projects from waste and gaps').click()
  await form().getByRole('checkbox', { name: title }).waitFor()
  await form()
    .getByRole('button', { name: /^Take .* in$/ })
    .click()
  await form().waitFor({ state: 'hidden' })
  await projects().filter({ hasText: title }).waitFor()
})

test('the roadmap plans the drafted projects and is decided on', async () => {
  await page.getByRole('link', { name: 'Roadmap', exact: true }).click()
  expect(await plannedWorth(page)).toMatch(/€/)
  const planned = page
    .getByRole('region', { name: /^In the plan/ })
    .locator('tbody')
    .getByRole('row')
  expect(await planned.count()).toBeGreaterThan(0)
  await page.getByLabel('Why this plan?').fill('It pays for itself')
  await button('Decide on it').click()
  await heading('The plan that is decided').waitFor()
})

test('the name with HTML in it is only text on every page', async () => {
  const home = homeOf(page)
  for (const place of ['today', 'answer', 'roadmap', 'settings', 'files']) {
    await page.goto(`${home}/${place}`)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    expect(await page.locator('img, iframe, object').count()).toBe(0)
  }
  await page.getByRole('button', { name: /Halden <img/ }).waitFor()
})
