import type { Benefit } from '../benefit.ts'
import type { Business } from '../business.ts'
import type { SolutionType, ThreePoint } from '../catalogue.ts'
import type { Option } from '../initiative.ts'
import type { MoneyEstimate } from '../values/estimate.ts'
import { moneyOf } from '../values/money.ts'
import { largestTeamLoad } from './draft.ts'

/**
 * A solution type as an option of this business: amounts plus head count x amounts per head, in its currency, all marked
 * guess. [DRA-5] Gains only for capabilities it lists, days only for roles some team has; change load on the largest team; if it goes wrong the one-off cost is lost.
 */
export function optionFromSolutionType(business: Business, type: SolutionType): Option {
  const amount = (fixed: ThreePoint, perHead: ThreePoint): MoneyEstimate => guess(business, fixed, perHead)
  const oneOffCost = amount(type.oneOffCost, type.oneOffCostPerHead)
  const roles = new Set(business.teams.flatMap((team) => team.deliveryDaysPerQuarter.map(({ role }) => role)))
  const known = new Set(business.capabilities.map(({ key }) => key))
  return {
    key: type.key,
    title: type.title,
    sourcing: type.sourcing,
    oneOffCost,
    runningCostPerYear: amount(type.runningCostPerYear, type.runningCostPerHeadPerYear),
    durationQuarters: type.durationQuarters,
    effort: type.effortDays.filter(({ role }) => roles.has(role)),
    changeLoad: largestTeamLoad(business, type.changeLoad),
    risk: { probability: type.riskProbability, cost: oneOffCost.likely },
    capabilityGains: type.closes.filter(({ capability }) => known.has(capability)),
    goalContributions: [],
    retires: [],
    benefits: type.benefits.map(({ title, kind, perYear, perHeadPerYear, lagQuarters, rampQuarters }): Benefit => ({
      title,
      kind,
      amountPerYear: amount(perYear, perHeadPerYear),
      kpi: null,
      lagQuarters,
      rampQuarters,
    })),
    growsWith: null,
  }
}

function guess({ organization }: Business, fixed: ThreePoint, perHead: ThreePoint): MoneyEstimate {
  const at = (end: keyof ThreePoint) =>
    moneyOf(rounded(fixed[end] + perHead[end] * organization.headCount), organization.currency)
  return { low: at('low'), likely: at('likely'), high: at('high'), basis: 'guess' }
}

/** To tens: a guess to the cent would look like knowledge. */
function rounded(major: number): number {
  return Math.round(major / 10) * 10
}
