import { expect, test } from 'vitest'
import { readStatement } from './read-statement.ts'
import { streamStatement } from './stream-statement.ts'
import type { StatementFile, StatementPart } from './stream-statement.ts'

async function* chunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function partsOf(text: string, given: Partial<StatementFile> = {}, fileName = 'bank.csv') {
  const parts: StatementPart[] = []
  const options = { fileName, currency: 'EUR' }
  for await (const part of streamStatement({ open: () => chunks(text, 7_919), options, ...given })) parts.push(part)
  return parts
}

const header = 'Date,Description,Amount,Currency\n'
const row = (at: number) => `2026-${String((at % 12) + 1).padStart(2, '0')}-13,CAFÉ ${at},-${at}.50,EUR\n`
const long = header + Array.from({ length: 4_321 }, (_, at) => row(at)).join('') + '2026-13-45,BROKEN,-1.00,EUR\n'

test('[IMP-8] a statement in parts has the lines, refused rows and layout of the statement read whole', async () => {
  const whole = await readStatement(new TextEncoder().encode(long), { fileName: 'bank.csv', currency: 'EUR' })
  if (whole.kind !== 'read') throw new Error(whole.kind)
  const parts = await partsOf(long)
  const lines = parts.filter((part) => part.kind === 'lines')
  expect(lines.flatMap((part) => part.lines)).toEqual(whole.lines)
  expect(lines.flatMap((part) => part.rejected)).toEqual(whole.rejected)
  expect(Math.max(...lines.map((part) => part.lines.length))).toBeLessThanOrEqual(1_000)
  const { format, mapping, fingerprint, accounts, problems } = whole
  const end = { kind: 'end', lineCount: 4_321, format, mapping, fingerprint, accounts, problems }
  expect(parts.at(-1)).toEqual(end)
})

test('[IMP-6] what is open is asked, and the answer is used', async () => {
  const open = 'Date,Description,Amount\n03/04/2026,COFFEE,5.00\n05/06/2026,TEA,4.00\n'
  expect((await partsOf(open)).map(({ kind }) => kind)).toEqual(['question'])
  const answered = await partsOf(open, { answers: { dateOrder: 'dmy', moneyOut: 'positive' } })
  expect(answered.flatMap((part) => (part.kind === 'lines' ? part.lines : []))).toMatchObject([
    { date: '2026-04-03', amount: { minor: -500 } },
    { date: '2026-06-05', amount: { minor: -400 } },
  ])
})

test('[IMP-1] what is no statement, and one without a line, are refused as when read whole', async () => {
  for (const text of ['%PDF-1.7 ...', 'name,vendor,kind\nTill,Acme,device\n', 'technology,email\na,b\n', '', header]) {
    const whole = await readStatement(new TextEncoder().encode(text), { fileName: 'bank.csv', currency: 'EUR' })
    expect((await partsOf(text)).at(-1)).toEqual(whole)
    expect(whole.kind).toBe('refused')
  }
})
