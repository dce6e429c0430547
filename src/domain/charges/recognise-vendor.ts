import { plainDescription } from './plain-description.ts'
import type { PlainDescription } from './plain-description.ts'
import { startOf } from './vendor-index.ts'
import type { IndexedPattern, Recognition, VendorIndex } from './vendor-index.ts'

/**
 * Who a line of a statement was paid to, or null. [REC-3] A pattern begins at the start of a word and ends at the end of
 * one unless it ends with `*`; the longest that fits wins. Behind a payment company only the seller is looked for, so that
 * a coffee paid through Square is not taken for a till. Patterns of up to three characters must stand first.
 */
export function recogniseVendor(description: string, index: VendorIndex): Recognition | null {
  return recognisePlain(plainDescription(description), index)
}

export function recognisePlain({ text }: PlainDescription, index: VendorIndex): Recognition | null {
  let best: IndexedPattern | null = null
  for (let at = 0; at !== -1 && at < text.length; at = nextWord(text, at)) {
    const candidates = index.byStart.get(startOf(text.slice(at, at + 2)))
    if (candidates) best = better(best, firstFit({ candidates, text, at }))
  }
  const loose = index.anywhere.find((pattern) => fitsAnywhere(pattern, text)) ?? null
  return better(best, loose)?.recognition ?? null
}

function firstFit(place: {
  readonly candidates: readonly IndexedPattern[]
  readonly text: string
  readonly at: number
}): IndexedPattern | null {
  const { candidates, text, at } = place
  for (const pattern of candidates) {
    if (at > 0 && pattern.literalLength <= shortPattern) continue
    if (text.startsWith(pattern.segments[0] ?? '', at) && restFits(pattern, text, at)) return pattern
  }
  return null
}

/** Three letters turn up by chance in the middle of a line ("HP", "AWS"). */
const shortPattern = 3

function fitsAnywhere(pattern: IndexedPattern, text: string): boolean {
  const at = text.indexOf(pattern.segments[0] ?? '')
  return at !== -1 && restFits(pattern, text, at)
}

function restFits(pattern: IndexedPattern, text: string, start: number): boolean {
  let end = start + (pattern.segments[0] ?? '').length
  for (const segment of pattern.segments.slice(1)) {
    const found = text.indexOf(segment, end)
    if (found === -1) return false
    end = found + segment.length
  }
  return pattern.endsAnywhere || end >= text.length || text[end] === ' '
}

/** Lists are in order of preference, so only the length decides between two places; the earlier place keeps a tie. */
function better(a: IndexedPattern | null, b: IndexedPattern | null): IndexedPattern | null {
  if (!a || !b) return a ?? b
  return b.literalLength > a.literalLength ? b : a
}

function nextWord(text: string, at: number): number {
  const gap = text.indexOf(' ', at)
  return gap === -1 ? -1 : gap + 1
}
