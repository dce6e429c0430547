import { columnName, columnsOf } from './statements/statement-columns.ts'
import { findDelimiter } from './csv/find-delimiter.ts'
import { csvRecords } from './csv/csv-records.ts'
import type { CsvRecord } from './csv/csv-records.ts'
import { encodingOf, statementDecoder } from './csv/text-decoder.ts'
import type { Share } from '../domain/values/share.ts'

export const fileKinds = [
  'statement-csv',
  'ofx',
  'asset-sheet',
  'asset-workbook',
  'snipe-it-assets',
  'snipe-it-licences',
  'seats',
  'business-file',
  'unknown',
] as const
export type FileKind = (typeof fileKinds)[number]

export type FileIdentity = { readonly kind: FileKind; readonly confidence: Share; readonly reason: string }

/** What a file is, by its content first and its name second, and how sure that is. [IMP-1] The first 64 KB are enough. */
export function identifyFile(name: string, bytes: Uint8Array): FileIdentity {
  const head = bytes.subarray(0, 64 * 1024)
  if (isZip(head)) return identity('asset-workbook', /\.xlsx$/i.test(name) ? 0.9 : 0.6, 'It is an Excel workbook.')
  const wrong = notTextReason(head)
  if (wrong) return identity('unknown', 1, wrong)
  const text = statementDecoder(head).decode(head, false)
  if (/<OFX>|OFXHEADER/i.test(text.slice(0, 4_000))) return identity('ofx', 1, 'It is an OFX statement.')
  if (/^(?:plumbline|organization)\s*:/m.test(text)) return identity('business-file', 0.95, 'It is a business file.')
  if (/\.ya?ml$/i.test(name)) return identity('business-file', 0.5, 'Its name ends like a business file.')
  return byColumns(csvRecords(findDelimiter(text)).push(text, false))
}

/** Why these bytes cannot be a text file, or null when they can. */
export function notTextReason(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4_096)
  if (isZip(head)) {
    return 'This is an Excel workbook or a zip file, not CSV. Save it as CSV, or import it as a workbook.'
  }
  const known = signatures.find(([signature]) => signature.every((byte, at) => head[at] === byte))
  if (known) return `This is ${known[1]}, not a statement. Export the statement as CSV or OFX.`
  if (/^\s*(?:<!doctype html|<html|<head|<script)/i.test(latin(head))) {
    return 'This is a web page, not a statement: the download probably asked for a sign-in. Download it again.'
  }
  if (encodingOf(head) !== 'utf-8') return null
  return controlShare(head) > 0.02 ? 'This is not a text file. Export the statement as CSV or OFX.' : null
}

const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel file (.xls)'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture'],
  [[0xff, 0xd8, 0xff], 'a picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture'],
  [[0x1f, 0x8b], 'a compressed file'],
]

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5 || bytes[2] === 7)
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

function controlShare(bytes: Uint8Array): number {
  let controls = 0
  for (const byte of bytes) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) controls += 1
  return bytes.length === 0 ? 0 : controls / bytes.length
}

function byColumns(records: readonly CsvRecord[]): FileIdentity {
  const first = new Set((records[0] ?? []).map(columnName))
  const has = (...names: string[]) => names.every((each) => first.has(each))
  if (has('asset tag', 'purchase cost')) {
    return identity('snipe-it-assets', 0.95, 'It has the columns of a Snipe-IT asset export.')
  }
  if (has('item name', 'seats') && (first.has('licensed to name') || first.has('reassignable'))) {
    return identity('snipe-it-licences', 0.95, 'It has the columns of a Snipe-IT licence export.')
  }
  if (has('technology', 'email')) return identity('seats', 0.95, 'It names technologies and e-mail addresses.')
  if (has('name') && assetColumnNames.filter((each) => first.has(each)).length >= 2) {
    return identity('asset-sheet', 0.9, 'It has the columns of the asset sheet.')
  }
  const columns = records.slice(0, 50).flatMap((record) => columnsOf(record) ?? [])[0]
  if (columns) {
    return identity('statement-csv', columns.description.length > 0 ? 0.9 : 0.7, 'A row names a date and an amount.')
  }
  return identity('unknown', 0.6, 'No row names a date and an amount, and no other layout fits.')
}

/** Besides the name, two of these make an asset sheet. */
const assetColumnNames = ['vendor', 'kind', 'cost', 'billing', 'seats bought']

function identity(kind: FileKind, confidence: Share, reason: string): FileIdentity {
  return { kind, confidence, reason }
}
