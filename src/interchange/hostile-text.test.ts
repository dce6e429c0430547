import { expect, test } from 'vitest'
import { identifyFile } from './identify-file.ts'
import { readOfx } from './ofx/read-ofx.ts'
import { readStatementCsv } from './statements/read-statement-csv.ts'
import { readDate } from './statements/read-date.ts'
import { readMinor } from './statements/read-number.ts'
import { chargeStem } from '../domain/charges/charge-stem.ts'

const long = 100_000
const tempters = [
  'A',
  ' ',
  '0',
  '1,',
  '1.',
  '"',
  '"a"b',
  '<',
  '<A',
  '<A ',
  '<NAME><![CDATA[',
  '&#1;',
  '-',
  '(',
  '\n',
  ';',
  'SQ *',
  'POS ',
  '12/',
  '=',
]

test.each(tempters)('a hundred thousand characters of %j cost no time anywhere', async (piece) => {
  const text = piece.repeat(Math.ceil(long / piece.length))
  const timed = {
    date: await timeOf(() => readDate(text, 'dmy')),
    amount: await timeOf(() => readMinor(text, '.', 2)),
    stem: await timeOf(() => chargeStem(text)),
    identify: await timeOf(() => identifyFile('a', Buffer.from(text))),
    ofx: await timeOf(() => readOfx(Buffer.from(`<OFX>${text}`), options)),
    header: await timeOf(() => readStatementCsv(Buffer.from(text), options)),
    cell: await timeOf(() => readStatementCsv(Buffer.from(`Date,Description,Amount\n2026-01-01,${text},1\n`), options)),
  }
  const slow = Object.entries(timed).filter(([, milliseconds]) => milliseconds > 1_000)
  expect(slow).toEqual([])
})

const options = { fileName: 'a', currency: 'EUR' }

/** The shorter of two runs, since the first may compile. */
async function timeOf(run: () => unknown): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < 2; turn += 1) {
    const started = performance.now()
    await run()
    times.push(performance.now() - started)
  }
  return Math.min(...times)
}
