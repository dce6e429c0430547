/** A return means nothing without the time it takes: 20 % over how many quarters? */
export type ReturnOnInvestment = {
  /** (gains - costs) / costs; null when nothing is spent. */
  readonly share: number | null
  readonly quarterCount: number
}

/** Return on investment over the quarters given, undiscounted. [FIN-6] Both lists by quarter, both positive. */
export function returnOnInvestment(costs: readonly number[], gains: readonly number[]): ReturnOnInvestment {
  const cost = costs.reduce((total, amount) => total + amount, 0)
  const gain = gains.reduce((total, amount) => total + amount, 0)
  return { share: cost > 0 ? (gain - cost) / cost : null, quarterCount: Math.max(costs.length, gains.length) }
}
