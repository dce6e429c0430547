import { Document, isScalar, visit } from 'yaml'
import type { YAMLMap } from 'yaml'
import { nounCollections } from '../../domain/business.ts'
import type { Business } from '../../domain/business.ts'
import { fileShape } from './file-shape.ts'
import type { Plain } from './file-shape.ts'

/** The canonical file of a business: documented order, keys sorted, no comments; the same bytes for the same business. [FILE-3] */
export function writeBusinessFile(business: Business): string {
  return yamlOf(fileShape(inKeyOrder(business)))
}

/** The same as JSON, for programs. */
export function writeBusinessJson(business: Business): string {
  return `${JSON.stringify(fileShape(inKeyOrder(business)), null, 2)}\n`
}

/** One value as YAML in this file's layout: short records on one line, everything else in blocks. */
export function yamlOf(value: Plain): string {
  const document = new Document(value)
  visit(document, { Map: (at, map) => void (map.flow = at !== null && isShort(map)) })
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

const shortRecordFields = 4

function isShort(map: YAMLMap): boolean {
  if (map.items.length === 0 || map.items.length > shortRecordFields || map.has('key') || map.has('name')) return false
  return map.items.every(({ value }) => isScalar(value) && String(value.value).length <= 40)
}

function inKeyOrder(business: Business): Business {
  const sorted = nounCollections.map((collection) => [
    collection,
    (business[collection] as readonly { readonly key: string }[]).toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  ])
  const budgets = business.budgets.toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1))
  return { ...business, ...Object.fromEntries(sorted), budgets }
}
