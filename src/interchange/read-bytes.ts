import type { Bytes } from './file-refusal.ts'

/** All bytes of a source, or null as soon as there are more than the limit. */
export async function readBytes(source: Bytes, limitBytes: number): Promise<Uint8Array | null> {
  if (source instanceof Uint8Array) return source.length > limitBytes ? null : source
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of source) {
    length += part.length
    if (length > limitBytes) return null
    parts.push(part)
  }
  return Buffer.concat(parts, length)
}
