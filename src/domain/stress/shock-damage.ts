import { alignment } from '../alignment/alignment.ts'
import { worthOfReaching } from '../roadmap/goal-value.ts'
import { planLedger } from '../roadmap/plan-ledger.ts'
import { minorOf, planSettings } from '../roadmap/plan-settings.ts'
import type { RoadmapQuestion } from '../roadmap/roadmap-question.ts'
import type { Key } from '../values/key.ts'
import type { Share } from '../values/share.ts'
import { stoppedTechnologies } from './shock-effects.ts'
import type { ShockScenario } from './shock.ts'
import { risenBills } from './shocked-lines.ts'
import { underShock } from './under-shock.ts'

/** What a shock does to the business whatever is planned, in minor units over the quarters of the plan. */
export type ShockDamage = {
  readonly goals: number
  /** What stopped technology brought. */
  readonly benefits: number
  readonly bills: number
  /** Money below the floors even with nothing planned. */
  readonly missing: number
  readonly fallenGoals: readonly FallenGoal[]
}

export type FallenGoal = { readonly goal: Key; readonly before: Share; readonly after: Share; readonly worth: number }

/** [STR-3] [STR-4] [STR-5] Every part is larger or the same for a worse shock. */
export function shockDamage(question: RoadmapQuestion, scenario: ShockScenario): ShockDamage {
  const fallenGoals = goalsFallen(question, scenario)
  return {
    goals: fallenGoals.reduce((sum, { worth }) => sum + worth, 0),
    benefits: benefitsLost(question, scenario),
    bills: risenBills(question, scenario, () => 0),
    missing: Math.max(0, missingMoney(underShock(question, scenario)) - missingMoney(question)),
    fallenGoals,
  }
}

/** A goal that falls by a share loses what reaching that share of it would be worth. */
function goalsFallen(question: RoadmapQuestion, scenario: ShockScenario): FallenGoal[] {
  if (stoppedTechnologies(question.business, scenario).size === 0) return []
  const { valueOfGoals } = planSettings(question)
  const before = alignment(question.business, question.today).goals
  const after = alignment(underShock(question, scenario).business, question.today).goals
  return before.flatMap((goal, place) => {
    const fallen = after[place]
    if (fallen === undefined || fallen.support >= goal.support) return []
    const drop = meanSupport(goal.capabilities) - meanSupport(fallen.capabilities)
    const worth = valueOfGoals * goal.shareOfWeight * worthOfReaching(drop)
    return { goal: goal.goal, before: goal.support, after: fallen.support, worth }
  })
}

function meanSupport(asked: readonly { readonly importance: number; readonly support: Share }[]): Share {
  const total = asked.reduce((sum, { importance }) => sum + importance, 0)
  return total === 0 ? 0 : asked.reduce((sum, { importance, support }) => sum + importance * support, 0) / total
}

function benefitsLost(question: RoadmapQuestion, scenario: ShockScenario): number {
  const stopped = stoppedTechnologies(question.business, scenario)
  const quarters = planSettings(question).discount.reduce((sum, factor) => sum + factor, 0)
  return question.business.technologies
    .filter(({ key, lifecycle }) => stopped.has(key) && lifecycle.phase !== 'retired')
    .flatMap(({ benefits }) => benefits)
    .reduce((sum, { amountPerYear }) => sum + (minorOf(question, amountPerYear.likely) / 4) * quarters, 0)
}

function missingMoney(question: RoadmapQuestion): number {
  const settings = planSettings(question)
  const { quarters } = planLedger(question)([])
  const most = (amounts: readonly number[]): number => Math.max(0, ...amounts)
  const lackedInPot = quarters.map(({ pot }, place) => (settings.potFloors[place] ?? settings.floor) - pot)
  const lackedInCash = quarters.flatMap(({ firmCash }) =>
    firmCash === null || settings.firmCash === null ? [] : [settings.firmCash.floor - firmCash],
  )
  return most(lackedInPot) + most(lackedInCash)
}
