import type { Business, NounCollection } from '../../domain/business.ts'
import type { AnyNoun } from './noun-kinds.ts'

/** The business with this noun added, or in the place of the one with its key. */
export function withNoun(business: Business, collection: NounCollection, noun: AnyNoun): Business {
  const others: readonly AnyNoun[] = business[collection]
  const replaced = others.some(({ key }) => key === noun.key)
  const members = replaced ? others.map((other) => (other.key === noun.key ? noun : other)) : [...others, noun]
  return { ...business, [collection]: members }
}

export function withoutNoun(business: Business, collection: NounCollection, key: string): Business {
  const others: readonly AnyNoun[] = business[collection]
  return { ...business, [collection]: others.filter((other) => other.key !== key) }
}
