import type { Business } from '../business.ts'
import type { Option } from '../initiative.ts'
import type { Money } from '../values/money.ts'
import { internalRateOfReturn } from './internal-rate-of-return.ts'
import { netPresentValue, quarterlyRate, yearlyRate } from './net-present-value.ts'
import { optionCashFlows } from './option-cash-flows.ts'
import type { CashFlowHorizon } from './option-cash-flows.ts'
import { discountedPayback, payback } from './payback.ts'
import { returnOnInvestment } from './return-on-investment.ts'
import type { ReturnOnInvestment } from './return-on-investment.ts'

/** What an option brings over the quarters looked at, from its own start. Time saved and risk avoided count as entered. */
export type OptionReturn = {
  readonly quarterCount: number
  readonly netPresentValue: Money
  /** Undiscounted: everything paid and everything gained over the quarters. */
  readonly cost: Money
  readonly gain: Money
  readonly internalRatePerYear: number | null
  readonly severalRoots: boolean
  /** Quarters from the start, 0 the first; null when not within the quarters looked at. */
  readonly paybackQuarter: number | null
  readonly discountedPaybackQuarter: number | null
  readonly returnOnInvestment: ReturnOnInvestment
}

/** Net present value, rate of return, payback and return on investment of an option. [FIN-1] to [FIN-6] */
export function optionReturn(business: Business, option: Option, horizon: CashFlowHorizon): OptionReturn {
  const flows = optionCashFlows(business, option, horizon)
  const costs = flows.map(({ spend }) => spend)
  const gains = flows.map(({ savings, income, otherBenefit }) => savings + income + otherBenefit)
  const net = gains.map((gain, quarter) => gain - (costs[quarter] ?? 0))
  const rate = quarterlyRate(business.organization.discountRatePerYear)
  const { rate: internalRate, severalRoots } = internalRateOfReturn(net)
  const money = (minor: number): Money => ({ minor: Math.round(minor) || 0, currency: business.organization.currency })
  return {
    quarterCount: horizon.quarterCount,
    netPresentValue: money(netPresentValue(net, rate)),
    cost: money(netPresentValue(costs, 0)),
    gain: money(netPresentValue(gains, 0)),
    internalRatePerYear: internalRate === null ? null : yearlyRate(internalRate),
    severalRoots,
    paybackQuarter: payback(net),
    discountedPaybackQuarter: discountedPayback(net, rate),
    returnOnInvestment: returnOnInvestment(costs, gains),
  }
}
