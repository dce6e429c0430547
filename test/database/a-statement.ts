import { createHash } from 'node:crypto'
import type { SpendLine } from '../../src/domain/spend-line.ts'

/** A statement as the import verb takes it: `count` monthly charges, the same for the same count. */
export function aStatement(count: number) {
  const lines = Array.from({ length: count }, (_, index) => aSpendLine(index))
  const sha256 = createHash('sha256').update(JSON.stringify(lines)).digest('hex')
  return { fileName: `statement-${count}.csv`, sha256, lines, rejected: [] }
}

export function aSpendLine(index: number, given: Partial<SpendLine> = {}): SpendLine {
  const month = String((index % 12) + 1).padStart(2, '0')
  return {
    account: 'DE00 1',
    date: `2026-${month}-05`,
    description: `CARD PAYMENT ${index}`,
    amount: { minor: -1_900 - index, currency: 'EUR' },
    bankId: null,
    vendor: null,
    technology: null,
    sorting: 'unsure',
    state: 'proposed',
    ...given,
  }
}

/** A statement of an account of its own. */
export function aStatementOf(account: string, count: number) {
  const plain = aStatement(count)
  return { ...plain, fileName: `${account}.csv`, lines: plain.lines.map((line) => ({ ...line, account })) }
}
