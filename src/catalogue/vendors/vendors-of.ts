import type { CatalogueVendor } from '../../domain/catalogue.ts'
import type { TechnologyKind } from '../../domain/technology.ts'
import type { Key } from '../../domain/values/key.ts'

/** Key, name, title of the technology proposed, the forms its name takes on statements, parted by a bar, and a narrower kind. */
type Row = readonly [key: Key, name: string, productTitle: string, patterns: string, narrowKind?: Key]

/** The sellers of one kind of system. */
export function vendorsOf(
  { systemKind, technologyKind }: { readonly systemKind: Key; readonly technologyKind: TechnologyKind },
  rows: readonly Row[],
): CatalogueVendor[] {
  return rows.map(([key, name, productTitle, patterns, narrowKind]) => ({
    key,
    name,
    systemKind: narrowKind ?? systemKind,
    productTitle,
    technologyKind,
    merchantPatterns: patterns.split('|'),
  }))
}
