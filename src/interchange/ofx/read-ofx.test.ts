import { expect, test } from 'vitest'
import type { Statement } from '../statements/statement.ts'
import { readOfx } from './read-ofx.ts'

test('[IMP-11] reads SGML without closing tags, with an unclosed list and several accounts', async () => {
  const statement = await read(
    sgml(`<BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>GBP<BANKACCTFROM><BANKID>1<ACCTID>AAA</BANKACCTFROM><BANKTRANLIST>
<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260105120000[-5:EST]<TRNAMT>-12.50<FITID>1<NAME>ZOOM &amp; CO<MEMO>
<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260106<TRNAMT>-1<FITID>2<MEMO>only a memo
</STMTRS></STMTTRNRS>
<STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>BBB</BANKACCTFROM><BANKTRANLIST><STMTTRN><TRNTYPE>CHECK<CHECKNUM>7<DTPOSTED>20260107<TRNAMT>-2.00<FITID>1</STMTTRN></BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1>`),
  )
  expect(statement.lines.map((line) => [line.account, line.date, line.amount, line.description, line.bankId])).toEqual([
    ['AAA', '2026-01-05', { minor: -1250, currency: 'GBP' }, 'ZOOM & CO', '1'],
    ['AAA', '2026-01-06', { minor: -100, currency: 'GBP' }, 'only a memo', '2'],
    ['BBB', '2026-01-07', { minor: -200, currency: 'EUR' }, 'CHECK 7', '1'],
  ])
  expect(statement.accounts).toEqual(['AAA', 'BBB'])
})

test.each([
  ['1.234,56', 123456],
  ['-1.234,56', -123456],
  ['-200,00', -20000],
  ['1,234.56', 123456],
  ['+00000000000115.8331', 11583],
  ['-75', -7500],
  ['-01.7', -170],
])('[IMP-3] the amount %s', async (text, minor) => {
  expect((await read(oneLine(`<TRNAMT>${text}`))).lines[0]?.amount.minor).toBe(minor)
})

test('[IMP-11] bytes of Windows-1252 are read as such', async () => {
  const bytes = Buffer.from(oneLine('<TRNAMT>-1.00<NAME>CAFÉ'), 'latin1')
  expect((await read(bytes)).lines[0]?.description).toBe('CAFÉ')
})

test('[IMP-11] the memo is not repeated where it repeats the name, and a card number is not kept', async () => {
  const text = oneLine('<TRNAMT>-1.00<NAME>SPOTIFY P123<MEMO>SPOTIFY P123 STOCKHOLM').replaceAll(
    'BANKACCTFROM',
    'CCACCTFROM',
  )
  const card = await read(text.replace('<ACCTID>AAA', '<ACCTID>4111111111111111').replaceAll('STMTRS', 'CCSTMTRS'))
  expect(card.lines[0]).toMatchObject({ account: 'card 1111', description: 'SPOTIFY P123 STOCKHOLM' })
})

test('[IMP-11] a foreign amount has the currency of its own line', async () => {
  const text = oneLine('<TRNAMT>-1.00<CURRENCY><CURRATE>1.06<CURSYM>USD</CURRENCY>')
  expect((await read(text)).lines[0]?.amount.currency).toBe('USD')
})

test('[IMP-7] one bad transaction is reported with its line, the others are read', async () => {
  const text = sgml(`<STMTRS><CURDEF>EUR<BANKTRANLIST>
<STMTTRN><DTPOSTED>20260231<TRNAMT>-1<FITID>1</STMTTRN>
<STMTTRN><DTPOSTED>20260228<TRNAMT>twelve<FITID>2</STMTTRN>
<STMTTRN><DTPOSTED>20260228<TRNAMT>-3<FITID>3</STMTTRN></BANKTRANLIST></STMTRS>`)
  const statement = await read(text)
  expect(statement.lines).toHaveLength(1)
  expect(statement.rejected).toEqual([
    { file: 'a.ofx', row: 5, column: 'DTPOSTED', reason: 'Transaction 1: "20260231" is not a date.' },
    { file: 'a.ofx', row: 6, column: 'TRNAMT', reason: 'Transaction 2: "twelve" is not an amount.' },
  ])
})

test.each([
  ['a DOCTYPE', '<?xml version="1.0"?><!DOCTYPE OFX [<!ENTITY a "b">]><OFX></OFX>', /DOCTYPE/],
  ['a web page', '<html><body>OFX</body></html>', /web page/],
  ['a text', 'nothing here', /no <OFX>/],
])('refuses %s', async (_, text, reason) => {
  const reading = await readOfx(Buffer.from(text), { fileName: 'a.ofx', currency: 'EUR' })
  expect(reading.kind === 'refused' && reading.problem.reason).toMatch(reason)
})

test('a file of a million opening brackets ends in time', async () => {
  const started = performance.now()
  await readOfx(Buffer.from(`<OFX>${'<'.repeat(1_000_000)}`), { fileName: 'a.ofx', currency: 'EUR' })
  await readOfx(Buffer.from(`<OFX>${'<A>'.repeat(300_000)}`), { fileName: 'a.ofx', currency: 'EUR' })
  await readOfx(Buffer.from(`<OFX><NAME>${'<![CDATA['.repeat(100_000)}`), { fileName: 'a.ofx', currency: 'EUR' })
  expect(performance.now() - started).toBeLessThan(10_000)
})

function oneLine(inner: string): string {
  return sgml(
    `<STMTRS><CURDEF>EUR<BANKACCTFROM><ACCTID>AAA</BANKACCTFROM><BANKTRANLIST><STMTTRN><DTPOSTED>20260105<FITID>1${inner}</STMTTRN></BANKTRANLIST></STMTRS>`,
  )
}

function sgml(body: string): string {
  return `OFXHEADER:100\nCHARSET:1252\n\n<OFX>${body}</OFX>`
}

async function read(text: string | Buffer): Promise<Statement> {
  const reading = await readOfx(Buffer.from(text), { fileName: 'a.ofx', currency: 'USD' })
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading))
  return reading
}
