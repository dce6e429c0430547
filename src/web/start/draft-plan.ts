import { catalogue } from '../../catalogue/catalogue.ts'
import type { Business } from '../../domain/business.ts'
import { withCapabilities } from '../../domain/drafting/add-from-trade.ts'
import { draftInitiatives } from '../../domain/drafting/draft-initiatives.ts'
import { needs } from '../../domain/needs/needs.ts'
import type { Budget } from '../../domain/organization.ts'
import { usualAssumptions } from '../../domain/roadmap/roadmap-question.ts'
import { spend } from '../../domain/spend/spend.ts'
import type { Seat } from '../../domain/spend-line.ts'
import { majorOf, moneyOf } from '../../domain/values/money.ts'
import type { Money } from '../../domain/values/money.ts'
import { quarterRange } from '../../domain/values/quarter.ts'
import { todayDate } from '../app/today-date.ts'

/** Until somebody sets a budget, a quarter has this part of what technology costs in a year. A convention, to be corrected. */
const budgetShareOfCost = 0.1
const leastBudgetMajor = 500

/** The business with drafted projects, what they need to be able to do, and the same budget in every quarter where there is none. */
export function draftPlan(business: Business, seats: readonly Seat[], perQuarter: Money): Business {
  const today = todayDate()
  const { findings } = spend(business, today, seats)
  const sources = { needs: needs(business, today, catalogue.solutionTypes), findings, catalogue, today }
  const drafts = draftInitiatives(business, sources)
  const wanted = drafts.flatMap(({ options }) =>
    options.flatMap(({ capabilityGains }) => capabilityGains.map(({ capability }) => capability)),
  )
  return {
    ...business,
    capabilities: withCapabilities(business.capabilities, wanted, catalogue),
    initiatives: [...business.initiatives, ...drafts],
    budgets: business.budgets.length > 0 ? business.budgets : sameBudgets(business, perQuarter),
  }
}

/** What new technology may cost in a quarter as long as nobody says: a part of the annual cost, rounded to hundreds. */
export function usualBudget(annualCost: Money): Money {
  const part = Math.round((majorOf(annualCost) * budgetShareOfCost) / 100) * 100
  return moneyOf(Math.max(leastBudgetMajor, part), annualCost.currency)
}

function sameBudgets(business: Business, amount: Money): Budget[] {
  const { firstQuarter, quarterCount } = usualAssumptions(business, todayDate())
  return quarterRange(firstQuarter, quarterCount).map((quarter) => ({ quarter, amount, carryOverShare: 1 }))
}
