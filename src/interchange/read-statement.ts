import { identifyFile } from './identify-file.ts'
import { readOfx } from './ofx/read-ofx.ts'
import { notAStatement } from './statements/not-a-statement.ts'
import { readStatementCsv } from './statements/read-statement-csv.ts'
import type { StatementOptions, StatementReading } from './statements/statement.ts'

/** A statement of whichever kind its content shows: OFX, QFX or CSV. */
export async function readStatement(bytes: Uint8Array, options: StatementOptions): Promise<StatementReading> {
  const identity = identifyFile(options.fileName, bytes)
  if (identity.kind === 'ofx') return readOfx(bytes, options)
  const wrong = notAStatement(identity, options.fileName)
  if (wrong !== null) return wrong
  return readStatementCsv(bytes, options)
}
