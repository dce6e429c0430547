/** Turns bytes into text as they arrive; `encoding` says what was found so far. */
export type StatementDecoder = { readonly decode: (bytes: Uint8Array, isLast: boolean) => string }

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/**
 * A decoder chosen from the first bytes. [IMP-2] A byte order mark decides; without one, zeros in every second byte are
 * UTF-16; otherwise UTF-8 until a byte that cannot be UTF-8 shows that the file is Windows-1252.
 */
export function statementDecoder(head: Uint8Array): StatementDecoder {
  const encoding = encodingOf(head)
  if (encoding !== 'utf-8') return plainDecoder(encoding)
  return utf8OrWindowsDecoder()
}

export function decodeText(bytes: Uint8Array): string {
  return statementDecoder(bytes).decode(bytes, true)
}

export function encodingOf(head: Uint8Array): TextEncodingName {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const sample = head.subarray(0, 400)
  const [even, odd] = [zerosAt(sample, 0), zerosAt(sample, 1)]
  const half = sample.length / 2
  if (half >= 4 && odd > half * 0.6 && even < half * 0.1) return 'utf-16le'
  if (half >= 4 && even > half * 0.6 && odd < half * 0.1) return 'utf-16be'
  return 'utf-8'
}

function zerosAt(bytes: Uint8Array, offset: number): number {
  let zeros = 0
  for (let at = offset; at < bytes.length; at += 2) if (bytes[at] === 0) zeros += 1
  return zeros
}

function plainDecoder(encoding: TextEncodingName): StatementDecoder {
  const decoder = new TextDecoder(encoding)
  return { decode: (bytes, isLast) => decoder.decode(bytes, { stream: !isLast }) }
}

/** Until the first byte above 127 both encodings are one, so the switch may come late without harm. */
function utf8OrWindowsDecoder(): StatementDecoder {
  let decoder = new TextDecoder('utf-8', { fatal: true })
  let sawOther = false
  return {
    decode(bytes, isLast) {
      try {
        const text = decoder.decode(bytes, { stream: !isLast })
        sawOther ||= bytes.some((byte) => byte > 127)
        return text
      } catch {
        decoder = new TextDecoder(sawOther ? 'utf-8' : 'windows-1252')
        return decoder.decode(bytes, { stream: !isLast })
      }
    },
  }
}
