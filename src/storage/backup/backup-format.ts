/**
 * A backup is one gzip stream of frames: one letter, the length in four bytes, then that many bytes. H the head, T the
 * beginning of a table, D its rows as COPY writes them, E its end with count and hash, Z the end of the whole.
 */
export type Frame = { readonly kind: FrameKind; readonly bytes: Buffer }

export type FrameKind = 'H' | 'T' | 'D' | 'E' | 'Z'

export const backupFormat = 1

export type BackupHead = {
  readonly format: number
  readonly madeAt: string
  readonly postgres: string
  /** Number of the newest migration the database had. */
  readonly migration: number
}

export type TableHead = { readonly table: string; readonly columns: readonly string[] }
export type TableEnd = { readonly rows: number; readonly sha256: string }

/** Over the names and hashes of all tables. */
export type BackupEnd = { readonly tables: number; readonly sha256: string }

export function frame(kind: FrameKind, content: Buffer | object): Buffer {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content))
  const head = Buffer.alloc(5)
  head.write(kind, 0, 'latin1')
  head.writeUInt32BE(bytes.length, 1)
  return Buffer.concat([head, bytes])
}

/** Larger than any frame that is written, so that a damaged length is noticed before memory is asked for. */
const largestFrame = 64 * 1024 * 1024

/** The frames of an unpacked stream; throws where it ends within one. */
export async function* framesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    for (;;) {
      if (rest.length < 5) break
      const length = rest.readUInt32BE(1)
      if (length > largestFrame) throw new RangeError('a part is longer than any part can be')
      if (rest.length < 5 + length) break
      yield { kind: kindOf(rest), bytes: rest.subarray(5, 5 + length) }
      rest = rest.subarray(5 + length)
    }
  }
  if (rest.length > 0) throw new RangeError('it ends in the middle')
}

function kindOf(bytes: Buffer): FrameKind {
  const letter = bytes.toString('latin1', 0, 1)
  if (letter === 'H' || letter === 'T' || letter === 'D' || letter === 'E' || letter === 'Z') return letter
  throw new RangeError('a part is of no known kind')
}
