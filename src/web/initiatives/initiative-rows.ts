import { useMemo } from 'react'
import type { Business } from '../../domain/business.ts'
import { optionReturn } from '../../domain/finance/option-return.ts'
import type { Initiative, Option } from '../../domain/initiative.ts'
import { goalContributions } from '../../domain/roadmap/goal-contributions.ts'
import type { CalendarDate } from '../../domain/values/calendar-date.ts'
import type { Key } from '../../domain/values/key.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { todayDate } from '../app/today-date.ts'
import type { OptionCase } from '../explain/explain-initiative.ts'

/** How far ahead the worth of a project is looked at, as the usual plan does. */
export const caseQuarters = 8

export type InitiativeRow = {
  readonly initiative: Initiative
  /** The best option, or the one under way; null while there is none. */
  readonly best: OptionCase | null
  readonly effortDays: number
  readonly goals: readonly Key[]
  readonly hasGuess: boolean
}

export function useInitiativeRows(): readonly InitiativeRow[] {
  const { business } = useLoaded()
  return useMemo(() => initiativeRows(business, todayDate()), [business])
}

/** Every project with what its best option brings. */
export function initiativeRows(business: Business, today: CalendarDate): InitiativeRow[] {
  const contributionsOf = goalContributions(business, today)
  return business.initiatives.map((initiative) => {
    const cases = initiative.options
      .filter(({ key }) => (initiative.underWay?.option ?? key) === key)
      .map((option) => optionCase(business, { title: initiative.title, option, today }))
    const [best] = cases.toSorted((a, b) => b.likely.netPresentValue.minor - a.likely.netPresentValue.minor)
    return {
      initiative,
      best: best ?? null,
      effortDays: best?.option.effort.reduce((sum, { days }) => sum + days, 0) ?? 0,
      goals: best ? [...contributionsOf(best.option).keys()] : [],
      hasGuess: best !== undefined && isGuessed(best.option),
    }
  })
}

/** What an option brings when things go as expected, badly and well. */
export function optionCase(
  business: Business,
  { title, option, today }: { readonly title: string; readonly option: Option; readonly today: CalendarDate },
): OptionCase {
  const horizon = { quarterCount: caseQuarters, today }
  return {
    title,
    option,
    likely: optionReturn(business, option, horizon),
    adverse: optionReturn(business, option, { ...horizon, outlook: 'adverse' }),
    favourable: optionReturn(business, option, { ...horizon, outlook: 'favourable' }),
  }
}

/** Whether an amount that is not nothing is still a guess. */
export function isGuessed({ oneOffCost, runningCostPerYear, benefits }: Option): boolean {
  return [oneOffCost, runningCostPerYear, ...benefits.map(({ amountPerYear }) => amountPerYear)].some(
    ({ basis, high }) => basis === 'guess' && high.minor > 0,
  )
}
