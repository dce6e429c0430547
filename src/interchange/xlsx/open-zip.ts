import { inflateRawSync } from 'node:zlib'

/** A file within a zip, unpacked. */
export type ZipEntry = { readonly name: string; readonly bytes: Uint8Array }

export type ZipLimits = {
  readonly entries: number
  readonly unpackedBytes: number
  /** Unpacked to packed, of one entry over 1 MB. */
  readonly ratio: number
}

export const workbookLimits: ZipLimits = { entries: 1_000, unpackedBytes: 80 * 1024 * 1024, ratio: 200 }

/**
 * The entries of a zip, or why it is refused. [IMP-12] The directory is checked first; then each entry is unpacked with what is
 * left of the limit as its own, so that a directory that lies about sizes gains nothing.
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits = workbookLimits): readonly ZipEntry[] | string {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = readDirectory(file, limits)
  if (typeof directory === 'string') return directory
  const declared = directory.reduce((total, entry) => total + entry.unpackedBytes, 0)
  if (declared > limits.unpackedBytes) return tooLarge(limits)
  const unpacked: ZipEntry[] = []
  let left = limits.unpackedBytes
  for (const entry of directory) {
    const content = unpack(file, entry, Math.min(left, entry.unpackedBytes))
    if (content === null) {
      return `"${entry.name.slice(0, 80)}" in the workbook is damaged or larger than it says. It is refused.`
    }
    left -= content.length
    unpacked.push({ name: entry.name, bytes: content })
  }
  return unpacked
}

type DirectoryEntry = {
  readonly name: string
  readonly method: number
  readonly packedBytes: number
  readonly unpackedBytes: number
  readonly offset: number
}

function tooLarge({ unpackedBytes }: ZipLimits): string {
  return `The workbook unpacks to more than ${unpackedBytes / 1024 / 1024} MB. It is refused; split it, or save it as CSV.`
}

function readDirectory(file: Buffer, limits: ZipLimits): DirectoryEntry[] | string {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end === -1 || end + 22 > file.length) return 'The workbook is cut short or damaged. Save it again.'
  const count = file.readUInt16LE(end + 10)
  if (count > limits.entries || count === 0xffff) {
    return `The workbook has more than ${limits.entries} parts. It is refused.`
  }
  const entries: DirectoryEntry[] = []
  let at = file.readUInt32LE(end + 16)
  for (let each = 0; each < count; each += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) return 'The workbook is damaged. Save it again.'
    const entry = readEntry(file, at)
    const wrong = wrongWith(entry, file.readUInt32LE(at + 38), limits)
    if (wrong) return wrong
    entries.push(entry)
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

function readEntry(file: Buffer, at: number): DirectoryEntry {
  const nameLength = file.readUInt16LE(at + 28)
  return {
    name: file.toString('utf8', at + 46, at + 46 + nameLength),
    method: file.readUInt16LE(at + 10),
    packedBytes: file.readUInt32LE(at + 20),
    unpackedBytes: file.readUInt32LE(at + 24),
    offset: file.readUInt32LE(at + 42),
  }
}

function wrongWith(entry: DirectoryEntry, attributes: number, limits: ZipLimits): string | null {
  const isLink = ((attributes >>> 16) & 0o170000) === 0o120000
  if (isLink || /(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|\0/.test(entry.name)) {
    return 'The workbook names files outside itself. It is refused.'
  }
  if (entry.unpackedBytes > limits.unpackedBytes) return tooLarge(limits)
  const isBomb = entry.unpackedBytes > 1_048_576 && entry.unpackedBytes > entry.packedBytes * limits.ratio
  return isBomb ? 'The workbook unpacks to far more than it holds, as zip bombs do. It is refused.' : null
}

function unpack(file: Buffer, entry: DirectoryEntry, limit: number): Uint8Array | null {
  if (entry.offset + 30 > file.length || file.readUInt32LE(entry.offset) !== 0x04034b50) return null
  const start = entry.offset + 30 + file.readUInt16LE(entry.offset + 26) + file.readUInt16LE(entry.offset + 28)
  const packed = file.subarray(start, start + entry.packedBytes)
  if (entry.method === 0) return packed.length <= limit ? packed : null
  if (entry.method !== 8) return null
  if (entry.unpackedBytes === 0) return new Uint8Array(0)
  try {
    return inflateRawSync(packed, { maxOutputLength: limit })
  } catch {
    return null
  }
}
