import { createReadStream } from 'node:fs'
import { catalogue } from '../catalogue/catalogue.ts'
import type { Business } from '../domain/business.ts'
import { chargeCollector } from '../domain/charges/charge-collector.ts'
import type { ChargeCollector } from '../domain/charges/charge-collector.ts'
import type { RecurringCharge } from '../domain/charges/recurring-charge.ts'
import { sortLine } from '../domain/charges/sort-lines.ts'
import { vendorIndex } from '../domain/charges/vendor-index.ts'
import { addProposed, proposeTechnology } from '../domain/drafting/propose-technology.ts'
import { isConvertible } from '../domain/exchange.ts'
import type { RowProblem } from '../interchange/file-refusal.ts'
import type { StatementAsk } from '../interchange/statements/statement.ts'
import { streamStatement } from '../interchange/stream-statement.ts'
import type { StatementPart } from '../interchange/stream-statement.ts'
import type { ImportInto, ImportReading, NamedFile } from './import-proposal.ts'
import { Refusal } from './refusal.ts'

/** A statement of any length as changes to a business; of its lines only what tells recurring charges is kept. */
export async function statementReading(file: NamedFile, into: ImportInto): Promise<ImportReading> {
  const { business, today } = into
  const { whole, counts, collector } = await readWhole(file, into)
  const charges = collector.charges(today)
  const proposed = charges.filter(isProposed)
  const hasRate = ({ annualCost }: RecurringCharge) => isConvertible(annualCost, business.organization, today)
  return {
    kind: whole.format,
    charges,
    after: proposed.filter(hasRate).reduce((after, charge) => withCharge(after, charge), business),
    withoutRate: proposed.filter((charge) => !hasRate(charge)),
    rejected: counts.rejected.first,
    rejectedCount: counts.rejected.count,
    setAside: counts.setAside.first,
    summary: `${file.name}: ${whole.lineCount} lines read, ${counts.rejected.count} rejected, ${counts.setAside.count} set aside; ${charges.length} recurring charges.`,
  }
}

type End = Extract<StatementPart, { kind: 'end' }>
type Rows = { count: number; readonly first: RowProblem[] }
type Whole = {
  readonly whole: End
  readonly counts: { readonly rejected: Rows; readonly setAside: Rows }
  readonly collector: ChargeCollector
}

async function readWhole(file: NamedFile, into: ImportInto): Promise<Whole> {
  const { vendors, technologies } = into.business
  const index = vendorIndex({ vendors, technologies, catalogue })
  const collector = chargeCollector()
  const counts = { rejected: noRows(), setAside: noRows() }
  for await (const part of partsOf(file, into)) {
    if (part.kind === 'question') throw new Refusal('usage', questionText(file.name, part))
    if (part.kind === 'refused') throw notRead(file.name, part.problem)
    if (part.kind === 'end') return { whole: part, counts, collector }
    for (const line of part.lines) collector.add(sortLine(line, index).line)
    note(counts.rejected, part.rejected)
    note(counts.setAside, part.setAside)
  }
  throw new Refusal('input', `${file.name} ended before it could be read. Export it again.`)
}

function partsOf({ name, path }: NamedFile, { business, account, moneyOut, dateOrder }: ImportInto) {
  return streamStatement({
    open: () => createReadStream(path, { highWaterMark: 64 * 1024 }),
    options: { fileName: name, currency: business.organization.currency, ...(account ? { account } : {}) },
    answers: { ...(moneyOut ? { moneyOut } : {}), ...(dateOrder ? { dateOrder } : {}) },
  })
}

/** As many rows as a person may want to see of those left out. */
const mostShown = 10_000

function noRows(): Rows {
  return { count: 0, first: [] }
}

function note(rows: Rows, more: readonly RowProblem[]): void {
  rows.count += more.length
  for (const row of more.slice(0, mostShown - rows.first.length)) rows.first.push(row)
}

function notRead(name: string, { row, column, reason }: RowProblem): Refusal {
  const place = row === 0 ? '' : `Row ${row}${column ? `, ${column}` : ''}: `
  return new Refusal('input', `${name} was not read. ${place}${reason}`)
}

function questionText(name: string, { question }: StatementAsk): string {
  const option = { moneyOut: '--money-out', dateOrder: '--date-order', decimalMark: '--decimal-mark' }[question.about]
  const choices = question.choices.map(({ value, label }) => `  ${option} ${value}   ${label}`)
  return [`${name}: ${question.text}`, ...question.examples.map((line) => `    ${line}`), ...choices].join('\n')
}

function isProposed({ sorting, probablyEnded }: RecurringCharge): boolean {
  return sorting === 'technology' && !probablyEnded
}

/** A charge of a vendor that something in the register is bought from already adds nothing. */
function withCharge(business: Business, charge: RecurringCharge): Business {
  const isKnown = business.technologies.some(
    ({ vendor, title }) => (vendor !== null && vendor === charge.vendor) || title === charge.title,
  )
  if (isKnown) return business
  const proposed = proposeTechnology(charge, { usage: null, fit: null, systemKind: null }, { business, catalogue })
  return addProposed(business, proposed, catalogue)
}
