import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

/** The text of the file that pressing something downloads. */
export async function downloadedText(page: Page, press: () => Promise<void>): Promise<string> {
  const downloading = page.waitForEvent('download')
  await press()
  return readFileSync(await (await downloading).path(), 'utf8')
}
