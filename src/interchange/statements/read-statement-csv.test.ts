import { expect, test } from 'vitest'
import { lineIdentity } from './line-identity.ts'
import { readStatementCsv } from './read-statement-csv.ts'
import { readStatementStream } from './read-statement-stream.ts'
import type { Statement, StatementOptions, StatementReading } from './statement.ts'

type Layout = {
  readonly name: string
  readonly text: string
  /** Day, amount in minor units, currency, description. */
  readonly lines: readonly (readonly [string, number, string, string])[]
  readonly setAside?: number
  readonly rejected?: number
}

const layouts: readonly Layout[] = [
  {
    name: 'Chase checking: signed amounts, one more comma than the header',
    text: 'Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #\nDEBIT,03/15/2026,ADOBE *CREATIVE,-59.99,ACH_DEBIT,940.01,,\nCREDIT,03/14/2026,DEPOSIT,200.00,ACH_CREDIT,1000.00,,\nDEBIT,03/02/2026,RENT,-800.00,ACH_DEBIT,800.00,,\n',
    lines: [
      ['2026-03-15', -5999, 'EUR', 'ADOBE *CREATIVE'],
      ['2026-03-14', 20000, 'EUR', 'DEPOSIT'],
      ['2026-03-02', -80000, 'EUR', 'RENT'],
    ],
  },
  {
    name: 'Chase card: charges negative, no balance',
    text: 'Transaction Date,Post Date,Description,Category,Type,Amount,Memo\n01/20/2026,01/21/2026,ZOOM.US 888-799,Office,Sale,-14.99,\n01/25/2026,01/25/2026,SLACK T123,Office,Sale,-8.75,\n',
    lines: [
      ['2026-01-20', -1499, 'EUR', 'ZOOM.US 888-799'],
      ['2026-01-25', -875, 'EUR', 'SLACK T123'],
    ],
  },
  {
    name: 'Bank of America: summary block first, opening balance without amount',
    text: 'Description,,Summary Amt.\nBeginning balance as of 01/01/2026,,"1,000.00"\nTotal credits,,"0.00"\nTotal debits,,"-30.00"\nEnding balance,,"970.00"\n\nDate,Description,Amount,Running Bal.\n01/01/2026,Beginning balance as of 01/01/2026,,"1,000.00"\n01/15/2026,"INTUIT *QBOOKS, CA","-30.00","970.00"\n01/16/2026,SHOP,"-1,200.00","-230.00"\n',
    lines: [
      ['2026-01-15', -3000, 'EUR', 'INTUIT *QBOOKS, CA'],
      ['2026-01-16', -120000, 'EUR', 'SHOP'],
    ],
    setAside: 1,
  },
  {
    name: 'Revolut: fee apart, only completed lines',
    text: 'Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance\nCARD_PAYMENT,Current,2026-02-01 10:00:00,2026-02-02 08:00:00,Notion,-10.00,0.00,EUR,COMPLETED,990.00\nTRANSFER,Current,2026-02-03 10:00:00,2026-02-03 10:00:01,To Anna,-50.00,0.50,EUR,COMPLETED,939.50\nCARD_PAYMENT,Current,2026-02-04 10:00:00,2026-02-05 10:00:00,Figma,-15.00,0.00,EUR,COMPLETED,924.50\nCARD_PAYMENT,Current,2026-02-06 10:00:00,,Hotel,-80.00,0.00,EUR,PENDING,\n',
    lines: [
      ['2026-02-02', -1000, 'EUR', 'Notion'],
      ['2026-02-03', -5000, 'EUR', 'To Anna'],
      ['2026-02-03', -50, 'EUR', 'To Anna fee'],
      ['2026-02-05', -1500, 'EUR', 'Figma'],
    ],
    setAside: 1,
  },
  {
    name: 'Wise: day first with hyphens, newest first, fee within the amount',
    text: 'TransferWise ID,Date,Amount,Currency,Description,Payment Reference,Running Balance,Exchange From,Exchange To,Exchange Rate,Payer Name,Payee Name,Payee Account Number,Merchant,Card Last Four Digits,Card Holder Full Name,Attachment,Note,Total fees\nCARD-2,25-01-2026,-12.00,USD,Card transaction issued by Slack,,76.00,,,,,,,Slack,1234,A B,,,0.20\nCARD-1,20-01-2026,-12.00,USD,Card transaction issued by Zoom,,88.00,,,,,,,Zoom,1234,A B,,,0.00\nIN-1,18-01-2026,100.00,USD,Received,,100.00,,,,X,,,,,,,,0\n',
    lines: [
      ['2026-01-25', -1200, 'USD', 'Card transaction issued by Slack'],
      ['2026-01-20', -1200, 'USD', 'Card transaction issued by Zoom'],
      ['2026-01-18', 10000, 'USD', 'Received'],
    ],
  },
  {
    name: 'PayPal in German form: decimal comma, points in dates, memos without money, pending left out',
    text: '"Datum","Time","TimeZone","Name","Type","Status","Currency","Gross","Fee","Net","Transaction ID","Balance","Balance Impact"\n"03.01.2026","10:00:00","CET","Canva","Payment","Completed","EUR","-11,99","0,00","-11,99","A1","988,01","Debit"\n"04.01.2026","10:00:00","CET","Kunde","Payment","Completed","EUR","1.200,00","-20,00","1.180,00","A2","2.168,01","Credit"\n"05.01.2026","10:00:00","CET","Canva","Authorization","Completed","EUR","-11,99","0,00","-11,99","A3","2.168,01","Memo"\n"06.01.2026","10:00:00","CET","Shop","Payment","Pending","EUR","-5,00","0,00","-5,00","A4","2.163,01","Debit"\n',
    lines: [
      ['2026-01-03', -1199, 'EUR', 'Canva'],
      ['2026-01-04', 118000, 'EUR', 'Kunde'],
    ],
    setAside: 2,
  },
  {
    name: 'German bank: semicolons, decimal comma, a title block',
    text: 'Kontoauszug;;;\nIBAN;DE00;;\n\nBuchungstag;Auftraggeber/Empfänger;Verwendungszweck;Betrag;Saldo\n02.03.2026;TELEKOM;Rechnung 4711;-39,95;960,05\n15.03.2026;Mieter;Miete;1.000,00;1.960,05\n16.03.2026;IONOS SE;Vertrag;-12,00;1.948,05\n',
    lines: [
      ['2026-03-02', -3995, 'EUR', 'TELEKOM Rechnung 4711'],
      ['2026-03-15', 100000, 'EUR', 'Mieter Miete'],
      ['2026-03-16', -1200, 'EUR', 'IONOS SE Vertrag'],
    ],
  },
  {
    name: 'QuickBooks report: title rows, empty first column, totals',
    text: 'Bakery Ltd,,,,,,,,\nGeneral Ledger,,,,,,,,\nAll dates,,,,,,,,\n,,,,,,,,\n,Date,Transaction Type,Num,Name,Memo/Description,Split,Amount,Balance\nSoftware,,,,,,,,\n,01/15/2026,Expense,,Mailchimp,Standard plan,Card,"$1,045.50","$1,045.50"\n,01/28/2026,Expense,,Zapier,Team,Card,$-20.00,"$1,025.50"\n,01/29/2026,Expense,,Zapier,Team,Card,$-20.00,"$1,005.50"\nTotal for Software,,,,,,,"$1,005.50",\n',
    lines: [
      ['2026-01-15', 104550, 'EUR', 'Mailchimp Standard plan'],
      ['2026-01-28', -2000, 'EUR', 'Zapier Team'],
      ['2026-01-29', -2000, 'EUR', 'Zapier Team'],
    ],
    setAside: 2,
  },
  {
    name: 'Xero report: named months, debit and credit proven by the running balance',
    text: 'Account Transactions\nBakery\nFor the period 1 Sep 2026 to 30 Sep 2026\n\nDate,Source,Description,Reference,Debit,Credit,Running Balance\n02 Sep 2026,Payable Payment,Xero subscription,,,30.00,970.00\n05 Sep 2026,Receive Money,Sale,,100.00,,1070.00\n09 Sep 2026,Payable Payment,Google,,,12.00,1058.00\n',
    lines: [
      ['2026-09-02', -3000, 'EUR', 'Xero subscription'],
      ['2026-09-05', 10000, 'EUR', 'Sale'],
      ['2026-09-09', -1200, 'EUR', 'Google'],
    ],
  },
  {
    name: 'Xero import template: stars in the header',
    text: '*Date,*Amount,Payee,Description,Reference,Check Number\n2026-03-01,-12.00,Adobe,Plan,,\n2026-03-09,-5.00,Post,Stamps,,\n',
    lines: [
      ['2026-03-01', -1200, 'EUR', 'Adobe Plan'],
      ['2026-03-09', -500, 'EUR', 'Post Stamps'],
    ],
  },
]

test.each(layouts)('reads $name', async ({ text, lines, setAside = 0, rejected = 0 }) => {
  const statement = await readWhole(text)
  expect(statement.lines.map((line) => [line.date, line.amount.minor, line.amount.currency, line.description])).toEqual(
    lines,
  )
  expect([statement.setAside.length, statement.rejected.length]).toEqual([setAside, rejected])
})

test.each(layouts)('reads $name in pieces of seven bytes as in one', async ({ text }) => {
  const whole = await readWhole(text)
  const batches = []
  for await (const batch of readStatementStream(inPieces(text, 7), options)) batches.push(batch)
  const lines = batches.flatMap((batch) => (batch.kind === 'lines' ? batch.lines : []))
  expect(batches.at(-1)?.kind).toBe('end')
  expect(lines).toEqual(whole.lines)
})

test.each([
  ['UTF-8 with a mark', Buffer.from('\ufeffDate,Description,Amount\n2026-01-13,Café,-1.50\n')],
  ['UTF-16', Buffer.from('\ufeffDate,Description,Amount\n2026-01-13,Café,-1.50\n', 'utf16le')],
  ['Windows-1252', Buffer.from('Date,Description,Amount\n2026-01-13,Café,-1.50\n', 'latin1')],
  ['tabs and CRLF', Buffer.from('Date\tDescription\tAmount\r\n2026-01-13\tCafé\t-1.50\r\n')],
  ['old Mac line ends', Buffer.from('Date,Description,Amount\r2026-01-13,Café,-1.50\r')],
])('[IMP-2] reads %s', async (_, bytes) => {
  const statement = await readWhole(bytes)
  expect(statement.lines).toMatchObject([{ date: '2026-01-13', description: 'Café', amount: { minor: -150 } }])
})

test('[IMP-5] the balance overrules the sign: charges without a minus are money out when the balance falls', async () => {
  const text =
    'Date,Description,Amount,Balance\n2026-01-13,A,10.00,90.00\n2026-01-14,B,20.00,70.00\n2026-01-15,C,-5.00,75.00\n'
  expect((await readWhole(text)).lines.map((line) => line.amount.minor)).toEqual([-1000, -2000, 500])
})

test('[IMP-5] debit and credit without a balance are asked for, and the answer settles it either way', async () => {
  const text = 'Date,Description,Debit,Credit\n2026-01-13,A,10.00,\n2026-01-14,B,,20.00\n'
  const asked = await read(text)
  expect(asked).toMatchObject({ kind: 'question', question: { about: 'moneyOut' } })
  if (asked.kind !== 'question') return
  const debit = await readWhole(text, { mapping: { ...asked.mapping, moneyOut: 'debit' } })
  const credit = await readWhole(text, { mapping: { ...asked.mapping, moneyOut: 'credit' } })
  expect(debit.lines.map((line) => line.amount.minor)).toEqual([-1000, 2000])
  expect(credit.lines.map((line) => line.amount.minor)).toEqual([1000, -2000])
})

test('[IMP-5] amounts all without a minus and without a balance are asked for', async () => {
  expect(await read('Date,Description,Amount\n2026-01-13,A,10.00\n2026-01-14,B,20.00\n')).toMatchObject({
    question: { about: 'moneyOut' },
  })
})

test('[IMP-5] columns named money out and money in need no question', async () => {
  const { lines } = await readWhole('Date,Description,Money in,Money out\n13/01/2026,A,,10.00\n14/01/2026,B,20.00,\n')
  expect(lines.map((line) => line.amount.minor)).toEqual([-1000, 2000])
})

test('[IMP-4] days that fit both orders are read in the order in which they run', async () => {
  const text = 'Date,Description,Amount\n02/01/2026,A,-1.00\n03/01/2026,B,-1.00\n01/02/2026,C,-1.00\n'
  expect((await readWhole(text)).lines.map((line) => line.date)).toEqual(['2026-01-02', '2026-01-03', '2026-02-01'])
})

test('[IMP-4] days that fit both orders and show no direction are asked for', async () => {
  expect(await read('Date,Description,Amount\n02/01/2026,A,-1.00\n03/01/2026,B,-1.00\n')).toMatchObject({
    question: { about: 'dateOrder' },
  })
})

test('[IMP-3] 1,234 alone is settled by the balance', async () => {
  const text =
    'Date;Description;Amount;Balance\n2026-01-13;A;-1,234;98,766\n2026-01-14;B;-1,000;97,766\n2026-01-15;C;-2,500;95,266\n'
  expect(await read(text)).toMatchObject({ kind: 'read', mapping: { decimalMark: '.' } })
})

test('[IMP-5] a file with two open points asks for both, one after the other', async () => {
  const text = 'Date,Description,Amount\n02/01/2026,A,1.00\n03/01/2026,B,2.00\n'
  const first = await read(text)
  expect(first).toMatchObject({ kind: 'question', question: { about: 'dateOrder' } })
  if (first.kind !== 'question') return
  const second = await read(text, { mapping: { ...first.mapping, dateOrder: 'mdy' } })
  expect(second).toMatchObject({ kind: 'question', question: { about: 'moneyOut' } })
  if (second.kind !== 'question') return
  const { lines } = await readWhole(text, { mapping: { ...second.mapping, moneyOut: 'positive' } })
  expect(lines.map((line) => [line.date, line.amount.minor])).toEqual([
    ['2026-02-01', -100],
    ['2026-03-01', -200],
  ])
})

test('[IMP-6] a kept mapping finds its header below a longer title block', async () => {
  const rows = 'Date,Description,Amount\n2026-01-13,A,-1.00\n'
  const { mapping } = await readWhole(`Bank\n${rows}`)
  const { lines } = await readWhole(`Bank\nBranch\nOwner\n${rows}`, mapping ? { mapping } : {})
  expect(lines).toHaveLength(1)
})

test('[IMP-6] a mapping kept for a header is used for the next file with that header', async () => {
  const text = 'Date,Description,Debit,Credit\n2026-01-13,A,10.00,\n'
  const asked = await read(text)
  if (asked.kind !== 'question') throw new Error('Expected a question.')
  const mappings = new Map([[asked.fingerprint, { ...asked.mapping, moneyOut: 'credit' as const }]])
  expect((await readWhole(text, { mappings })).lines[0]?.amount.minor).toBe(1000)
})

test('[IMP-7] a bad row is reported with file, row, column and reason, and the good ones are read', async () => {
  const text = 'Date,Description,Amount\n2026-01-13,A,-1.00\n2026-02-31,B,-2.00\n2026-03-01,C,12..x\n,D,-4.00\n'
  const { lines, rejected } = await readWhole(text)
  expect(lines).toHaveLength(1)
  expect(rejected.map(({ file, row, column }) => [file, row, column])).toEqual([
    ['bank.csv', 3, 'Date'],
    ['bank.csv', 4, 'Amount'],
    ['bank.csv', 5, null],
  ])
})

test('[IMP-7] a cell of 100,000 characters rejects its row and says so', async () => {
  const text = `Date,Description,Amount\n2026-01-13,A,-1.00\n2026-01-14,${'x'.repeat(100_000)},-2.00\n`
  const { lines, rejected } = await readWhole(text)
  expect([lines.length, rejected[0]?.row, rejected[0]?.reason]).toEqual([
    1,
    3,
    'The cell has 100000 characters; at most 10000 are read.',
  ])
})

test.each([
  ['zeros', Buffer.alloc(1_000_000), /not a text file/],
  ['binary junk', Buffer.from(Array.from({ length: 50_000 }, (_, at) => (at * 7919) % 256)), /not a text file/],
  ['a web page', Buffer.from('<!DOCTYPE html><html><body>Sign in</body></html>'), /web page/],
  ['a workbook named .csv', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), /workbook/],
  ['a PDF', Buffer.from('%PDF-1.7 ...'), /PDF/],
  ['an empty file', Buffer.alloc(0), /empty/],
  ['a text without columns', Buffer.from('hello\nworld\n'), /No row names both a date and an amount/],
  ['only a header', Buffer.from('Date,Description,Amount\n'), /no charge/],
])('refuses %s with its reason', async (_, bytes, reason) => {
  const reading = await readStatementCsv(bytes, options)
  expect(reading.kind).toBe('refused')
  expect(reading.kind === 'refused' && reading.problem.reason).toMatch(reason)
})

test('[IMP-8] a gigabyte of zeros is refused after its first piece', async () => {
  let pieces = 0
  async function* zeros() {
    for (; pieces < 16_384; pieces += 1) yield new Uint8Array(65_536)
  }
  const batches = []
  for await (const batch of readStatementStream(zeros(), options)) batches.push(batch)
  expect(batches).toMatchObject([{ kind: 'refused' }])
  expect(pieces).toBeLessThan(3)
})

test('[IMP-8] a quotation mark that is never closed is refused instead of swallowing the file', async () => {
  const text = `Date,Description,Amount\n2026-01-13,A,-1.00\n2026-01-14,"B,-2.00\n${'2026-01-15,C,-3.00\n'.repeat(90_000)}`
  const batches = []
  for await (const batch of readStatementStream(inPieces(text, 65_536), options)) batches.push(batch)
  expect(batches.at(-1)).toMatchObject({ kind: 'refused', problem: { row: 3 } })
})

test('[IMP-10] the same file twice has the same identities, and two equal coffees on one day stay two', async () => {
  const text = 'Date,Description,Amount\n2026-01-13,COFFEE,-2.50\n2026-01-13,COFFEE,-2.50\n2026-01-14,COFFEE,-2.50\n'
  const [once, again] = [lineIdentity((await readWhole(text)).lines), lineIdentity((await readWhole(text)).lines)]
  expect(new Set(once).size).toBe(3)
  expect(again).toEqual(once)
})

const options: StatementOptions = { fileName: 'bank.csv', currency: 'EUR' }

function read(text: string | Buffer, more: Partial<StatementOptions> = {}): Promise<StatementReading> {
  return readStatementCsv(Buffer.from(text), { ...options, ...more })
}

async function readWhole(text: string | Buffer, more: Partial<StatementOptions> = {}): Promise<Statement> {
  const reading = await read(text, more)
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading, null, 2))
  return reading
}

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
