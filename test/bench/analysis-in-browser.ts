import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { findChromium } from '../../scripts/find-chromium.ts'

/** Milliseconds of each round of the analysis in a page of real Chromium; null where there is none. */
export async function analysisInBrowser(rounds: number): Promise<readonly number[] | null> {
  const executablePath = findChromium()
  if (executablePath === null) return null
  const script = await bundled()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: script })
    return await page.evaluate<readonly number[]>(`measured.measuredAnalysis(${rounds})`)
  } finally {
    await browser.close()
  }
}

async function bundled(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-'))
  try {
    const entry = join(import.meta.dirname, 'measured-analysis.ts')
    const lib = { entry, name: 'measured', formats: ['iife' as const], fileName: () => 'measured.js' }
    await build({ configFile: false, logLevel: 'error', build: { outDir: folder, lib, minify: true } })
    return await readFile(join(folder, 'measured.js'), 'utf8')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
