import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'

export type OpenBrowser = {
  /** A page in a context of its own: no cookie, no storage of another. */
  readonly page: (screen?: Screen) => Promise<Page>
  /** A second window of the same person. */
  readonly windowBeside: (page: Page) => Promise<Page>
  readonly close: () => Promise<void>
  /** What pages complained about since the last time this was asked: errors, refused requests, dialogs, forbidden content. */
  readonly complaints: () => readonly string[]
}

export type Screen = { readonly width: number; readonly colorScheme: 'light' | 'dark' }

/** Long, since a slow machine is no fault of the page. */
export const patienceMs = 90_000

const flags = [
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

/** Real Chromium; whatever any page complains about is remembered. */
export async function openBrowser(): Promise<OpenBrowser> {
  const executablePath = process.env.PLUMBLINE_CHROMIUM
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ...flags] : flags
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args })
  const heard: string[] = []
  return {
    page: async (screen = { width: 1280, colorScheme: 'light' }) =>
      (await contextFor(browser, screen, heard)).newPage(),
    windowBeside: (page) => page.context().newPage(),
    close: () => browser.close(),
    complaints: () => heard.splice(0),
  }
}

async function contextFor(browser: Browser, screen: Screen, heard: string[]): Promise<BrowserContext> {
  const { width, colorScheme } = screen
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme,
    locale: 'en-GB',
    acceptDownloads: true,
  })
  context.setDefaultTimeout(patienceMs)
  context.on('weberror', (error) => heard.push(`threw: ${error.error().message}`))
  context.on('console', (message) => {
    // A refused request is told below, with its address.
    const isRefusal = message.text().startsWith('Failed to load resource')
    if (message.type() === 'error' && !isRefusal) heard.push(`console: ${message.text()}`)
  })
  context.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  context.on('response', (response) => {
    if (response.status() >= 400) heard.push(`${response.status()} ${pathOf(response.url())}`)
  })
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    // A page that is left gives up what it still asked for.
    if (reason !== 'net::ERR_ABORTED') heard.push(`${reason} ${pathOf(request.url())}`)
  })
  return context
}

function pathOf(address: string): string {
  return new URL(address).pathname
}
