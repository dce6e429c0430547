import { beforeAll, describe, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { accessibilityFaults, journey, openExample, plannedWorth } from './journey.ts'
import { manyProjects, openManyProjects } from './many-projects.ts'

const running = journey()
let page: Page

beforeAll(async () => {
  page = await running().browser.page()
  const home = await openExample(page, running().program, /bakery/i)
  await page.goto(`${home}/roadmap`)
  await plannedWorth(page)
})

const lanes = () => page.getByRole('group', { name: /^Projects of the plan/ })
const bars = () => lanes().getByRole('button')
const shelf = () => page.getByRole('group', { name: /^Not in the plan/ })
const price = () => page.getByRole('status').filter({ hasText: /costs|brings|too close|working out what/ })
const releases = () => page.getByRole('button', { name: /^Let the plan decide on / })

/** A bar that may start later, with its title; what is cancelled may have a day for it. */
async function movable(): Promise<{ readonly bar: Locator; readonly title: string }> {
  const labels = await bars().evaluateAll((all) => all.map((bar) => bar.querySelector('title')?.textContent ?? ''))
  const label = labels.find((one) => /starts Q[12]/.test(one) && !/^(◆|Cancel)/.test(one))
  if (label === undefined) throw new Error(`No bar starts in a first quarter: ${labels.join(' | ')}`)
  const title = label.split(', ')[0]?.replace(/^! /, '') ?? ''
  return { bar: barOf(title), title }
}

function barOf(title: string): Locator {
  return lanes().getByRole('button', { name: title }).first()
}

/** Bars are drawn a moment after the figures, and glide to their places. */
async function atRest(): Promise<void> {
  const places = () => bars().evaluateAll((all) => all.map((bar) => getComputedStyle(bar).transform).join())
  let [before, now] = ['', await places()]
  while (before !== now) {
    await page.waitForTimeout(400)
    ;[before, now] = [now, await places()]
  }
}

async function dragBy(what: Locator, rightPx: number): Promise<void> {
  await atRest()
  await what.scrollIntoViewIfNeeded()
  const box = await what.boundingBox()
  if (box === null) throw new Error('There is nothing to drag.')
  const [x, y] = [box.x + 12, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + rightPx / 2, y, { steps: 4 })
  await page.mouse.move(x + rightPx, y, { steps: 4 })
}

async function settled(): Promise<void> {
  // A slider tells of itself within 30 ms.
  await page.waitForTimeout(100)
  await plannedWorth(page)
  await page.getByText('working out what it costs…').waitFor({ state: 'hidden' })
}

test('the page asks for its plan once when it is opened', async () => {
  await page.reload()
  await plannedWorth(page)
  expect(await page.evaluate(() => performance.getEntriesByName('plan asked').length)).toBe(1)
})

test('each slider plans again without a pause, and is put back alone', async () => {
  for (const name of ['Budget', 'Try new, at least', 'Savings that pay for projects']) {
    const slider = page.getByRole('slider', { name })
    const before = await slider.inputValue()
    await slider.press('ArrowRight')
    await slider.press('ArrowRight')
    await plannedWorth(page)
    expect(Number(await slider.inputValue())).toBe(Number(before) + 10)
    await page.getByRole('button', { name: `Reset: ${name}` }).click()
    await settled()
    expect(await slider.inputValue()).toBe(before)
  }
})

test('by keyboard: a bar is moved by a quarter, its price is told, and it is released with one click', async () => {
  const { bar, title } = await movable()
  await bar.focus()
  await page.keyboard.press('ArrowRight')
  await page.getByText(new RegExp(`◆ ${title} from Q[23]`)).waitFor()
  await settled()
  await price().first().waitFor()
  await lanes()
    .getByRole('button', { name: new RegExp(`◆ ${title} .*starts Q[23]`) })
    .waitFor()
  await releases().first().click()
  await settled()
  expect(await releases().count()).toBe(0)
})

test('by keyboard: Delete leaves a project out, the focus stays with it, and right brings it back', async () => {
  const { bar, title } = await movable()
  await bar.focus()
  await page.keyboard.press('Delete')
  const chip = shelf().getByRole('button', { name: `⊘ ${title} (left out)` })
  await chip.waitFor()
  await settled()
  await page.waitForFunction((name) => document.activeElement?.textContent?.includes(name), title)
  await page.keyboard.press('ArrowRight')
  await barOf(`◆ ${title} (fixed)`).waitFor()
  await settled()
  await releases().first().click()
  await settled()
})

test('by mouse: a bar is dragged to another quarter, and dropped on "Leave out"', async () => {
  const { bar, title } = await movable()
  await dragBy(bar, 140)
  await page.mouse.up()
  await page.getByText(new RegExp(`◆ ${title} from Q[2-4]`)).waitFor()
  await settled()
  await price().first().waitFor()
  await dragBy(barOf(title), 30)
  // The words of the price may move it once more.
  for (const _look of [1, 2, 3]) {
    const zone = await page.getByText('Leave out: drop it here').boundingBox()
    if (zone === null) throw new Error('There is nowhere to drop it.')
    await page.mouse.move(zone.x + zone.width / 2, zone.y + zone.height / 2, { steps: 4 })
    await page.waitForTimeout(200)
  }
  await page.mouse.up()
  await shelf()
    .getByRole('button', { name: `⊘ ${title} (left out)` })
    .waitFor()
  await settled()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await settled()
  await barOf(title).waitFor()
  await page.getByRole('button', { name: 'Back to the usual limits' }).click()
  await settled()
})

test('what is dragged is put back with Escape, and a click still opens the project', async () => {
  const { bar } = await movable()
  await dragBy(bar, 140)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await settled()
  expect(await releases().count()).toBe(0)
  const { bar: same } = await movable()
  await same.click()
  await page.getByRole('dialog', { name: /^Why / }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
})

test('a bar moved while the plan of an earlier budget is still shown has its price all the same', async () => {
  const { bar } = await movable()
  await page.getByRole('slider', { name: 'Budget' }).press('ArrowLeft')
  // A slider tells of itself within 30 ms.
  await page.waitForTimeout(60)
  await bar.focus()
  await page.keyboard.press('ArrowRight')
  await settled()
  await price().first().waitFor()
  await page.getByRole('button', { name: 'Back to the usual limits' }).click()
  await settled()
})

test('what is not in the plan is dragged into a quarter, and back out with Undo', async () => {
  await atRest()
  const chip = shelf().getByRole('button').first()
  const title = ((await chip.textContent()) ?? '').split(' · ')[0] ?? ''
  await chip.scrollIntoViewIfNeeded()
  const [from, board] = [await chip.boundingBox(), await lanes().boundingBox()]
  if (from === null || board === null) throw new Error('There is nothing to drag, or nowhere to drop it.')
  await page.mouse.move(from.x + 12, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(board.x + board.width * 0.7, board.y + board.height - 40, { steps: 8 })
  await page.mouse.up()
  await page.getByText(new RegExp(`◆ ${title} from Q[1-4] 20`)).waitFor()
  await settled()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await settled()
  await shelf().getByRole('button', { name: title }).waitFor()
})

test('in the list of what is left out one click has it in, and what that costs is said there', async () => {
  const list = page.getByRole('region', { name: /^Left out/ })
  await list
    .getByRole('button', { name: /^Have it in: / })
    .first()
    .click()
  await settled()
  await list
    .getByRole('status')
    .filter({ hasText: /costs|brings|too close|no plan within/ })
    .waitFor()
  await list.getByRole('button', { name: 'Undo', exact: true }).click()
  await settled()
  expect(await releases().count()).toBe(0)
})

test('in the panel of a project its start and its way are fixed with selects, and left to the plan again', async () => {
  await page
    .getByRole('region', { name: /^In the plan/ })
    .getByRole('button', { name: 'Web shop with collection times', exact: true })
    .click()
  const panel = page.getByRole('dialog', { name: /^Why / })
  const start = panel.getByRole('combobox', { name: /: starts in$/ })
  await start.selectOption({ index: 3 })
  await page.getByText(/◆ Web shop with collection times from Q/).waitFor()
  await settled()
  await panel
    .getByRole('status')
    .filter({ hasText: /costs|brings|too close|no plan within/ })
    .waitFor()
  await start.selectOption('')
  const way = panel.getByRole('combobox', { name: /: how it is done$/ })
  await way.selectOption({ index: 1 })
  await page.getByText('◆ Web shop with collection times is in').waitFor()
  await settled()
  expect(await accessibilityFaults(page)).toEqual([])
  await panel.getByRole('button', { name: 'Let the plan decide' }).click()
  await settled()
  expect(await releases().count()).toBe(0)
})

test('what began before the plan has an open bar that cannot be moved', async () => {
  const began = lanes().getByRole('button', { name: /^‹ .*began before the plan, live Q/ })
  await began.first().focus()
  await page.keyboard.press('Delete')
  await page.keyboard.press('ArrowRight')
  expect(await releases().count()).toBe(0)
  expect(await began.count()).toBeGreaterThan(0)
})

test('with reduced motion bars do not glide', async () => {
  const glide = () =>
    bars()
      .first()
      .evaluate((bar) => getComputedStyle(bar).transitionProperty)
  expect(await glide()).toBe('transform')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await glide()).toBe('none')
  await page.emulateMedia({ reducedMotion: null })
})

test('the table has the same projects, and fixes a start with a select', async () => {
  const drawn = await bars().count()
  await page.getByRole('button', { name: 'Table', exact: true }).click()
  const table = page.getByRole('region', { name: `In the plan (${drawn})` })
  expect(await table.locator('td.work').count()).toBeGreaterThan(0)
  const start = table.getByRole('combobox', { name: /: starts in$/ }).first()
  await start.selectOption({ index: 2 })
  await settled()
  await table.getByText('fixed by you').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await table.getByRole('button', { name: /^Let the plan decide on / }).click()
  await settled()
  await page.getByRole('button', { name: 'Picture', exact: true }).click()
})

test('the server works out the same question and agrees', async () => {
  await page.getByRole('button', { name: 'Confirm on the server' }).click()
  await page.getByText('The server agrees').waitFor()
})

describe('sixty projects', () => {
  beforeAll(async () => {
    page = await running().browser.page()
    const business = manyProjects(60, 12)
    const ofCurrency = (minor: number) => ({ minor, currency: business.organization.currency })
    const cashForecast = { openingCash: ofCurrency(50_000_000), floor: ofCurrency(0), netByQuarter: [] }
    await openManyProjects(page, running().program, { ...business, cashForecast })
    await plannedWorth(page)
  })

  test.each([1280, 360])(
    'at %i px they are readable in light and dark, and no wider than the screen',
    async (width) => {
      await page.setViewportSize({ width, height: 800 })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor({ state: 'attached' })
        expect(await accessibilityFaults(page)).toEqual([])
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      expect(await bars().count()).toBeGreaterThan(15)
    },
  )

  test('at 360 px with twelve quarters every figure stands, in the unit of its row, and cash has a row', async () => {
    await page.setViewportSize({ width: 360, height: 800 })
    await page.getByText('Quarters and floor').click()
    await page.getByLabel('Quarters', { exact: true }).selectOption('12')
    await plannedWorth(page)
    await page.getByText('Over 3 years').waitFor()
    // Without the hint that each has as its title.
    const texts = await lanes()
      .locator('text')
      .evaluateAll((all) => all.map((text) => text.firstChild?.textContent ?? ''))
    expect(texts).toContain('Cash of the business')
    expect(texts).toContain('in thousand EUR')
    // Five rows of twelve: money spent, left and cash; the busiest role and team.
    expect(texts.filter((text) => /^[-−]?[\d.,]{1,5}$|^–$/.test(text)).length).toBe(60)
    await page.getByLabel('Quarters', { exact: true }).selectOption('8')
    await page.getByText('Quarters and floor').click()
    await plannedWorth(page)
  })

  test('a search that is stopped says what is shown, and goes on when asked', async () => {
    await page.getByText('Quarters and floor').click()
    await page.getByLabel('Quarters', { exact: true }).selectOption('12')
    const [stop, end] = [page.getByRole('button', { name: 'Stop' }), page.getByText('Working out the best plan…')]
    await stop.click({ timeout: 5_000 }).catch(() => end.waitFor({ state: 'hidden' }))
    const stopped = page.getByText(
      /Stopped\. (This is the best plan found so far; no plan|What is shown is the plan before)/,
    )
    if (await stopped.isVisible()) await page.getByRole('button', { name: 'Work it out' }).click()
    await plannedWorth(page)
    await page.getByText('Over 3 years').waitFor()
  })
})
