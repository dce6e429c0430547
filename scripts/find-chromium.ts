import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** A Chromium to drive: the one named in PLUMBLINE_CHROMIUM, Playwright's own, or the system's; null where there is none. */
export function findChromium(): string | null {
  const inPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  const named = process.env.PLUMBLINE_CHROMIUM
  const places = [...(named === undefined ? [] : [named]), chromium.executablePath(), ...inPath, ...applications]
  return places.find((place) => place !== '' && existsSync(place)) ?? null
}

/** As findChromium, and where there is none installs Debian's package when this user may, or Playwright's build. */
export function findOrInstallChromium(): string | null {
  const found = findChromium()
  if (found !== null) return found
  for (const { command, args } of waysToInstall()) {
    console.log(`No Chromium found. Installing it: ${command} ${args.join(' ')}`)
    const done = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 })
    const installed = done.status === 0 ? findChromium() : null
    if (installed !== null) return installed
  }
  return null
}

function waysToInstall(): readonly { readonly command: string; readonly args: readonly string[] }[] {
  const debian =
    'apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends chromium'
  const isRoot = process.getuid?.() === 0
  const maySudo = !isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
  const hasApt = existsSync('/usr/bin/apt-get')
  return [
    ...(hasApt && isRoot ? [{ command: 'sh', args: ['-c', debian] }] : []),
    ...(hasApt && maySudo ? [{ command: 'sudo', args: ['-n', 'sh', '-c', debian] }] : []),
    { command: 'playwright-core', args: ['install', 'chromium'] },
  ]
}
