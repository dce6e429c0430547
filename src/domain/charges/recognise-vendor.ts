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
  return endsWell(pattern, text, end) && !isOrdinaryTrade(pattern, text, end)
}

/** At the end of a word or before a number; with a `*` at the end, within a longer word only from seven characters on (CANVA* is no canvas). */
function endsWell(pattern: IndexedPattern, text: string, end: number): boolean {
  const next = text.charCodeAt(end)
  if (end >= text.length || next === 32) return true
  const isNumber = next >= 48 && next <= 57
  return isNumber || (pattern.endsAnywhere && pattern.literalLength >= 7)
}

/** A one-word name that is also an ordinary word ("Notion", "Harvest") is not meant when a shop's trade follows it. */
function isOrdinaryTrade(pattern: IndexedPattern, text: string, end: number): boolean {
  if (pattern.recognition.kind === 'payee' || pattern.segments.length > 1 || /\W/.test(pattern.segments[0] ?? '')) {
    return false
  }
  return ordinaryTrades.test(text.slice(end, end + 40))
}

const ordinaryTrades =
  /^ (?:[A-Z&]+ ){0,2}(?:CAFE|COFFEE|BAR|PUB|BISTRO|RESTAURANT|PIZZERIA|PIZZA|BAKERY|DELI|KITCHEN|GRILL|BREWING|BREWERY|BAGELS?|MARKET|GROCERY|GROCERIES|FARMS?|FLORIST|GARDENS?|YOGA|FITNESS|GYM|SALON|SPA|BARBERS?|HAIR|NAILS|DENTAL|CLINIC|PHARMACY|HOTEL|INN|HOSTEL|MUSEUM|GALLERY|THEATRE|CINEMA|SCHOOL|CHURCH|OUTDOORS?|SPORTS|TOYS|BOOKS|BOOKSHOP|FURNITURE|TEXTILES|CLOTHING|SHOES|JEWELLERS|POTTERY|FRAMES?|GARAGE|MOTORS|TAXI|SHERIFF|PETS?|CLIMBING)(?: |$)/

/** Lists are in order of preference, so only the length decides between two places; the earlier place keeps a tie. */
function better(a: IndexedPattern | null, b: IndexedPattern | null): IndexedPattern | null {
  if (!a || !b) return a ?? b
  return b.literalLength > a.literalLength ? b : a
}

function nextWord(text: string, at: number): number {
  const gap = text.indexOf(' ', at)
  return gap === -1 ? -1 : gap + 1
}
