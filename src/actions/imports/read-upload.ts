import { catalogue } from '../../catalogue/catalogue.ts'
import type { Business } from '../../domain/business.ts'
import { sortLines } from '../../domain/charges/sort-lines.ts'
import { vendorIndex } from '../../domain/charges/vendor-index.ts'
import type { SpendLine } from '../../domain/spend-line.ts'
import { readAssets } from '../../interchange/assets/read-assets.ts'
import type { AssetReading } from '../../interchange/assets/read-assets.ts'
import { readBusinessFile } from '../../interchange/business-file/read-business-file.ts'
import type { Refusal } from '../../interchange/file-refusal.ts'
import { readStatement } from '../../interchange/read-statement.ts'
import { readSeats } from '../../interchange/seats/read-seats.ts'
import type { SeatReading } from '../../interchange/seats/read-seats.ts'
import type { Statement, StatementAsk, StatementMapping } from '../../interchange/statements/statement.ts'
import { ActionError } from '../action-error.ts'
import { exportBusiness } from '../business-file/export-business.ts'
import type { Context } from '../context.ts'
import { findMapping } from './list-imports.ts'
import type { Upload, UploadChoices } from './upload.ts'

/** A statement as read, its lines sorted by what is known of their sellers. */
export type SortedStatement = Omit<Statement, 'lines'> & { readonly lines: readonly SpendLine[] }

export async function readStatementUpload(
  context: Context,
  upload: Upload,
  choices: UploadChoices,
): Promise<SortedStatement | StatementAsk> {
  const business = await exportBusiness(context)
  const reading = await readWithMapping(context, upload, { choices, currency: business.organization.currency })
  if (reading.kind === 'question') return reading
  upload.onProgress?.({ stage: 'sorting', rows: reading.lines.length })
  const { vendors, technologies } = business
  const index = vendorIndex({ vendors, technologies, catalogue })
  return { ...reading, lines: sortLines(reading.lines, index).map(({ line }) => line) }
}

export async function readAssetUpload(context: Context, upload: Upload): Promise<Exclude<AssetReading, Refusal>> {
  const { currency } = (await exportBusiness(context)).organization
  const reading = await readAssets(upload.bytes, { fileName: upload.name, currency })
  return reading.kind === 'refused' ? refuse(reading) : reading
}

export async function readSeatUpload({ bytes, name }: Upload): Promise<Exclude<SeatReading, Refusal>> {
  const reading = await readSeats(bytes, { fileName: name })
  return reading.kind === 'refused' ? refuse(reading) : reading
}

/** The business a file says; refuses with every fault of the file, each with line and column. */
export function readBusinessUpload({ today }: Context, { bytes, name }: Upload): Business {
  const { business, problems } = readBusinessFile(utf8(bytes, name), name, today)
  if (business !== null) return business
  const faults = problems.filter(({ severity }) => severity === 'error')
  const [first] = faults
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : ''
  const message = `${name}, line ${first?.line ?? 1}, column ${first?.column ?? 1}: ${first?.message ?? ''}${more}`
  throw new ActionError('invalid', message, { problems: problems.map((fault) => ({ code: 'does-not-fit', ...fault })) })
}

type Asked = { readonly choices: UploadChoices; readonly currency: string }

/** What the columns meant the last time is used again; what the person answers now counts before it. */
async function readWithMapping(
  context: Context,
  { bytes, name }: Upload,
  { choices, currency }: Asked,
): Promise<Statement | StatementAsk> {
  const options = { fileName: name, currency, ...(choices.account === null ? {} : { account: choices.account }) }
  const first = await readStatement(bytes, options)
  if (first.kind === 'refused') return refuse(first)
  if (first.mapping === null || first.fingerprint === null) return first
  const kept = mappingKept(await findMapping(context, first.fingerprint))
  const mapping = { ...(kept ?? first.mapping), ...answersIn(choices) }
  if (kept === null && Object.keys(answersIn(choices)).length === 0) return first
  const second = await readStatement(bytes, { ...options, mapping })
  return second.kind === 'refused' ? refuse(second) : second
}

function answersIn({ moneyOut, dateOrder, decimalMark }: UploadChoices): Partial<StatementMapping> {
  return {
    ...(moneyOut === null ? {} : { moneyOut }),
    ...(dateOrder === null ? {} : { dateOrder }),
    ...(decimalMark === null ? {} : { decimalMark }),
  }
}

/** Kept by `importStatement` from a reading, so it has the reading's shape. */
function mappingKept(stored: unknown): StatementMapping | null {
  return (stored ?? null) as StatementMapping | null
}

function refuse({ problem: { file, row, column, reason } }: Refusal): never {
  const place = row > 0 ? `${file}, row ${row}${column === null ? '' : `, column ${column}`}` : file
  throw new ActionError('invalid', `${place}: ${reason}`, {
    problems: [{ severity: 'error', code: 'unreadable-file', at: [file, row, column ?? ''], message: reason }],
  })
}

function utf8(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ActionError('invalid', `${name} is not UTF-8 text. Save it as UTF-8, then send it again.`)
  }
}
