import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { downloadedText } from './downloaded-text.ts'
import { journey, openExample, plannedWorth } from './journey.ts'

const running = journey()
const folder = mkdtempSync(join(tmpdir(), 'plumbline-handed-over-'))
let page: Page
let home: string
let file = ''

beforeAll(async () => {
  page = await running().browser.page()
  home = await openExample(page, running().program, /bakery/i)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function drop(text: string): Promise<void> {
  const buffer = Buffer.from(text, 'utf8')
  await page.setInputFiles('input[type=file]', { name: 'plumbline.yaml', mimeType: 'application/yaml', buffer })
  await page.getByRole('heading', { name: 'What plumbline.yaml would change' }).waitFor()
}

test('the business file that was downloaded and is dropped again changes nothing', async () => {
  await page.goto(`${home}/files`)
  file = await downloadedText(page, () => page.getByRole('link', { name: 'Download plumbline.yaml' }).click())
  await drop(file)
  await page.getByText('Nothing: the file says what is here already.').waitFor()
  expect(await page.getByRole('button', { name: 'Make these changes' }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: 'Cancel' }).click()
})

test('an edited business file shows what it would change, changes it, and is undone whole', async () => {
  const title = /title: "?([^"\n]+)/.exec(file.slice(file.indexOf('\ngoals:')))?.[1] ?? ''
  expect(title).not.toBe('')
  await drop(file.replace(title, 'Another goal altogether'))
  const changes = page.getByRole('region', { name: 'One change' })
  expect(await changes.getByRole('row').nth(1).innerText()).toMatch(/Another goal altogether[\s\S]*changed[\s\S]*title/)
  await page.getByRole('button', { name: 'Make these changes' }).click()
  await page.getByText(/^Taken in: .*1 changed/).waitFor()
  await page.getByRole('link', { name: 'Goals' }).click()
  await page.getByRole('heading', { name: 'Another goal altogether' }).waitFor()
  await page.goBack()
  await page.getByRole('button', { name: 'Undo the import of plumbline.yaml' }).first().click()
  await page.getByText('The import of plumbline.yaml is undone.').waitFor()
  await page.getByRole('link', { name: 'Goals' }).click()
  await page.getByRole('heading', { name: title }).first().waitFor()
})

test('a business file with faults is refused with line and column, and nothing is taken', async () => {
  await page.goto(`${home}/files`)
  const broken = file.replace(/weight: \d+/, 'weight: heavy')
  const buffer = Buffer.from(broken, 'utf8')
  await page.setInputFiles('input[type=file]', { name: 'broken.yaml', mimeType: 'application/yaml', buffer })
  expect(await page.getByRole('alert').innerText()).toMatch(/line \d+|:\d+:\d+/i)
  expect(await page.getByRole('button', { name: 'Make these changes' }).count()).toBe(0)
})

test.each([
  { place: 'answer', says: ['The next three moves', 'Cancel or downgrade'] },
  { place: 'roadmap', says: ['What when', 'In the plan'] },
])('$place on paper has its content and nothing to press', async ({ place, says }) => {
  await show(place)
  await page.emulateMedia({ media: 'print' })
  for (const words of says) await page.getByRole('heading', { name: words }).first().waitFor()
  expect(await page.locator('.masthead').isVisible()).toBe(false)
  expect(await page.locator('.no-print:visible').count()).toBe(0)
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
  await page.emulateMedia({ media: 'screen' })
})

test.each([
  { place: 'answer', says: 'The next three moves' },
  { place: 'roadmap', says: 'What when' },
])('$place as one file opens without a network, runs nothing and loads nothing', async ({ place, says }) => {
  await show(place)
  const worth = await page.locator('.headline').innerText()
  const html = await downloadedText(page, () => page.getByRole('button', { name: 'Save as one file' }).click())
  expect(html).not.toMatch(/<script|<link|<iframe|<button|<input|url\(\s*["']?http| on[a-z]+=/i)
  const path = join(folder, `${place}.html`)
  writeFileSync(path, html)
  const reader = await running().browser.page()
  await reader.context().setOffline(true)
  const asked: string[] = []
  reader.on('request', (request) => asked.push(request.url()))
  const address = pathToFileURL(path).href
  await reader.goto(address)
  expect(await reader.locator('.headline').innerText()).toBe(worth)
  await reader.getByRole('heading', { name: says }).waitFor()
  expect(asked).toEqual([address])
  await reader.context().close()
})

async function show(place: string): Promise<void> {
  await page.goto(`${home}/${place}`)
  if (place === 'roadmap') await plannedWorth(page)
  else await page.getByRole('region', { name: 'The next three moves' }).getByRole('listitem').nth(2).waitFor()
}
