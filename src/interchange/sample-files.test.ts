import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readAssets } from './assets/read-assets.ts'
import { identifyFile } from './identify-file.ts'
import { readStatement } from './read-statement.ts'
import { lineIdentity } from './statements/line-identity.ts'

/** Lines, sum in minor units, currency; or the refusal's row and words; or what is asked. */
type Expected =
  | { readonly lines: number; readonly sum: number; readonly currency: string; readonly setAside?: number }
  | { readonly refusedAt: number; readonly column?: string; readonly reason: RegExp }
  | { readonly asks: string }

const noCash = /investment statement without cash lines/
const onlySignOn = /no statement in it/

/** Every file of the two folders, each sum added up by hand from the file. */
const expected: Readonly<Record<string, Expected>> = {
  'bank/beangulp/beangulp/file_type_testdata/example.csv': { lines: 6, sum: 0, currency: 'EUR', setAside: 1 }, // 31.04 - 31.04 + 0 + 31.19 - 31.19 + 0
  'bank/beangulp/beangulp/file_type_testdata/example.ofx': { lines: 17, sum: -57732, currency: 'USD' },
  'bank/beangulp/examples/Downloads/UTrade20160215.csv': { lines: 12, sum: 358895, currency: 'EUR' },
  'bank/beangulp/examples/Downloads/ofxdownload.ofx': { lines: 12, sum: -35282, currency: 'USD' },
  'bank/hledger/apps/monefy.csv': { asks: 'dateOrder' }, // 06/12/2021 in every row
  'bank/hledger/banking/csb43.csv': { lines: 2, sum: 100000, currency: 'EUR' }, // 1500 - 500
  'bank/hledger/other/paypal-custom.csv': { lines: 4, sum: -658, currency: 'USD', setAside: 3 }, // -6.99 - 7.00 - 2.00 + 9.41; three pending
  'bank/hledger/other/stripe.csv': { lines: 2, sum: 1123, currency: 'USD' }, // 12.00 - 0.77
  'bank/hledger/sample.csv': { refusedAt: 0, reason: /No row names both/ },
  'bank/mcc_codes.csv': { refusedAt: 0, reason: /No row names both/ },
  'bank/ofxparse/LICENSE': { refusedAt: 0, reason: /No row names both/ },
  'bank/ofxparse/account_listing_aggregation.ofx': { refusedAt: 0, reason: /list of accounts/ },
  'bank/ofxparse/anzcc.ofx': { lines: 1, sum: -550, currency: 'AUD' },
  'bank/ofxparse/bank_medium.ofx': { lines: 3, sum: -34527, currency: 'CAD' }, // 6.60 + 316.67 + 22.00
  'bank/ofxparse/bank_small.ofx': { refusedAt: 0, reason: onlySignOn },
  'bank/ofxparse/checking.ofx': { lines: 3, sum: -5950, currency: 'USD' }, // 0.01 - 34.51 - 25.00
  'bank/ofxparse/error_message.ofx': { refusedAt: 22, column: 'STATUS', reason: /2000: General Server Error/ },
  'bank/ofxparse/fail_nice/date_missing.ofx': { refusedAt: 33, column: 'DTPOSTED', reason: /Transaction 1 has no date/ },
  'bank/ofxparse/fail_nice/decimal_error.ofx': { refusedAt: 34, column: 'DTPOSTED', reason: /"201120000000" is not a date/ },
  'bank/ofxparse/fail_nice/empty_balance.ofx': { lines: 1, sum: 12000, currency: 'CAD' },
  'bank/ofxparse/fidelity-savings.ofx': { lines: 4, sum: -177840, currency: 'USD' }, // -1500.00 + 115.83 - 197.11 - 197.12, rounded to cents
  'bank/ofxparse/fidelity.ofx': { lines: 3, sum: -57, currency: 'USD' }, // 0.24 - 0.97 + 0.16
  'bank/ofxparse/investment_401k.ofx': { refusedAt: 0, reason: noCash },
  'bank/ofxparse/investment_medium.ofx': { lines: 3, sum: -395, currency: 'USD' }, // -3.65 + 3.35 - 3.65
  'bank/ofxparse/multiple_accounts.ofx': { refusedAt: 0, reason: /no transactions in its period/ },
  'bank/ofxparse/multiple_accounts2.ofx': { refusedAt: 0, reason: /no transactions in its period/ },
  'bank/ofxparse/ofx-v102-empty-tags.ofx': { lines: 1, sum: 1234, currency: 'AUD' },
  'bank/ofxparse/signon_fail.ofx': { refusedAt: 11, column: 'STATUS', reason: /refused the sign-on \(15500/ },
  'bank/ofxparse/signon_success.ofx': { refusedAt: 0, reason: onlySignOn },
  'bank/ofxparse/signon_success_no_message.ofx': { refusedAt: 0, reason: onlySignOn },
  'bank/ofxparse/suncorp.ofx': { lines: 1, sum: -1685, currency: 'AUD' },
  'bank/ofxparse/td_ameritrade.ofx': { refusedAt: 0, reason: noCash },
  'bank/ofxparse/tiaacref.ofx': { refusedAt: 0, reason: noCash },
  'bank/ofxparse/vanguard.ofx': { refusedAt: 0, reason: noCash },
  'bank/ofxparse/vanguard401k.ofx': { refusedAt: 0, reason: noCash },
  'bank/ofxtools/br_nubank_cc.ofx': { lines: 6, sum: -128091, currency: 'BRL' }, // equals its LEDGERBAL of -1280.91
  'bank/ofxtools/profrs.ofx': { refusedAt: 146, column: 'STATUS', reason: /Signon invalid/ },
  'bank/ofxtools/stmtrs.ofx': { lines: 2, sum: -50000, currency: 'USD' },
  'bank/ofxtools/stmtrs_euro.ofx': { lines: 2, sum: -50000, currency: 'USD' }, // -200,00 - 300,00
  'assets/snipe-it/assets-sample.csv': { refusedAt: 0, reason: /Snipe-IT asset export/ },
  'assets/snipe-it/licenses-sample.csv': { refusedAt: 0, reason: /Snipe-IT licence export/ },
  'assets/snipe-it/users-sample.csv': { refusedAt: 0, reason: /No row names both/ },
} // prettier-ignore

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url))
const isThere = existsSync(join(data, 'bank')) && existsSync(join(data, 'assets'))
if (!isThere) console.log('Skipped: the sample files of ../shared/data are not here.')

describe('the shared data', () => {
  test.skipIf(!isThere)('every sample file has an expectation', () => {
    const files = ['bank', 'assets'].flatMap((folder) => filesIn(join(data, folder)))
    expect(files.map((file) => relative(data, file)).toSorted()).toEqual(Object.keys(expected).toSorted())
  })

  test.skipIf(!isThere).each(Object.entries(expected))('%s as a statement', async (path, what) => {
    const reading = await readStatement(readFileSync(join(data, path)), { fileName: path, currency: 'EUR' })
    if ('asks' in what) return expect(reading).toMatchObject({ kind: 'question', question: { about: what.asks } })
    if ('refusedAt' in what) {
      expect(reading).toMatchObject({
        kind: 'refused',
        problem: { file: path, row: what.refusedAt, column: what.column ?? null },
      })
      return expect(reading.kind === 'refused' && reading.problem.reason).toMatch(what.reason)
    }
    if (reading.kind !== 'read') throw new Error(JSON.stringify(reading))
    expect(reading.lines).toHaveLength(what.lines)
    expect(reading.lines.reduce((total, line) => total + line.amount.minor, 0)).toBe(what.sum)
    expect(new Set(reading.lines.map((line) => line.amount.currency))).toEqual(new Set([what.currency]))
    expect([reading.rejected, reading.setAside.length]).toEqual([[], what.setAside ?? 0])
    expect(new Set(lineIdentity(reading.lines)).size).toBe(what.lines)
  })

  test.skipIf(!isThere)(
    '[IMP-13] the Snipe-IT assets: 22 rows, 56,926.75 in all, one technology for each model and maker',
    async () => {
      const assets = await readSample('assets/snipe-it/assets-sample.csv')
      expect([assets.layout, assets.rowCount, assets.rejected]).toEqual(['snipe-it-assets', 22, []])
      expect(costOf(assets)).toBe(56_926_75)
      expect([...assets.rowsOf.values()].flat()).toHaveLength(22)
      expect(assets.technologies.every((technology) => technology.kind === 'device')).toBe(true)
    },
  )

  test.skipIf(!isThere)('[IMP-13] the Snipe-IT licences: 50 rows, 2,743.02 in all, 2,282 seats', async () => {
    const assets = await readSample('assets/snipe-it/licenses-sample.csv')
    expect([assets.layout, assets.rowCount, assets.rejected]).toEqual(['snipe-it-licences', 50, []])
    expect(costOf(assets)).toBe(2_743_02)
    expect(assets.technologies.reduce((total, technology) => total + (technology.seats?.bought ?? 0), 0)).toBe(2_282)
  })

  test.skipIf(!isThere)('[IMP-13] the Snipe-IT people are refused as an asset list', async () => {
    const path = 'assets/snipe-it/users-sample.csv'
    const reading = await readAssets(readFileSync(join(data, path)), { fileName: path, currency: 'USD' })
    expect(reading).toMatchObject({ kind: 'refused', problem: { file: path } })
  })

  test.skipIf(!isThere)('[IMP-1] each sample is known by its content, whatever it is called', () => {
    const kinds = Object.keys(expected).map((path) => [
      path,
      identifyFile('download', readFileSync(join(data, path))).kind,
    ])
    for (const [path, kind] of kinds) {
      if (path?.endsWith('.ofx')) expect([path, kind]).toEqual([path, 'ofx'])
    }
    expect(Object.fromEntries(kinds)).toMatchObject({
      'assets/snipe-it/assets-sample.csv': 'snipe-it-assets',
      'assets/snipe-it/licenses-sample.csv': 'snipe-it-licences',
      'bank/hledger/other/stripe.csv': 'statement-csv',
      'bank/ofxparse/LICENSE': 'unknown',
    })
  })
})

async function readSample(path: string) {
  const reading = await readAssets(readFileSync(join(data, path)), { fileName: path, currency: 'USD' })
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading))
  return reading
}

function costOf(assets: Awaited<ReturnType<typeof readSample>>): number {
  const lines = assets.technologies.flatMap((technology) => technology.costLines)
  return lines.reduce((total, line) => total + line.amount.minor, 0)
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })
}
