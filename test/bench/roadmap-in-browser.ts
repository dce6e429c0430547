import type { Page } from 'playwright-core'
import { findChromium } from '../../scripts/find-chromium.ts'
import { plannedWorth } from '../journeys/journey.ts'
import { manyProjects, openManyProjects } from '../journeys/many-projects.ts'
import { openBrowser } from '../journeys/open-browser.ts'
import { startProgram } from '../journeys/running-program.ts'

const moves = 8
const goodEnough = 0.005

/**
 * A slider moved in the roadmap page of real Chromium, 40 projects over 12 quarters: milliseconds to the first plan and to a
 * plan within 0.5 % of the last one, and the longest frame while the slider is dragged.
 */
export async function run(): Promise<void> {
  const chromium = findChromium()
  if (chromium === null) {
    console.log('roadmap in the browser: not run, no Chromium was found.')
    return
  }
  process.env.PLUMBLINE_CHROMIUM = chromium
  const program = await startProgram()
  const browser = await openBrowser()
  try {
    const page = await browser.page()
    await openManyProjects(page, program, manyProjects(40, 12))
    await page.getByText('Quarters and floor').click()
    await page.getByLabel('Quarters', { exact: true }).selectOption('12')
    await plannedWorth(page)
    const measured = []
    for (let move = 0; move < moves; move += 1) measured.push(await oneMove(page))
    tell(
      'first plan',
      measured.map(({ first }) => first),
    )
    tell(
      'plan within 0.5 % of the last',
      measured.map(({ good }) => good),
    )
    tell(
      'search ended',
      measured.map(({ end }) => end),
    )
    const frames = (await draggedFrames(page)).toSorted((a, b) => a - b)
    const late = frames.filter((frame) => frame > 1000 / 60 + 4).length
    console.log(
      `while dragging: longest frame ${(frames.at(-1) ?? 0).toFixed(0)} ms, median ${(frames[frames.length >> 1] ?? 0).toFixed(1)} ms, ${late} of ${frames.length} later than 60 a second`,
    )
  } finally {
    await browser.close()
    await program.stop()
  }
}

type Noted = { readonly name: string; readonly at: number; readonly worth: number | null }

/** One step of the budget, always to one not asked before, from the key to the end of the search. */
async function oneMove(page: Page) {
  await page.evaluate(() => performance.clearMarks())
  await page.getByRole('slider', { name: 'Budget' }).press('ArrowRight')
  await page.waitForFunction(() => performance.getEntriesByName('plan settled').length > 0)
  await plannedWorth(page)
  const noted = await page.evaluate((): Noted[] =>
    performance.getEntriesByType('mark').map((entry) => {
      const { detail } = entry as PerformanceMark
      return { name: entry.name, at: entry.startTime, worth: (detail as { worth?: number } | null)?.worth ?? null }
    }),
  )
  const asked = noted.find(({ name }) => name === 'plan asked')?.at ?? 0
  const plans = noted.filter(({ name, worth }) => name !== 'plan asked' && worth !== null)
  const last = plans.at(-1)
  const least = (last?.worth ?? 0) - Math.abs(last?.worth ?? 0) * goodEnough
  const since = (plan: Noted | undefined): number => (plan ? plan.at - asked : Infinity)
  return { first: since(plans[0]), good: since(plans.find(({ worth }) => (worth ?? 0) >= least)), end: since(last) }
}

/** Lengths of the frames while the thumb is dragged to and fro. */
async function draggedFrames(page: Page): Promise<readonly number[]> {
  const box = await page.getByRole('slider', { name: 'Budget' }).boundingBox()
  if (box === null) throw new Error('There is no slider to drag.')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width / 2, y)
  await page.mouse.down()
  await page.evaluate(() => {
    const frames: number[] = []
    let before = performance.now()
    const note = (): void => {
      const now = performance.now()
      frames.push(now - before)
      before = now
      if (frames.length < 1000) requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
    Object.assign(globalThis, { measuredFrames: frames })
  })
  for (let step = 0; step < 120; step += 1) {
    await page.mouse.move(box.x + box.width * (0.5 + 0.3 * Math.sin(step / 12)), y)
    await page.waitForTimeout(16)
  }
  const frames = await page.evaluate<readonly number[]>('measuredFrames.slice(2)')
  await page.mouse.up()
  return frames
}

function tell(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b)
  const [median = 0, worst = 0] = [sorted[sorted.length >> 1], sorted.at(-1)]
  console.log(
    `${what}: median ${median.toFixed(0)} ms, worst ${worst.toFixed(0)} ms (${moves} moves of the budget, 40 x 12)`,
  )
}
