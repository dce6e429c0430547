import { execFileSync } from 'node:child_process'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sortLine } from '../../src/domain/charges/sort-lines.ts'
import { vendorIndex } from '../../src/domain/charges/vendor-index.ts'
import { addDays } from '../../src/domain/values/calendar-date.ts'
import { lineIdentifier } from '../../src/interchange/statements/line-identity.ts'
import { readStatementStream } from '../../src/interchange/statements/read-statement-stream.ts'

export type StatementBench = {
  readonly rows: number
  readonly seconds: number
  readonly peakRssMegabytes: number
  readonly technologyLines: number
}

const rowCount = 1_000_000
const limitSeconds = 20
const limitMegabytes = 300

/** A million rows of CSV generated to a file, then read, matched and identified as the importer does. */
export async function run(): Promise<StatementBench> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-'))
  try {
    const path = join(folder, 'statement.csv')
    // In a process of its own, so that the memory measured is the reader's.
    execFileSync(process.execPath, [import.meta.filename, 'generate', path])
    const result = await readAndMatch(path)
    console.log(
      `statements: ${result.rows} rows parsed and matched in ${result.seconds.toFixed(1)} s (limit ${limitSeconds}), peak memory ${result.peakRssMegabytes} MB (limit ${limitMegabytes}), ${result.technologyLines} technology lines`,
    )
    return result
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function readAndMatch(path: string): Promise<StatementBench> {
  const index = vendorIndex({ vendors: [], technologies: [], catalogue: { vendors: benchVendors(), payees: [] } })
  const started = performance.now()
  let [rows, technologyLines, peak] = [0, 0, 0]
  const identify = lineIdentifier()
  for await (const batch of readStatementStream(createReadStream(path, { highWaterMark: 64 * 1024 }), {
    fileName: 'bench.csv',
    currency: 'EUR',
  })) {
    if (batch.kind === 'refused' || batch.kind === 'question') throw new Error(JSON.stringify(batch))
    if (batch.kind === 'end') continue
    for (const line of batch.lines) {
      identify(line)
      if (sortLine(line, index).line.sorting === 'technology') technologyLines += 1
    }
    rows += batch.lines.length
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  const seconds = (performance.now() - started) / 1000
  return { rows, seconds, peakRssMegabytes: Math.round(peak / 1024 / 1024), technologyLines }
}

/** As many sellers as the catalogue has, with two patterns each. */
function benchVendors() {
  return Array.from({ length: 200 }, (_, at) => ({
    key: `vendor-${at}`,
    name: `Vendor ${at}`,
    systemKind: 'crm',
    productTitle: `Product ${at}`,
    technologyKind: 'subscription' as const,
    merchantPatterns: [`${syllables(at)} CLOUD`, `${syllables(at)}*SUBSCR`],
  }))
}

function syllables(number: number): string {
  const parts = ['AD', 'BE', 'CO', 'DRO', 'EL', 'FI', 'GO', 'HUB', 'IN', 'JI']
  return [...String(number).padStart(3, '0')].map((digit) => parts[Number(digit)]).join('')
}

function* csvOf(rows: number): Generator<string> {
  yield 'Date,Description,Amount,Balance\n'
  let [balance, text] = [10_000_000_00, '']
  for (let row = 0; row < rows; row += 1) {
    const amount = row % 50 === 0 ? 900_000 : -(500 + ((row * 7919) % 30_000))
    balance += amount
    text += `${addDays('2006-01-01', Math.floor(row / 140))},${descriptionOf(row)},${cents(amount)},${cents(balance)}\n`
    if (row % 2_000 === 1_999 || row === rows - 1) {
      yield text
      text = ''
    }
  }
}

function descriptionOf(row: number): string {
  if (row % 4 === 0) return `"PAYPAL *${syllables(row % 200)} CLOUD ${row}, DUBLIN"`
  if (row % 4 === 1) return `${syllables(row % 997)} STORE ${row % 89} BERLIN DE`
  return `CARD PAYMENT ${syllables(row % 311)} SUPPLIES REF ${row * 31}`
}

function cents(minor: number): string {
  const text = String(Math.abs(minor)).padStart(3, '0')
  return `${minor < 0 ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`
}

if (import.meta.main) {
  const [what, path] = process.argv.slice(2)
  if (what === 'generate' && path) await pipeline(Readable.from(csvOf(rowCount)), createWriteStream(path))
  else await run()
}
