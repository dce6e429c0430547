import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** A setting that outlives its transaction would be met by the next organization on the same connection. */
function outlivesTransaction(text: string): boolean {
  return (
    /set_config\([^;`]*?,\s*false\s*\)/.test(text) ||
    /[`'"]\s*(re)?set\s+(?!local\b)[a-z_.]+\s*(to|=|`|'|")/i.test(text)
  )
}

test('[T6] no setting of storage outlives its transaction', () => {
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(ts|sql)$/.test(name) && !name.includes('.test.'),
  )
  expect(sources.length).toBeGreaterThan(25)
  expect(sources.filter((name) => outlivesTransaction(readFileSync(join(folder, name), 'utf8')))).toEqual([])
})

test.for([
  [`select set_config('app.org_id', $1, false)`, true],
  ["'set app.org_id = 1'", true],
  ['`reset role`', true],
  [`select set_config('app.org_id', $1, true)`, false],
  ["'set local statement_timeout = 5'", false],
] as const)('%s', ([text, expected]) => {
  expect(outlivesTransaction(text)).toBe(expected)
})
