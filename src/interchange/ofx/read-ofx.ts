import type { SpendLine } from '../../domain/spend-line.ts'
import { statementDecoder } from '../csv/text-decoder.ts'
import { nothingRead, refusal } from '../file-refusal.ts'
import type { Bytes, Refusal, RowProblem } from '../file-refusal.ts'
import { notTextReason } from '../identify-file.ts'
import { readBytes } from '../read-bytes.ts'
import { decimalMarkOf } from '../statements/read-number.ts'
import type { DecimalMark } from '../statements/read-number.ts'
import type { Statement, StatementOptions } from '../statements/statement.ts'
import { ofxLine } from './ofx-line.ts'
import { ofxContent } from './ofx-statements.ts'
import type { OfxContent, OfxTransaction } from './ofx-statements.ts'

const largestOfxBytes = 64 * 1024 * 1024

/** An OFX or QFX statement, 1.x or 2.x, of banks, cards, and the cash lines of investments. [IMP-11] */
export async function readOfx(source: Bytes, options: StatementOptions): Promise<Statement | Refusal> {
  const bytes = await readBytes(source, largestOfxBytes)
  if (!bytes) return refusal(options.fileName, 'The file is larger than 64 MB. Export a shorter period.')
  const wrong = notTextReason(bytes)
  if (wrong) return refusal(options.fileName, wrong)
  const text = decodeOfx(bytes)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    return refusal(options.fileName, 'The file declares its own XML entities (DOCTYPE). Banks do not; it is refused.')
  }
  if (!/<OFX\b/i.test(text)) {
    return refusal(options.fileName, 'There is no <OFX> in this file. Export the statement as OFX or QFX again.')
  }
  const content = ofxContent(text)
  if (content.transactions.length === 0) {
    return { kind: 'refused', problem: { file: options.fileName, ...emptyReason(content) } }
  }
  return statementFrom(content.transactions, options)
}

/** The header's character set counts only for bytes that are not UTF-8: banks write 1252 into it and send either. */
function decodeOfx(bytes: Uint8Array): string {
  return statementDecoder(bytes).decode(bytes, true)
}

/** Why a file without transactions has none, in words. */
function emptyReason({ failure, sections }: OfxContent): Omit<RowProblem, 'file'> {
  if (failure) {
    const said = [failure.code, failure.message].filter(Boolean).join(': ')
    const what = failure.isSignOn ? 'The bank refused the sign-on' : 'The bank answered with an error'
    return { row: failure.line, column: 'STATUS', reason: `${what} (${said}). Download the statement again.` }
  }
  return { row: 0, column: null, reason: withoutTransactions(sections) }
}

function withoutTransactions(sections: ReadonlySet<string>): string {
  if (sections.has('INVSTMTRS')) {
    return 'An investment statement without cash lines: nothing was paid from it. Import the statement of the bank account or card.'
  }
  if (sections.has('STMTRS') || sections.has('CCSTMTRS')) return 'The statement has no transactions in its period.'
  if (sections.has('ACCTINFORS')) return 'This is a list of accounts, not a statement. Download the transactions.'
  if (sections.has('PROFRS')) return "This is the bank's profile, not a statement. Download the transactions."
  return 'The file has no statement in it, only the sign-on. Download the transactions.'
}

function statementFrom(transactions: readonly OfxTransaction[], options: StatementOptions): Statement | Refusal {
  const mark = markOf(transactions)
  const [lines, rows]: [SpendLine[], number[]] = [[], []]
  const rejected: RowProblem[] = []
  for (const transaction of transactions) {
    const reading = ofxLine(transaction, mark, options)
    if (reading.kind === 'rejected') {
      rejected.push({ file: options.fileName, row: transaction.line, column: reading.column, reason: reading.reason })
    } else {
      lines.push(reading.line)
      rows.push(transaction.line)
    }
  }
  const [first] = rejected
  if (lines.length === 0 && first) return nothingRead(first, 'transaction')
  const accounts = [...new Set(lines.map((line) => line.account))].toSorted()
  return {
    kind: 'read',
    format: 'ofx',
    lines,
    rows,
    rejected,
    setAside: [],
    problems: [],
    accounts,
    mapping: null,
    fingerprint: null,
  }
}

/** OFX knows no thousands marks, so where a lone mark could be either it is the decimal one. */
function markOf(transactions: readonly OfxTransaction[]): DecimalMark {
  const amounts = transactions.map((each) => each.values.get('TRNAMT') ?? '')
  const mark = decimalMarkOf(amounts)
  if (mark !== 'unknown') return mark
  return amounts.some((each) => each.includes(',')) ? ',' : '.'
}
