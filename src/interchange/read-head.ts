/** The first bytes of a source, and no more than that of it. */
export async function readHead(source: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of source) {
    parts.push(part)
    length += part.length
    if (length >= most) break
  }
  return Buffer.concat(parts, length).subarray(0, most)
}
