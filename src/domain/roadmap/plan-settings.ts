import { convert } from '../exchange.ts'
import { growthFactor } from '../finance/growth-factor.ts'
import type { Key } from '../values/key.ts'
import type { Money } from '../values/money.ts'
import { addQuarters, quarterOf, quarterRange, quartersBetween } from '../values/quarter.ts'
import type { Quarter } from '../values/quarter.ts'
import type { Share } from '../values/share.ts'
import type { RoadmapQuestion } from './roadmap-question.ts'

/** What the owner set for a plan, read from the business and the assumptions. Money in minor units of the organization's currency. */
export type PlanSettings = {
  readonly quarters: readonly Quarter[]
  /** New money of each quarter, the budget factor applied. [RDM-4] */
  readonly budget: readonly number[]
  /** Share of what is left at the end of each quarter that moves to the next. */
  readonly carryOver: readonly Share[]
  /** Days of every role that some team states, by quarter, the capacity factor applied. [RDM-12] */
  readonly roleDays: ReadonlyMap<Key, readonly number[]>
  /** The most change of every team that has a cap, by quarter, the factor applied. [RDM-12] */
  readonly changeCaps: ReadonlyMap<Key, readonly number[]>
  /** The owner's own limit of the pot. */
  readonly floor: number
  /** The same by quarter with what is to be kept in reserve on top. [RDM-4] */
  readonly potFloors: readonly number[]
  readonly selfFundingShare: Share
  readonly exploreShareRange: { readonly low: Share; readonly high: Share }
  /** Value of one unit of money of each quarter, as of the first. [RDM-5] */
  readonly discount: readonly number[]
  readonly valueOfGoals: number
  /** The firm's own cash, where a forecast was given. [RDM-9] */
  readonly firmCash: { readonly opening: number; readonly floor: number; readonly net: readonly number[] } | null
}

export function planSettings(question: RoadmapQuestion): PlanSettings {
  const { business, assumptions } = question
  const { organization } = business
  const quarters = quarterRange(assumptions.firstQuarter, assumptions.quarterCount)
  const given = quarters.map((quarter) => budgetOf(question, quarter))
  const plain = given.map(({ amount }) => amount)
  const floor = minorOf(question, assumptions.cashFloor ?? organization.cashFloor)
  return {
    quarters,
    budget: plain.map((amount) => amount * assumptions.budgetFactor),
    carryOver: given.map(({ carryOver }) => carryOver),
    roleDays: roleDays(question, quarters),
    changeCaps: changeCaps(question, quarters),
    floor,
    potFloors: quarters.map((quarter) => floor + reserveIn(question, quarter)),
    selfFundingShare: assumptions.selfFundingShare ?? organization.selfFundingShare,
    exploreShareRange: assumptions.exploreShareRange ?? organization.exploreShareRange,
    discount: quarters.map((_, index) => discountAt(organization.discountRatePerYear, index)),
    valueOfGoals:
      organization.valueOfGoals === null
        ? plain.reduce((total, amount) => total + amount, 0)
        : minorOf(question, organization.valueOfGoals),
    firmCash: firmCash(question, quarters),
  }
}

/** What one unit of money after so many quarters is worth in the first: (1 + r)^(-quarters / 4). [RDM-5] */
function discountAt(ratePerYear: number, quarters: number): number {
  return (1 + ratePerYear) ** (-Math.max(0, quarters) / 4)
}

/** Money in minor units of the organization's currency; nothing where no exchange rate is known, as in cash flows. */
export function minorOf({ business, today }: RoadmapQuestion, money: Money): number {
  const { currency, exchangeRates } = business.organization
  return convert(money, { to: currency, rates: exchangeRates, on: today })?.minor ?? 0
}

/** A quarter without a budget adds nothing and keeps what is left. [RDM-4] */
function budgetOf(question: RoadmapQuestion, quarter: Quarter): { amount: number; carryOver: Share } {
  const given = question.business.budgets.filter((budget) => budget.quarter === quarter)
  return {
    amount: given.reduce((total, { amount }) => total + minorOf(question, amount), 0),
    carryOver: given[0]?.carryOverShare ?? 1,
  }
}

/** Never less than nothing: a reserve only adds to the floor. */
function reserveIn(question: RoadmapQuestion, quarter: Quarter): number {
  return question.assumptions.potReserves
    .filter((reserve) => reserve.quarter === quarter)
    .reduce((total, { amount }) => total + Math.max(0, minorOf(question, amount)), 0)
}

/** What all teams give of a role together, growth and absences counted; a role nobody states is not limited. [RDM-12] [RDM-19] [RDM-20] */
function roleDays(question: RoadmapQuestion, quarters: readonly Quarter[]): PlanSettings['roleDays'] {
  const { business, assumptions } = question
  const growth = new Map(business.teams.map((team) => [team.key, growthByQuarter(question, team.growsWith, quarters)]))
  const roles = new Set(business.teams.flatMap((team) => team.deliveryDaysPerQuarter.map(({ role }) => role)))
  const daysIn = (role: Key, place: number): number =>
    business.teams.reduce((sum, { key, deliveryDaysPerQuarter }) => {
      const given = deliveryDaysPerQuarter.reduce((days, entry) => days + (entry.role === role ? entry.days : 0), 0)
      return sum + given * (growth.get(key)?.[place] ?? 1)
    }, 0)
  return new Map(
    [...roles]
      .toSorted((a, b) => (a < b ? -1 : 1))
      .map((role) => [
        role,
        quarters.map(
          (quarter, place) =>
            daysIn(role, place) * assumptions.capacityFactor * (1 - absentShare(assumptions, role, quarter)),
        ),
      ]),
  )
}

/** Absences of one role add up to all of its days at most. [RDM-20] */
function absentShare({ absences }: RoadmapQuestion['assumptions'], role: Key, quarter: Quarter): Share {
  const missing = absences.filter(
    (absence) =>
      absence.role === role && absence.from <= quarter && quarter < addQuarters(absence.from, absence.quarters),
  )
  return Math.min(
    1,
    missing.reduce((sum, { share }) => sum + share, 0),
  )
}

/** How much larger than today what grows with a driver is in each quarter. [RDM-19] */
function growthByQuarter(
  { business, today }: RoadmapQuestion,
  driver: Key | null,
  quarters: readonly Quarter[],
): readonly number[] {
  const now = quarterOf(today, business.organization.fiscalYearStartMonth)
  return quarters.map((quarter) => growthFactor(business.organization, driver, quartersBetween(now, quarter)))
}

function changeCaps({ business, assumptions }: RoadmapQuestion, quarters: readonly Quarter[]) {
  return new Map(
    business.teams.flatMap(({ key, changeLoadCapPerQuarter: cap }): [Key, readonly number[]][] =>
      cap === null ? [] : [[key, quarters.map(() => cap * assumptions.changeCapFactor)]],
    ),
  )
}

/** Opening cash stands at the start of the first quarter forecast; what was forecast before the plan is added to it. */
function firmCash(question: RoadmapQuestion, quarters: readonly Quarter[]): PlanSettings['firmCash'] {
  const forecast = question.business.cashForecast
  if (forecast === null) return null
  const first = quarters[0] ?? question.assumptions.firstQuarter
  const netIn = (quarter: Quarter): number =>
    forecast.netByQuarter
      .filter((entry) => entry.quarter === quarter)
      .reduce((total, { net }) => total + minorOf(question, net), 0)
  const before = forecast.netByQuarter.filter(({ quarter }) => quarter < first)
  return {
    opening: before.reduce((total, { net }) => total + minorOf(question, net), minorOf(question, forecast.openingCash)),
    floor: minorOf(question, forecast.floor),
    net: quarters.map(netIn),
  }
}

/** Place of a quarter in the plan: 0 is the first; negative before it. */
export function placeOf({ assumptions }: RoadmapQuestion, quarter: Quarter): number {
  return quartersBetween(assumptions.firstQuarter, quarter)
}

export function quarterAt({ assumptions }: RoadmapQuestion, place: number): Quarter {
  return addQuarters(assumptions.firstQuarter, place)
}
