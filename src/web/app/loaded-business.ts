import { createContext, useContext } from 'react'
import type { Business, NounCollection } from '../../domain/business.ts'
import type { Seat } from '../../domain/spend-line.ts'
import type { Key } from '../../domain/values/key.ts'

export type NounOf = { readonly [Collection in NounCollection]: Business[Collection][number] }

/** A business as the page holds it: the value everything computes on, and beside it what writing needs. */
export type LoadedBusiness = {
  readonly org: string
  readonly isExample: boolean
  readonly business: Business
  readonly seats: readonly Seat[]
  readonly organizationVersion: number
  readonly budgetsVersion: number
  /** Version of each noun, by "goals/sell-online". */
  readonly versions: ReadonlyMap<string, number>
}

export function addressOf(collection: NounCollection, key: Key): string {
  return `${collection}/${key}`
}

export const LoadedContext = createContext<LoadedBusiness | null>(null)

/** The business of this page. Only called below the layout that loads it. */
export function useLoaded(): LoadedBusiness {
  const loaded = useContext(LoadedContext)
  if (!loaded) throw new Error('No business is loaded here.')
  return loaded
}
