import { beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { createBusiness, createOwner, homeOf, journey } from './journey.ts'

const running = journey()
const hostile = '<b onmouseover=alert(1)>Oven</b><img src=x onerror=alert(2)>'
let page: Page
let home: string

beforeAll(async () => {
  page = await running().browser.page()
  await createOwner(page, running().program)
  home = await createBusiness(page, 'Halden')
})

const form = (window: Page) => window.getByRole('dialog')
const save = (window: Page) => form(window).getByRole('button', { name: 'Save', exact: true })

async function openForm(window: Page, place: string, key = '%2B'): Promise<void> {
  await window.goto(`${home}/${place}?open=${key}`)
  await save(window).waitFor()
}

/** The value of things of one kind as the server has them. */
async function stored(
  window: Page,
  nouns: string,
): Promise<readonly { readonly key: string; readonly title: string }[]> {
  const answer = await window.request.get(`${home.replace('/o/', '/api/v1/orgs/')}/${nouns}`)
  const { items } = (await answer.json()) as { items: { value: { key: string; title: string } }[] }
  return items.map(({ value }) => value)
}

test.each([
  ['goals', 'goals', 'Goal'],
  ['technology', 'technologies', 'Name'],
  ['projects', 'initiatives', 'Project'],
])('%s: saving pressed twice makes one thing, and HTML in its name is only text', async (place, nouns, label) => {
  await openForm(page, place)
  await form(page)
    .getByLabel(label, { exact: true })
    .or(form(page).getByLabel(`${label} *`))
    .first()
    .fill(hostile)
  await save(page).dblclick()
  await form(page).waitFor({ state: 'hidden' })
  await page.getByText(hostile).first().waitFor()
  expect((await stored(page, nouns)).map(({ title }) => title)).toEqual([hostile])
  for (const one of ['today', 'goals', 'technology', 'needs', 'projects', 'roadmap', 'answer', 'files']) {
    await page.goto(`${home}/${one}`)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    expect(await page.locator('#content img, #content b, [onmouseover], [onerror]').count()).toBe(0)
  }
})

test('of two windows that change one goal the second is told, and nothing is lost unseen', async () => {
  const key = (await stored(page, 'goals'))[0]?.key ?? ''
  const second = await running().browser.windowBeside(page)
  await openForm(page, 'goals', key)
  await openForm(second, 'goals', key)
  const title = (window: Page) => form(window).getByRole('textbox', { name: 'Goal', exact: true })
  await title(page).fill('Sell more rye bread')
  await save(page).click()
  await form(page).waitFor({ state: 'hidden' })
  await title(second).fill('Sell more cake')
  await save(second).click()
  await second.getByText('Somebody changed this in the meantime').waitFor()
  expect((await stored(page, 'goals'))[0]?.title).toBe('Sell more rye bread')
  expect(running().browser.complaints()).toEqual([expect.stringMatching(/^412 .*\/goals\//)])
  await second.close()
})

test('what was removed comes back with Undo', async () => {
  const key = (await stored(page, 'technologies'))[0]?.key ?? ''
  await openForm(page, 'technology', key)
  await form(page).getByRole('button', { name: 'Remove', exact: true }).last().click()
  await form(page).getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
  await form(page).waitFor({ state: 'hidden' })
  expect(await stored(page, 'technologies')).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText(/ is back\.$/).waitFor()
  expect((await stored(page, 'technologies')).map((one) => one.key)).toEqual([key])
})

test('a guest of another person does not find this business', async () => {
  const stranger = await running().browser.page()
  await stranger.goto(`${home}/today`)
  await stranger.waitForURL(/\/sign-in/)
  const answer = await stranger.request.get(`${home.replace('/o/', '/api/v1/orgs/')}/business`)
  expect(answer.status()).toBe(401)
  expect(
    running()
      .browser.complaints()
      .every((complaint) => complaint.startsWith('401 ')),
  ).toBe(true)
  await stranger.context().close()
})

test('the address of a business of nobody shows that it is not found', async () => {
  const elsewhere = home.replace(/[^/]+$/, '00000000-0000-7000-8000-000000000000')
  await page.goto(`${elsewhere}/today`)
  await page
    .getByText(/not found|There is no such/i)
    .first()
    .waitFor()
  expect(
    running()
      .browser.complaints()
      .every((complaint) => complaint.startsWith('404 ')),
  ).toBe(true)
})

test('after signing out a page left open can change nothing', async () => {
  const left = await running().browser.windowBeside(page)
  await openForm(left, 'goals')
  await form(left).getByRole('textbox', { name: 'Goal', exact: true }).fill('Too late')
  await page.goto(`${home}/today`)
  await page.getByRole('button', { name: /Halden/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in/)
  await save(left).click()
  await left.getByText(/Not saved\./).waitFor()
  expect(
    running()
      .browser.complaints()
      .every((complaint) => complaint.startsWith('401 ')),
  ).toBe(true)
  await page.getByLabel('E-mail').fill('ada@example.com')
  await page.getByRole('textbox', { name: 'Password' }).fill('four plain unrelated words')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(/\/today$/)
  expect((await stored(page, 'goals')).map(({ title }) => title)).not.toContain('Too late')
  expect(homeOf(page)).toBe(home)
})
