import { refusal } from './file-refusal.ts'
import { identifyFile } from './identify-file.ts'
import { readOfx } from './ofx/read-ofx.ts'
import { readStatementCsv } from './statements/read-statement-csv.ts'
import type { StatementOptions, StatementReading } from './statements/statement.ts'

/** A statement of whichever kind its content shows: OFX, QFX or CSV. */
export async function readStatement(bytes: Uint8Array, options: StatementOptions): Promise<StatementReading> {
  const { kind, reason } = identifyFile(options.fileName, bytes)
  if (kind === 'ofx') return readOfx(bytes, options)
  if (kind === 'asset-workbook') {
    return refusal(
      options.fileName,
      'This is an Excel workbook. Save the statement as CSV, or download it as CSV or OFX.',
    )
  }
  if (kind === 'snipe-it-assets' || kind === 'snipe-it-licences' || kind === 'seats' || kind === 'asset-sheet') {
    return refusal(options.fileName, `${reason} It is not a statement; import it as what it is.`)
  }
  return readStatementCsv(bytes, options)
}
