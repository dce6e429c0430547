import type { Business, NounCollection } from '../../domain/business.ts'
import type { Key } from '../../domain/values/key.ts'
import type { Changes } from './changes.ts'
import type { NounOf } from './loaded-business.ts'

/** What others refer to comes first. */
const order = [
  'capabilities',
  'vendors',
  'people',
  'teams',
  'technologies',
  'goals',
  'initiatives',
] as const satisfies readonly NounCollection[]

export type Stored = { readonly done: number; readonly all: number }

/** Creates every noun that `after` has and `before` lacks, one by one, boxes of capabilities before what stands in them. Stops at the first refusal. */
export async function storeAdded(
  changes: Changes,
  { before, after }: { readonly before: Business; readonly after: Business },
  onProgress: (stored: Stored) => void = () => undefined,
): Promise<boolean> {
  const nouns = order.flatMap((collection) => addedIn(collection, before, after))
  let done = 0
  for (const { collection, noun } of nouns) {
    if ((await changes.create(collection, noun)) === null) return false
    done += 1
    onProgress({ done, all: nouns.length })
  }
  return true
}

type Added = { readonly collection: (typeof order)[number]; readonly noun: Partial<NounOf[(typeof order)[number]]> }

function addedIn(collection: (typeof order)[number], before: Business, after: Business): Added[] {
  const known = new Set<Key>(before[collection].map(({ key }) => key))
  const added = after[collection].filter(({ key }) => !known.has(key))
  return added.toSorted((a, b) => Number(hasParent(a)) - Number(hasParent(b))).map((noun) => ({ collection, noun }))
}

function hasParent(noun: object): boolean {
  return 'parent' in noun && noun.parent !== null
}
