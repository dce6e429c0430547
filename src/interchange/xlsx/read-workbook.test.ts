import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { assetTemplate } from '../assets/asset-template.ts'
import { openZip } from './open-zip.ts'
import { readWorkbook } from './read-workbook.ts'

test('[IMP-12] the template is read back: headings, and dates as days', async () => {
  const rows = await readWorkbook(await assetTemplate())
  expect(rows[0]).toContain('Name')
  expect(rows[1]).toContain('2026-01-15')
})

test('[IMP-12] 200 MB of one byte in 200 KB are refused at once', async () => {
  const started = performance.now()
  const bomb = zip([{ name: 'xl/workbook.xml', content: Buffer.alloc(200 * 1024 * 1024) }])
  const before = performance.now()
  expect(await readWorkbook(bomb)).toMatch(/unpacks to/)
  expect(performance.now() - before).toBeLessThan(1_000)
  expect(before - started).toBeGreaterThan(0)
})

test('[IMP-12] a directory that lies about the size gains nothing', async () => {
  const bomb = zip([{ name: 'xl/workbook.xml', content: Buffer.alloc(50 * 1024 * 1024), says: 1_000 }])
  expect(await readWorkbook(bomb)).toMatch(/damaged or larger than it says/)
})

test('[IMP-12] many small parts that are large together are refused', () => {
  const parts = Array.from({ length: 60 }, (_, at) => ({ name: `xl/${at}.xml`, content: noise(60_000) }))
  expect(openZip(zip(parts), { entries: 100, unpackedBytes: 2_000_000, ratio: 200 })).toMatch(/unpacks to more than/)
})

test('[IMP-12] too many parts, names that lead outside, and links are refused', () => {
  const many = Array.from({ length: 1_001 }, (_, at) => ({ name: `${at}`, content: Buffer.alloc(0) }))
  expect(openZip(zip(many))).toMatch(/more than 1000 parts/)
  expect(openZip(zip([{ name: '../../etc/passwd', content: Buffer.alloc(1) }]))).toMatch(/outside itself/)
  expect(openZip(zip([{ name: 'link', content: Buffer.alloc(1), attributes: 0o120777 * 65_536 }]))).toMatch(
    /outside itself/,
  )
})

test.each([
  ['utf8', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'],
  ['utf16le', '\ufeff<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x []><x/>'],
] as const)('[IMP-12] a DTD in %s is refused before anything is parsed', async (encoding, xml) => {
  const book = zip([{ name: 'xl/workbook.xml', content: Buffer.from(xml, encoding) }])
  expect(await readWorkbook(book)).toMatch(/DOCTYPE/)
})

test('[IMP-12] a cell in the last corner of the sheet is refused instead of filling all before it', async () => {
  const sheet = '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
  const parts = [
    { name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') },
    { name: 'xl/worksheets/sheet1.xml', content: Buffer.from(sheet) },
  ]
  expect(await readWorkbook(zip(parts))).toMatch(/far apart/)
})

test.each([
  ['cut short', Buffer.from('PK\u0003\u0004 and no more'), /cut short or damaged/],
  ['another kind of zip', zip([{ name: 'a.txt', content: Buffer.from('hello') }]), /not an Excel workbook/],
])('a zip that is %s is refused', async (_, bytes, reason) => {
  expect(await readWorkbook(bytes)).toMatch(reason)
})

type Part = {
  readonly name: string
  readonly content: Buffer
  readonly says?: number
  readonly attributes?: number
}

/** A zip written by hand, so that its directory can lie. */
function zip(parts: readonly Part[]): Buffer {
  const [locals, directory]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const { name, content, says, attributes = 0 } of parts) {
    const packed = deflateRawSync(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(says ?? content.length, 22)
    local.writeUInt16LE(name.length, 26)
    locals.push(local, Buffer.from(name), packed)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(says ?? content.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(attributes >>> 0, 38)
    entry.writeUInt32LE(offset, 42)
    directory.push(entry, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...directory, end])
}

function noise(length: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, at) => (at * at * 7919 + at) % 251))
}
