import { catalogue } from '../catalogue/catalogue.ts'
import type { Business } from '../domain/business.ts'
import type { RecurringCharge } from '../domain/charges/recurring-charge.ts'
import { recurringCharges } from '../domain/charges/recurring-charges.ts'
import { sortLines } from '../domain/charges/sort-lines.ts'
import { vendorIndex } from '../domain/charges/vendor-index.ts'
import { isConvertible } from '../domain/exchange.ts'
import { addProposed, proposeTechnology } from '../domain/drafting/propose-technology.ts'
import type { RowProblem } from '../interchange/file-refusal.ts'
import { identifyFile } from '../interchange/identify-file.ts'
import { readStatement } from '../interchange/read-statement.ts'
import type { Statement, StatementAsk } from '../interchange/statements/statement.ts'
import { assetReading } from './asset-reading.ts'
import type { ImportInto, ImportReading, NamedBytes } from './import-proposal.ts'
import { Refusal } from './refusal.ts'

export async function importReading(file: NamedBytes, into: ImportInto): Promise<ImportReading> {
  const { kind, reason } = identifyFile(file.name, file.bytes)
  switch (kind) {
    case 'statement-csv':
    case 'ofx':
      return statementReading(await statementIn(file, into), { file, into })
    case 'asset-sheet':
    case 'asset-workbook':
    case 'snipe-it-assets':
    case 'snipe-it-licences':
      return assetReading(kind, file, into)
    case 'business-file':
      throw new Refusal(
        'usage',
        `${file.name} is a business file itself. Use it directly, such as "plumbline score ${file.name}".`,
      )
    case 'seats':
      throw new Refusal(
        'usage',
        `${file.name} is a seat list. Put it beside the business file as seats.csv, or name it with "plumbline spend --seats".`,
      )
    case 'unknown':
      throw new Refusal('input', `${file.name} was not read. ${reason}`)
  }
}

async function statementIn(file: NamedBytes, into: ImportInto): Promise<Statement> {
  const options = {
    fileName: file.name,
    currency: into.business.organization.currency,
    ...(into.account ? { account: into.account } : {}),
  }
  const first = await readStatement(file.bytes, options)
  const reading =
    first.kind === 'question' ? await readStatement(file.bytes, { ...options, mapping: answered(first, into) }) : first
  if (reading.kind === 'refused')
    throw new Refusal('input', `${file.name} was not read. ${placeOf(reading.problem)}${reading.problem.reason}`)
  if (reading.kind === 'question') throw new Refusal('usage', questionText(file.name, reading))
  return reading
}

function answered(asked: StatementAsk, { moneyOut, dateOrder }: ImportInto): StatementAsk['mapping'] {
  const answers = { moneyOut, dateOrder, decimalMark: undefined }
  if (answers[asked.question.about] === undefined) throw new Refusal('usage', questionText('The file', asked))
  return {
    ...asked.mapping,
    ...(moneyOut ? { moneyOut } : {}),
    ...(dateOrder ? { dateOrder } : {}),
  } as StatementAsk['mapping']
}

function questionText(name: string, { question }: StatementAsk): string {
  const option = { moneyOut: '--money-out', dateOrder: '--date-order', decimalMark: '--decimal-mark' }[question.about]
  const choices = question.choices.map(({ value, label }) => `  ${option} ${value}   ${label}`)
  return [`${name}: ${question.text}`, ...question.examples.map((line) => `    ${line}`), ...choices].join('\n')
}

function placeOf({ row, column }: RowProblem): string {
  return row === 0 ? '' : `Row ${row}${column ? `, ${column}` : ''}: `
}

function statementReading(statement: Statement, { file, into }: { file: NamedBytes; into: ImportInto }): ImportReading {
  const { business, today } = into
  const index = vendorIndex({ vendors: business.vendors, technologies: business.technologies, catalogue })
  const lines = sortLines(statement.lines, index).map(({ line }) => line)
  const charges = recurringCharges(lines, today)
  const proposed = charges.filter(isProposed)
  const hasRate = ({ annualCost }: RecurringCharge) => isConvertible(annualCost, business.organization, today)
  return {
    kind: statement.format,
    charges,
    after: proposed.filter(hasRate).reduce((after, charge) => withCharge(after, charge), business),
    withoutRate: proposed.filter((charge) => !hasRate(charge)),
    rejected: statement.rejected,
    setAside: statement.setAside,
    summary: `${file.name}: ${statement.lines.length} lines read, ${statement.rejected.length} rejected, ${statement.setAside.length} set aside; ${charges.length} recurring charges.`,
  }
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
