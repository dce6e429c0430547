import { nothingRead, refusal } from '../file-refusal.ts'
import type { Refusal, RowProblem } from '../file-refusal.ts'
import type { FileIdentity } from '../identify-file.ts'

/** The refusal of a file that shows by its content that it is something else; null where it may be a statement. [IMP-1] */
export function notAStatement({ kind, reason }: FileIdentity, fileName: string): Refusal | null {
  if (kind === 'asset-workbook')
    return refusal(fileName, 'This is an Excel workbook. Save the statement as CSV, or download it as CSV or OFX.')
  if (kind === 'snipe-it-assets' || kind === 'snipe-it-licences' || kind === 'seats' || kind === 'asset-sheet')
    return refusal(fileName, `${reason} It is not a statement; import it as what it is.`)
  return null
}

/** A whole statement in numbers, once all of it was read. */
export type StatementCounts = {
  readonly lines: number
  readonly rejected: number
  readonly unnamed: number
  readonly firstRejected: RowProblem | null
}

/** The refusal of a file in which no line could be read. */
export function nothingInIt({ lines, firstRejected }: StatementCounts, fileName: string): Refusal | null {
  if (lines > 0) return null
  if (firstRejected !== null) return nothingRead(firstRejected)
  return refusal(fileName, 'There is no charge in this file, only headings or balances.')
}

/** What is doubtful about a statement as a whole. */
export function doubtsAbout({ lines, rejected, unnamed }: StatementCounts, file: string): RowProblem[] {
  const reasons: string[] = []
  if (unnamed > 0) reasons.push(`${unnamed} lines have no description; choose the column by hand.`)
  if (rejected > lines) reasons.push('More rows were rejected than read. Check the columns before you import.')
  return reasons.map((reason) => ({ file, row: 0, column: null, reason }))
}

export const noDescription = 'No description'
