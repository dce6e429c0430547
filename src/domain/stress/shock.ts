import type { Key } from '../values/key.ts'
import type { Quarter } from '../values/quarter.ts'
import type { Share } from '../values/share.ts'

/** One thing that could happen to the business while a plan runs. [STR-1] */
export type Shock =
  /** A vendor, or one technology, is no longer there. */
  | { readonly kind: 'vendor-gone'; readonly of: 'vendor' | 'technology'; readonly key: Key }
  /** What is paid rises by a share; null = everything that is bought. */
  | { readonly kind: 'price-rise'; readonly share: number; readonly vendor: Key | null }
  /** Less comes in, from a quarter on. */
  | { readonly kind: 'revenue-fall'; readonly share: Share; readonly from: Quarter }
  | {
      readonly kind: 'person-away'
      readonly role: Key
      readonly share: Share
      readonly from: Quarter
      readonly quarters: number
    }
  /** What others deliver comes later; null = everything not live yet. */
  | { readonly kind: 'supplier-late'; readonly initiatives: readonly Key[] | null; readonly quarters: number }

/** Shocks that come together. */
export type ShockScenario = readonly Shock[]
