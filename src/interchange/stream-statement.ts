import type { SpendLine } from '../domain/spend-line.ts'
import type { Refusal, RowProblem } from './file-refusal.ts'
import { identifyFile } from './identify-file.ts'
import { readOfx } from './ofx/read-ofx.ts'
import { readHead } from './read-head.ts'
import { doubtsAbout, noDescription, notAStatement, nothingInIt } from './statements/not-a-statement.ts'
import { readStatementStream } from './statements/read-statement-stream.ts'
import type { OpenMapping, Statement, StatementAsk, StatementOptions } from './statements/statement.ts'

export type StatementPart =
  | {
      readonly kind: 'lines'
      readonly lines: readonly SpendLine[]
      readonly rejected: readonly RowProblem[]
      readonly setAside: readonly RowProblem[]
    }
  | ({ readonly kind: 'end'; readonly lineCount: number } & Pick<
      Statement,
      'format' | 'mapping' | 'fingerprint' | 'accounts' | 'problems'
    >)
  | StatementAsk
  | Refusal

/** What a person answered; it counts before what the file shows and what was kept. */
export type StatementAnswers = Partial<Pick<OpenMapping, 'moneyOut' | 'dateOrder' | 'decimalMark'>>

export type StatementFile = {
  /** The file from its beginning, each time it is called. */
  readonly open: () => AsyncIterable<Uint8Array>
  readonly options: StatementOptions
  readonly answers?: StatementAnswers
}

const inferFromBytes = 1024 * 1024
const linesAtOnce = 1_000

/**
 * A statement of whichever kind its content shows, of any length, in parts of at most a thousand lines; the last part says how the
 * whole went. [IMP-8] A question or a refusal may come instead, and then nothing counts. OFX is held whole, at most 64 MB of it.
 */
export async function* streamStatement(file: StatementFile): AsyncGenerator<StatementPart> {
  const { open, options } = file
  const identity = identifyFile(options.fileName, await readHead(open(), 64 * 1024))
  const wrong = notAStatement(identity, options.fileName)
  if (wrong !== null) yield wrong
  else if (identity.kind === 'ofx') yield* ofxParts(file)
  else yield* csvParts(file)
}

async function* ofxParts({ open, options }: StatementFile): AsyncGenerator<StatementPart> {
  const reading = await readOfx(open(), options)
  if (reading.kind === 'refused') return yield reading
  const { lines, rejected, setAside, format, mapping, fingerprint, accounts, problems } = reading
  yield* split({ kind: 'lines', lines, rejected, setAside })
  yield { kind: 'end', lineCount: lines.length, format, mapping, fingerprint, accounts, problems }
}

async function* csvParts({ open, options, answers = {} }: StatementFile): AsyncGenerator<StatementPart> {
  const mapping = Object.keys(answers).length === 0 ? null : await mappingOf(open, options)
  if (mapping?.kind === 'refused') return yield mapping
  const told = mapping === null ? options : { ...options, mapping: { ...mapping.mapping, ...answers } }
  const accounts = new Set<string>()
  let counts = { lines: 0, rejected: 0, unnamed: 0, firstRejected: null as RowProblem | null }
  for await (const batch of readStatementStream(open(), told, inferFromBytes)) {
    if (batch.kind === 'question' || batch.kind === 'refused') return yield batch
    if (batch.kind === 'end') {
      const nothing = nothingInIt(counts, options.fileName)
      if (nothing !== null) return yield nothing
      const whole = { accounts: [...accounts].toSorted(), problems: doubtsAbout(counts, options.fileName) }
      const { mapping: found, fingerprint } = batch
      return yield { kind: 'end', lineCount: counts.lines, format: 'csv', mapping: found, fingerprint, ...whole }
    }
    for (const { account } of batch.lines) accounts.add(account)
    counts = {
      lines: counts.lines + batch.lines.length,
      rejected: counts.rejected + batch.rejected.length,
      unnamed: counts.unnamed + batch.lines.filter(({ description }) => description === noDescription).length,
      firstRejected: counts.firstRejected ?? batch.rejected[0] ?? null,
    }
    yield* split(batch)
  }
}

/** What the file and what was kept for its header say of the layout, before the answers are put in. */
async function mappingOf(
  open: StatementFile['open'],
  options: StatementOptions,
): Promise<{ readonly kind: 'mapping'; readonly mapping: OpenMapping } | Refusal | null> {
  const head = await readHead(open(), inferFromBytes)
  // Cut at a row, for half a character would make the text another encoding.
  const whole = head.length < inferFromBytes ? head : head.subarray(0, head.lastIndexOf(10) + 1)
  for await (const batch of readStatementStream(whole, options, inferFromBytes)) {
    if (batch.kind === 'refused') return batch
    if (batch.kind !== 'lines') return { kind: 'mapping', mapping: batch.mapping }
  }
  return null
}

type Lines = Pick<Extract<StatementPart, { kind: 'lines' }>, 'kind' | 'lines' | 'rejected' | 'setAside'>

function* split({ kind, lines, rejected, setAside }: Lines): Generator<StatementPart> {
  for (let at = 0; at === 0 || at < lines.length; at += linesAtOnce) {
    const isFirst = at === 0
    yield {
      kind,
      lines: lines.slice(at, at + linesAtOnce),
      rejected: isFirst ? rejected : [],
      setAside: isFirst ? setAside : [],
    }
  }
}
