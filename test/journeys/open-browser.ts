import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'

export type OpenBrowser = {
  readonly page: (screen?: Screen) => Promise<Page>
  readonly close: () => Promise<void>
  /** What pages complained about on their consoles, and what threw. */
  readonly complaints: string[]
}

export type Screen = { readonly width: number; readonly colorScheme: 'light' | 'dark' }

const flags = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking']

/** Real Chromium; every page listens for errors. */
export async function openBrowser(): Promise<OpenBrowser> {
  const executablePath = process.env.PLUMBLINE_CHROMIUM
  const browser: Browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: flags })
  const complaints: string[] = []
  return {
    complaints,
    close: () => browser.close(),
    page: async ({ width, colorScheme } = { width: 1280, colorScheme: 'light' }) => {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme,
        locale: 'en-GB',
        acceptDownloads: true,
      })
      const page = await context.newPage()
      page.setDefaultTimeout(30_000)
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      return page
    },
  }
}
