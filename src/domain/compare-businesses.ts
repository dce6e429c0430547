import { nounCollections } from './business.ts'
import type { Business, NounCollection } from './business.ts'
import type { Key } from './values/key.ts'

/** One difference between two businesses; `fields` names what differs, and is empty when the whole noun came or went. */
export type Change = {
  readonly collection: NounCollection | 'organization' | 'budgets' | 'cashForecast'
  readonly key: Key | null
  readonly title: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly fields: readonly string[]
}

/** What has to happen to `before` so that it becomes `after`, in the order of the business file; empty when they say the same. [FILE-6] */
export function compareBusinesses(before: Business, after: Business): Change[] {
  return [
    ...wholeChange('organization', before.organization.name, {
      before: before.organization,
      after: after.organization,
    }),
    ...wholeChange('budgets', 'Budget', { before: byQuarter(before), after: byQuarter(after) }),
    ...wholeChange('cashForecast', 'Cash forecast', {
      before: before.cashForecast ?? {},
      after: after.cashForecast ?? {},
    }),
    ...nounCollections.flatMap((collection) => collectionChanges(collection, before[collection], after[collection])),
  ]
}

type Noun = { readonly key: Key } & ({ readonly title: string } | { readonly name: string })

function collectionChanges(collection: NounCollection, before: readonly Noun[], after: readonly Noun[]): Change[] {
  const known = new Map(before.map((noun) => [noun.key, noun]))
  const wanted = new Map(after.map((noun) => [noun.key, noun]))
  const removed = before
    .filter(({ key }) => !wanted.has(key))
    .map((noun) => change(collection, noun, { kind: 'removed', fields: [] }))
  const rest = after.flatMap((noun): Change[] => {
    const old = known.get(noun.key)
    if (!old) return [change(collection, noun, { kind: 'added', fields: [] })]
    const fields = differingFields(old, noun)
    return fields.length > 0 ? [change(collection, noun, { kind: 'changed', fields })] : []
  })
  return [...removed, ...rest]
}

function change(collection: NounCollection, noun: Noun, what: Pick<Change, 'kind' | 'fields'>): Change {
  return { collection, key: noun.key, title: 'title' in noun ? noun.title : noun.name, ...what }
}

function wholeChange(
  collection: Exclude<Change['collection'], NounCollection>,
  title: string,
  { before, after }: { readonly before: object; readonly after: object },
): Change[] {
  const fields = differingFields(before, after)
  return fields.length > 0 ? [{ collection, key: null, title, kind: 'changed', fields }] : []
}

function byQuarter(business: Business): object {
  return Object.fromEntries(business.budgets.map((budget) => [budget.quarter, budget]))
}

function differingFields(before: object, after: object): string[] {
  const [left, right] = [before as Record<string, unknown>, after as Record<string, unknown>]
  const names = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...names].filter((name) => !isSame(left[name], right[name]))
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const names = Object.keys(a)
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  return (
    names.length === Object.keys(b).length && names.every((name) => name in right && isSame(left[name], right[name]))
  )
}
