import type { CapabilityStanding } from '../domain/capability.ts'
import type { CatalogueCapability } from '../domain/catalogue.ts'
import type { Key } from '../domain/values/key.ts'

/** Key, title, one plain sentence, and its standing where it is not ordinary. */
type Row = readonly [key: Key, title: string, explanation: string, standing?: CapabilityStanding]

/** A box of the heat map followed by the capabilities inside it. */
export function capabilityBox(box: Row, inside: readonly Row[]): CatalogueCapability[] {
  return [capability(box, null), ...inside.map((row) => capability(row, box[0]))]
}

function capability([key, title, explanation, standing = 'ordinary']: Row, parent: Key | null): CatalogueCapability {
  return { key, title, explanation, parent, standing }
}
