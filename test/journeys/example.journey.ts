import { beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { accessibilityFaults, homeOf, journey, openExample, plannedWorth, unfold } from './journey.ts'

const running = journey()
let page: Page
let worthBefore = ''

beforeAll(async () => {
  page = await running().browser.page()
})

const reason = 'Half the money, the same three things first'
const leftOut = () => page.getByRole('region', { name: /^Left out/ }).getByRole('button', { name: /^Why not\? / })
const budget = () => page.getByRole('slider', { name: 'Budget' })

test('from the printed address to the example bakery, without an account', async () => {
  await openExample(page, running().program, /bakery/i)
  expect(await page.locator('.headline').innerText()).toMatch(/^€[\d,]+$/)
  await page.getByText('This is an example.').waitFor()
})

test('the roadmap shows a plan that is proved best', async () => {
  await page.getByRole('link', { name: 'Roadmap' }).click()
  worthBefore = await plannedWorth(page)
  await page.getByText('Proved best of the options entered').waitFor()
})

test('another budget gives another plan, proved again', async () => {
  await budget().fill('40')
  await page.getByText('40% of the budgets').waitFor()
  await page.waitForFunction((before) => document.querySelector('.headline')?.textContent !== before, worthBefore)
  expect(await plannedWorth(page)).not.toBe(worthBefore)
  await page.getByText('Proved best of the options entered').waitFor()
})

test('a project left out says what having it would cost, or what is in its way', async () => {
  const first = leftOut().first()
  const title = (await first.getAttribute('aria-label'))?.replace('Why not? ', '') ?? ''
  await first.click()
  const panel = page.getByRole('dialog', { name: `Why not ${title}?` })
  await panel.getByRole('heading', { name: 'Why not?' }).waitFor()
  await panel.getByText('Solving the plan again').waitFor({ state: 'hidden' })
  const answer = panel.getByText(/is what having it would cost|Too close to call|No plan within these limits/)
  await answer.first().waitFor()
  await panel
    .getByText(/It would push out|It would move|Goals .* money .* risk|Raise|Lower|Let /)
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'hidden' })
})

test('what is left out has its price at once, limits have theirs when asked for, and less money is a click away', async () => {
  const region = (name: string | RegExp) => page.getByRole('region', { name, exact: true })
  await page
    .getByRole('region', { name: /^Left out/ })
    .getByText(/about .* less|too close to call|cannot be in any plan|only in place of an essential/)
    .first()
    .waitFor()
  await unfold(page, 'What holds the plan back')
  await page.getByRole('button', { name: 'What holds the plan back: Work it out' }).click()
  // Estimates stand there until the first limit is worked out.
  const price = region('Limits and what loosening each is worth').getByRole('button', {
    name: /^Worth of loosening a limit: /,
  })
  await price.first().waitFor()
  await price.first().click()
  await page.getByText('The whole question solved again with the one change').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'What holds the plan back: Work it out again' }).waitFor()
  await unfold(page, 'More or less money')
  await page.getByRole('button', { name: 'More or less money, By money spent: Work it out' }).click()
  await page.getByText(/Spreadsheet ranking spends/).waitFor()
  await page.getByRole('img', { name: /^More or less money, By money spent/ }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'By risk' }).click()
  await page.getByRole('button', { name: 'More or less money, By risk: Work it out' }).waitFor()
})

test('all that is left out is worked out exactly at once, and each project in the plan says what losing it would cost', async () => {
  const left = page.getByRole('region', { name: /^Left out/ })
  await left.getByRole('button', { name: 'Work all of them out exactly' }).click()
  await left.getByText('Working it out…').waitFor({ state: 'hidden' })
  await left.getByText(/^about /).waitFor({ state: 'hidden' })
  const without = await unfold(page, 'Without each project')
  await without
    .getByText(/about .* less|too close to call|no plan can be without it|an essential/)
    .first()
    .waitFor()
})

test('the plan is decided on with a reason, once although the button is pressed twice', async () => {
  await plannedWorth(page)
  await page.getByLabel('Why this plan?').fill(reason)
  await page.getByRole('button', { name: 'Decide on it' }).dblclick()
  await page.getByRole('heading', { name: 'The plan that is decided' }).waitFor()
  const kept = page.getByRole('region', { name: 'Kept plans' }).getByRole('listitem')
  expect(await kept.count()).toBe(1)
  expect(await kept.first().innerText()).toContain('decided')
})

test('after loading the page again the plan is still decided, with its reason', async () => {
  await page.reload()
  await page.getByText(`Reason: ${reason}`).waitFor()
  expect(await page.getByRole('region', { name: 'Kept plans' }).getByRole('listitem').count()).toBe(1)
})

test('the one page takes its next three moves from the plan that is decided', async () => {
  await page.goto(`${homeOf(page)}/answer`)
  await page.getByText('From the plan decided on').waitFor()
})

test('the example is left with one choice, and nothing of it can be reached afterwards', async () => {
  const home = homeOf(page)
  await page.getByRole('button', { name: /▾|Bakery/ }).click()
  await page.getByRole('menuitem', { name: 'Leave the example' }).click()
  await page.waitForURL(/\/start/)
  const answer = await page.request.get(`${home.replace('/o/', '/api/v1/orgs/')}/business`)
  expect([401, 404]).toContain(answer.status())
})
