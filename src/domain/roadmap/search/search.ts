import type { Random } from '../../values/random.ts'
import type { SearchSpace } from './search-layout.ts'

/** Everything one search shares. */
export type Search = {
  readonly space: SearchSpace
  readonly random: Random
  readonly prices: Float64Array
  /** What each initiative is worth after the price of what it takes, and the usual size of that. */
  readonly worths: { readonly of: Float64Array; readonly usual: number }
  readonly mood: Mood
}

/** What changes on the way. */
export type Mood = {
  trials: number
  /** What missing the explore share by one unit of money counts, so that plans find their way back to it. */
  sharePrice: number
  /** How much of the prices counts, and how much chance, while one plan is filled. */
  priceWeight: number
  noise: number
}
