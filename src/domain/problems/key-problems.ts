import { nounCollections } from '../business.ts'
import type { Business } from '../business.ts'
import type { Problem } from '../problem.ts'
import { isKey } from '../values/key.ts'
import type { Key } from '../values/key.ts'
import { error } from './check.ts'
import type { Path } from './check.ts'

/** Keys are well formed and unique where they have to be. */
export function keyProblems(business: Business): readonly Problem[] {
  return [
    ...nounCollections.flatMap((collection) => keysIn([collection], business[collection])),
    ...business.goals.flatMap(({ key, keyResults }) => keysIn(['goals', key, 'keyResults'], keyResults)),
    ...business.initiatives.flatMap(({ key, options }) => keysIn(['initiatives', key, 'options'], options)),
    ...business.goals.flatMap(({ key, asks }) =>
      repeated(
        ['goals', key, 'asks'],
        asks.map(({ capability }) => capability),
        'asks for capability',
      ),
    ),
    ...business.technologies.flatMap(({ key, supplies }) =>
      repeated(
        ['technologies', key, 'supplies'],
        supplies.map(({ capability }) => capability),
        'supplies capability',
      ),
    ),
    ...repeated(
      ['budgets'],
      business.budgets.map(({ quarter }) => quarter),
      'has a budget for',
    ),
  ]
}

function keysIn(at: Path, members: readonly { readonly key: Key }[]): Problem[] {
  const seen = new Set<Key>()
  return members.flatMap(({ key }, place) => {
    const isRepeated = seen.has(key)
    seen.add(key)
    if (!isKey(key)) return [malformed([...at, place, 'key'], key)]
    return isRepeated ? [duplicate([...at, place, 'key'], key)] : []
  })
}

function malformed(at: Path, key: Key): Problem {
  const found = key === '' ? 'The key is missing' : `"${key.slice(0, 80)}" is no key`
  return error({
    code: 'malformed-key',
    at,
    message: `${found}. Use 1 to 64 lower-case letters, digits and hyphens, for example "web-shop".`,
  })
}

function duplicate(at: Path, key: Key): Problem {
  return error({
    code: 'duplicate-key',
    at,
    message: `The key "${key}" is used more than once. Give each its own key, and correct what refers to it.`,
  })
}

function repeated(at: Path, names: readonly string[], does: string): Problem[] {
  return names.flatMap((name, place) =>
    names.indexOf(name) === place
      ? []
      : [
          error({
            code: 'entered-twice',
            at: [...at, place],
            message: `It ${does} "${name.slice(0, 80)}" more than once. Keep one and remove the other.`,
          }),
        ],
  )
}
