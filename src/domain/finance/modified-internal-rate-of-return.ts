/** What money costs and what it earns when it comes back, per period. */
export type MoneyRates = { readonly finance: number; readonly reinvest: number }

/**
 * Modified internal rate of return: (future value of what comes in, reinvested / present value of what goes out, financed)^(1/n) - 1
 * per period. [FIN-3] Null unless money goes both ways. Spreadsheets' MIRR.
 */
export function modifiedInternalRateOfReturn(flows: readonly number[], rates: MoneyRates): number | null {
  const last = flows.length - 1
  let [earned, paid] = [0, 0]
  flows.forEach((flow, period) => {
    if (flow > 0) earned += flow * (1 + rates.reinvest) ** (last - period)
    else paid -= flow / (1 + rates.finance) ** period
  })
  return earned > 0 && paid > 0 ? (earned / paid) ** (1 / last) - 1 : null
}
