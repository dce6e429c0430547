import { gzipSync } from 'node:zlib'

export type BadFile = {
  readonly what: string
  readonly name: string
  readonly bytes: Uint8Array
  /** What a person is told. */
  readonly says: RegExp
}

/** Files that nobody meant to import: each refused by name, with the reason and what to do. */
export const badFiles: readonly BadFile[] = [
  file('an empty file', 'bank.csv', '', /empty|no (?:row|charge)|No row/i),
  file('a PDF', 'bank.csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj', /PDF.*Export the statement as CSV or OFX/),
  file('a picture', 'bank.csv', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0], /picture.*Export/),
  file('an old Excel file', 'bank.xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], /old Excel file.*Export/),
  file('a compressed file', 'bank.csv', gzipSync('Date,Amount'), /compressed file.*Export/),
  file('a zip that is no workbook', 'assets.xlsx', 'PK\u0003\u0004 and nothing else', /assets\.xlsx/),
  file('a truncated workbook', 'assets.xlsx', truncatedZip(), /assets\.xlsx/),
  file('a page that asks for a sign-in', 'bank.csv', '<!doctype html><title>Sign in</title>', /web page.*Download it again/),
  file('a letter', 'bank.csv', 'Dear Ada,\nplease find the statement attached.\n', /No row names a date and an amount/),
  file('random bytes', 'bank.csv', randomBytes(5_000), /bank\.csv/),
  file('zero bytes alone', 'bank.csv', new Uint8Array(5_000), /bank\.csv/),
  file('headings without a row', 'bank.csv', 'Date,Description,Amount\n', /no charge in this file/),
  file('rows none of which can be read', 'bank.csv', 'Date,Description,Amount\nyesterday,Rent,lots\n', /No row could be read|no charge/),
  file('an OFX that ends in the middle', 'bank.ofx', '<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><BANKTRANLI', /bank\.ofx/),
  file('a billion laughs', 'bank.ofx', '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><OFX>&b;</OFX>', /bank\.ofx/),
  file('seats without people', 'seats.csv', 'technology,email\n', /no row below the column names/),
  file('seats of nobody', 'seats.csv', 'technology,email\ntill,\n', /names no person/),
] // prettier-ignore

function file(what: string, name: string, content: string | readonly number[] | Uint8Array, says: RegExp): BadFile {
  return { what, name, bytes: typeof content === 'string' ? Buffer.from(content) : Uint8Array.from(content), says }
}

/** The first half of a stored zip with one entry. */
function truncatedZip(): Uint8Array {
  const head = Buffer.from(
    'PK\u0003\u0004\u0014\0\0\0\0\0\0\0\0\0\0\0\0\0\u0010\0\0\0\u0010\0\0\0\u0013\0\0\0',
    'latin1',
  )
  return Buffer.concat([head, Buffer.from('[Content_Types].xml<?xml ve')])
}

/** Always the same. */
function randomBytes(count: number): Uint8Array {
  let state = 1
  return Uint8Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647
    return state & 255
  })
}
