import type { Share } from './share.ts'

/** The figure below which that share of sorted figures lies, linear between neighbours (R's type 7); null for none. */
export function quantile(sorted: ArrayLike<number>, share: Share): number | null {
  const place = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  return below === undefined || above === undefined ? null : below + (above - below) * (place - Math.floor(place))
}
