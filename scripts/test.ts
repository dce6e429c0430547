import { buildWebIfOld } from './build-web.ts'
import { findOrInstallChromium } from './find-chromium.ts'
import { findPostgres } from './find-postgres.ts'
import { finish, run, skip, type Result } from './runner.ts'
import { staticChecks } from './static-checks.ts'

console.log(`Testing on Node ${process.version}`)
const results: Result[] = []
for (const check of staticChecks) results.push(await run(check))
results.push(await run({ kind: 'vitest', name: 'walls', project: 'walls' }))
results.push(await run({ kind: 'vitest', name: 'unit', project: 'unit' }))
results.push(await run({ kind: 'vitest', name: 'long', project: 'long' }))
results.push(await onBundledPostgres())
results.push(await onInstalledPostgres())
results.push(await inBrowser())
finish(results)

function onBundledPostgres(): Promise<Result> {
  const env = { PLUMBLINE_TEST_POSTGRES: 'bundled' }
  return run({ kind: 'vitest', name: 'database, bundled Postgres', project: 'database', env })
}

async function onInstalledPostgres(): Promise<Result> {
  const installed = findPostgres()
  if (installed === null) {
    console.log('\n== database, installed Postgres: not run, no Postgres 15 or newer was found on this machine.')
    return { runner: 'database, installed Postgres', passed: 0, failed: 0 }
  }
  const env = { PLUMBLINE_TEST_POSTGRES: 'system', PLUMBLINE_TEST_POSTGRES_BIN: installed.folder }
  return run({ kind: 'vitest', name: `database, Postgres ${installed.version}`, project: 'database', env })
}

async function inBrowser(): Promise<Result> {
  const name = 'browser journeys'
  const chromium = findOrInstallChromium()
  if (chromium === null) {
    const reason = 'No Chromium was found and none could be installed.'
    return skip(name, `${reason} Not run: test/journeys. Install Chromium, or name one in PLUMBLINE_CHROMIUM.`)
  }
  await buildWebIfOld()
  return run({ kind: 'vitest', name, project: 'journeys', env: { PLUMBLINE_CHROMIUM: chromium } })
}
