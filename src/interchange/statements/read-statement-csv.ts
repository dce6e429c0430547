import type { SpendLine } from '../../domain/spend-line.ts'
import { refusal } from '../file-refusal.ts'
import type { Bytes, Refusal, RowProblem } from '../file-refusal.ts'
import { readBytes } from '../read-bytes.ts'
import { doubtsAbout, noDescription, nothingInIt } from './not-a-statement.ts'
import { readStatementStream } from './read-statement-stream.ts'
import type { StatementBatch } from './read-statement-stream.ts'
import type { Statement, StatementAsk, StatementOptions, StatementReading } from './statement.ts'

/** The largest statement read whole; larger ones go through `readStatementStream`. */
export const largestStatementBytes = 64 * 1024 * 1024

/** The layout is inferred from this much, which is the whole of nearly every statement. */
const headBytes = 4 * 1024 * 1024

/** A bank or card statement in CSV, whole: its lines, what was left out and why, a question, or a refusal. [IMP-7] */
export async function readStatementCsv(source: Bytes, options: StatementOptions): Promise<StatementReading> {
  const bytes = await readBytes(source, largestStatementBytes)
  if (!bytes) {
    return refusal(
      options.fileName,
      `The file is larger than ${largestStatementBytes / 1024 / 1024} MB. Export a shorter period.`,
    )
  }
  const read = {
    lines: [] as SpendLine[],
    rows: [] as number[],
    rejected: [] as RowProblem[],
    setAside: [] as RowProblem[],
  }
  for await (const batch of readStatementStream(bytes, options, headBytes)) {
    if (batch.kind === 'question' || batch.kind === 'refused') return batch
    if (batch.kind === 'end') return finished(read, batch, options)
    for (const [name, values] of Object.entries(read)) appendAll(values, batch[name as keyof typeof read])
  }
  return refusal(options.fileName, 'The file ended before it could be read. Export it again.')
}

function appendAll(target: unknown[], more: readonly unknown[]): void {
  for (const each of more) target.push(each)
}

type Read = Pick<Statement, 'lines' | 'rows' | 'rejected' | 'setAside'>

function finished(
  read: Read,
  { mapping, fingerprint }: Extract<StatementBatch, { kind: 'end' }>,
  { fileName }: StatementOptions,
): Statement | StatementAsk | Refusal {
  const counts = {
    lines: read.lines.length,
    rejected: read.rejected.length,
    unnamed: read.lines.filter(({ description }) => description === noDescription).length,
    firstRejected: read.rejected[0] ?? null,
  }
  const nothing = nothingInIt(counts, fileName)
  if (nothing !== null) return nothing
  const accounts = [...new Set(read.lines.map((line) => line.account))].toSorted()
  return {
    kind: 'read',
    format: 'csv',
    ...read,
    problems: doubtsAbout(counts, fileName),
    accounts,
    mapping,
    fingerprint,
  }
}
