import type { Catalogue } from '../catalogue.ts'
import type { Technology, Vendor } from '../technology.ts'
import { compareText } from '../values/compare-text.ts'
import type { Key } from '../values/key.ts'
import { upperCase, words } from './plain-description.ts'

/** Who a pattern stands for: a seller of technology, or someone every business pays who sells none. */
export type Recognition = {
  readonly kind: 'vendor' | 'payee'
  readonly key: Key
  readonly name: string
  /** The pattern as it was entered. */
  readonly pattern: string
  readonly source: 'business' | 'catalogue'
}

/** One pattern ready to be compared: literal segments in order, any run of characters between them. */
export type IndexedPattern = {
  readonly recognition: Recognition
  readonly segments: readonly string[]
  readonly startsAnywhere: boolean
  readonly endsAnywhere: boolean
  readonly literalLength: number
}

/** Patterns by the first characters of their first segment, so that a description is compared with few of them. */
export type VendorIndex = {
  readonly byStart: ReadonlyMap<string, readonly IndexedPattern[]>
  readonly anywhere: readonly IndexedPattern[]
  /** The only technology a vendor sells to this business, where there is exactly one. */
  readonly onlyTechnology: ReadonlyMap<Key, Key>
}

export type KnownNames = {
  readonly vendors: readonly Vendor[]
  readonly technologies: readonly Technology[]
  readonly catalogue: Pick<Catalogue, 'vendors' | 'payees'>
}

/** Built once per import; `recogniseVendor` uses it for every line. [REC-3] */
export function vendorIndex({ vendors, technologies, catalogue }: KnownNames): VendorIndex {
  const patterns = [
    ...vendors.flatMap(businessPatterns),
    ...catalogue.vendors.flatMap((vendor) => patternsOf(vendor.merchantPatterns, catalogueVendor(vendor))),
    ...catalogue.payees.flatMap((payee) => patternsOf(payee.merchantPatterns, cataloguePayee(payee))),
  ].toSorted(byPreference)
  const byStart = new Map<string, IndexedPattern[]>()
  for (const pattern of patterns.filter((each) => !each.startsAnywhere)) {
    const start = startOf(pattern.segments[0] ?? '')
    byStart.set(start, [...(byStart.get(start) ?? []), pattern])
  }
  return {
    byStart,
    anywhere: patterns.filter((each) => each.startsAnywhere),
    onlyTechnology: onlyTechnologies(technologies),
  }
}

/** The first two characters: long enough to part the patterns, short enough for the shortest of them. */
export function startOf(text: string): string {
  return text.slice(0, 2)
}

function businessPatterns(vendor: Vendor): IndexedPattern[] {
  const named = vendor.name.length >= 4 ? [vendor.name] : []
  const recognition = { kind: 'vendor', key: vendor.key, name: vendor.name, source: 'business' } as const
  return patternsOf([...vendor.merchantPatterns, ...named], recognition)
}

function catalogueVendor(vendor: Catalogue['vendors'][number]): Omit<Recognition, 'pattern'> {
  return { kind: 'vendor', key: vendor.key, name: vendor.name, source: 'catalogue' }
}

function cataloguePayee(payee: Catalogue['payees'][number]): Omit<Recognition, 'pattern'> {
  return { kind: 'payee', key: payee.key, name: payee.title, source: 'catalogue' }
}

function patternsOf(patterns: readonly string[], who: Omit<Recognition, 'pattern'>): IndexedPattern[] {
  return patterns.flatMap((pattern) => {
    const upper = upperCase(pattern).trim()
    const segments = upper.split('*').map(words).filter(Boolean)
    const literalLength = segments.join('').length
    if (literalLength < 2) return []
    const [startsAnywhere, endsAnywhere] = [upper.startsWith('*'), upper.endsWith('*')]
    return [{ recognition: { ...who, pattern }, segments, startsAnywhere, endsAnywhere, literalLength }]
  })
}

/** The longest pattern says most; then the business's own before the catalogue's, vendors before payees, keys in order. */
function byPreference(a: IndexedPattern, b: IndexedPattern): number {
  return (
    b.literalLength - a.literalLength ||
    a.recognition.source.localeCompare(b.recognition.source) ||
    b.recognition.kind.localeCompare(a.recognition.kind) ||
    compareText(a.recognition.key, b.recognition.key)
  )
}

function onlyTechnologies(technologies: readonly Technology[]): Map<Key, Key> {
  const counts = Map.groupBy(
    technologies.filter((each) => each.vendor !== null),
    (each) => each.vendor ?? '',
  )
  return new Map([...counts].flatMap(([vendor, [only, ...more]]) => (only && !more.length ? [[vendor, only.key]] : [])))
}
