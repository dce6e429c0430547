/**
 * Payback: the first period, from the first money spent on, in which cumulative cash flow is not negative; null if it never is,
 * 0 when nothing is ever spent. [FIN-4] Counted from 0, the period in which work begins.
 */
export function payback(flows: readonly number[]): number | null {
  const firstSpending = flows.findIndex((flow) => flow < 0)
  if (firstSpending < 0) return 0
  let cumulative = 0
  for (const [period, flow] of flows.entries()) {
    cumulative += flow
    if (period >= firstSpending && cumulative >= 0) return period
  }
  return null
}

/** Payback of the discounted flows, c(t) / (1 + r)^t. [FIN-5] */
export function discountedPayback(flows: readonly number[], ratePerPeriod: number): number | null {
  return payback(flows.map((flow, period) => flow / (1 + ratePerPeriod) ** period))
}
