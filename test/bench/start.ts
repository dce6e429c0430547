import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
import { buildWebIfOld } from '../../scripts/build-web.ts'
import { findChromium } from '../../scripts/find-chromium.ts'
import { runCommand } from '../../scripts/run-command.ts'
import { initialScripts } from './initial-scripts.ts'
import { memoryOf } from './memory-of.ts'
import { startMeasured } from './start-measured.ts'
import type { MeasuredProgram } from './start-measured.ts'

const rounds = 3
const firstRunLimitSeconds = 15
const laterLimitSeconds = 5
const scriptLimitKilobytes = 200

/** From the command to the first page, on first run and with data; the initial script; the memory of an idle server. */
export async function run(): Promise<void> {
  await buildWebIfOld()
  const { scripts, kilobytes } = initialScripts()
  say(`initial script: ${kilobytes.toFixed(0)} KB compressed in ${scripts} files (limit ${scriptLimitKilobytes})`)
  const buildSeconds = await secondsToBuild()
  const results = []
  for (let round = 0; round < rounds; round += 1) results.push(await measured())
  const first = medianOf(results.map((one) => one.firstRun))
  say(`first run, empty folder, to the first page: ${inWords(first)} (limit ${firstRunLimitSeconds})`)
  say(`first run of a new clone, web build included: ${inWords(first + buildSeconds)} (limit ${firstRunLimitSeconds})`)
  say(`start with data, to the first page: ${inWords(medianOf(results.map((one) => one.later)))} (limit ${laterLimitSeconds})`) // prettier-ignore
  say(`idle with the example open: ${results.at(-1)?.memory ?? 'memory unknown'}`)
}

type Measured = { readonly firstRun: number; readonly later: number; readonly memory: string }

/** One folder, started twice: empty, then with the example bakery in it. */
async function measured(): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'))
  const executablePath = findChromium()
  const browser = executablePath === null ? null : await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = browser === null ? null : await (await browser.newContext()).newPage()
    const firstRun = await timed(folder, page, async ({ setUpAddress }) => openExample(page, setUpAddress))
    let memory = ''
    const later = await timed(folder, page, async ({ pid }) => {
      await sleep(3_000)
      memory = memoryOf(pid)
    })
    return { firstRun, later, memory }
  } finally {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Seconds from the command to the first heading on the page, or, without a browser, to the page being served. */
async function timed(
  folder: string,
  page: Page | null,
  then: (program: MeasuredProgram) => Promise<void>,
): Promise<number> {
  const began = performance.now()
  const program = await startMeasured(folder)
  try {
    await firstPage(page, program)
    const seconds = (performance.now() - began) / 1_000
    await then(program)
    return seconds
  } finally {
    await program.stop()
  }
}

async function firstPage(page: Page | null, { address, setUpAddress }: MeasuredProgram): Promise<void> {
  if (page === null) {
    const answer = await fetch(address)
    if (!answer.ok) throw new Error(`The first page answered ${answer.status}.`)
    return
  }
  await page.goto(setUpAddress)
  await page.locator('h1').first().waitFor()
}

/** What the next start finds: a guest in the example bakery, remembered by the cookie of this page. */
async function openExample(page: Page | null, setUpAddress: string): Promise<void> {
  const { origin, searchParams } = new URL(setUpAddress)
  const data = { token: searchParams.get('token') ?? '', example: 'bakery' }
  const headers = { 'content-type': 'application/json', origin }
  const body = JSON.stringify(data)
  const path = `${origin}/api/v1/setup/example`
  const status =
    page === null
      ? (await fetch(path, { method: 'POST', headers, body })).status
      : (await page.request.post(path, { headers, data: body })).status()
  if (status !== 201) throw new Error(`The example was refused with ${status}.`)
}

async function secondsToBuild(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'))
  const began = performance.now()
  const code = await runCommand({ command: 'vite', args: ['build', '--logLevel', 'error', '--outDir', folder] })
  rmSync(folder, { recursive: true, force: true })
  if (code !== 0) throw new Error('The web app cannot be built.')
  return (performance.now() - began) / 1_000
}

function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN
}

function inWords(seconds: number): string {
  return `${seconds.toFixed(1)} s, median of ${rounds}`
}

function say(line: string): void {
  console.log(`start: ${line}`)
}
