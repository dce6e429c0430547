import { optionCashFlows } from '../finance/option-cash-flows.ts'
import type { QuarterCashFlow } from '../finance/option-cash-flows.ts'
import type { Initiative, Option } from '../initiative.ts'
import type { ScheduledInitiative } from '../roadmap.ts'
import type { Key } from '../values/key.ts'
import { quartersBetween } from '../values/quarter.ts'
import type { Quarter } from '../values/quarter.ts'
import { planSettings } from './plan-settings.ts'
import type { PlanSettings } from './plan-settings.ts'
import type { RoadmapQuestion } from './roadmap-question.ts'

/** One line of a schedule with everything it stands for. */
export type LedgerLine = {
  readonly initiative: Initiative
  readonly option: Option
  /** Places of quarters in the plan; `start` is negative when it was under way before. */
  readonly start: number
  readonly goLive: number
  /** By quarter of the plan. */
  readonly flows: readonly QuarterCashFlow[]
}

export type LedgerQuarter = {
  readonly quarter: Quarter
  readonly budget: number
  readonly carriedIn: number
  readonly spend: number
  readonly savings: number
  readonly savingsReturned: number
  readonly income: number
  /** What is left at the end. */
  readonly pot: number
  readonly firmCash: number | null
  readonly roleDays: ReadonlyMap<Key, number>
  readonly changeLoad: ReadonlyMap<Key, number>
}

export type PlanLedger = { readonly lines: readonly LedgerLine[]; readonly quarters: readonly LedgerQuarter[] }

/**
 * Keeps the books of a schedule, quarter by quarter, straight from the business: what the optimiser claims is checked against
 * it, and pages show it. Money in minor units. Lines that name an unknown initiative or option are left out. [RDM-4] [RDM-9] [RDM-12]
 */
export function planLedger(question: RoadmapQuestion): (schedule: readonly ScheduledInitiative[]) => PlanLedger {
  const settings = planSettings(question)
  const lineOf = ledgerLine(question)
  return (schedule) => {
    const lines = schedule.flatMap((scheduled) => lineOf(scheduled) ?? [])
    return { lines, quarters: ledgerQuarters(settings, lines) }
  }
}

export function ledgerLine(question: RoadmapQuestion): (scheduled: ScheduledInitiative) => LedgerLine | null {
  const initiatives = new Map(question.business.initiatives.map((initiative) => [initiative.key, initiative]))
  const known = new Map<string, LedgerLine | null>()
  return (scheduled) => {
    const name = `${scheduled.initiative} ${scheduled.option} ${scheduled.start}`
    const line = known.get(name) ?? newLine(question, initiatives, scheduled)
    known.set(name, line)
    return line
  }
}

function newLine(
  { business, assumptions, today }: RoadmapQuestion,
  initiatives: ReadonlyMap<Key, Initiative>,
  scheduled: ScheduledInitiative,
): LedgerLine | null {
  const initiative = initiatives.get(scheduled.initiative)
  const option = initiative?.options.find(({ key }) => key === scheduled.option)
  if (initiative === undefined || option === undefined) return null
  const start = quartersBetween(assumptions.firstQuarter, scheduled.start)
  const since = optionCashFlows(business, option, { quarterCount: assumptions.quarterCount - start, today })
  const nothing: QuarterCashFlow = { spend: 0, savings: 0, income: 0, otherBenefit: 0 }
  const flows = Array.from({ length: assumptions.quarterCount }, (_, place) => since[place - start] ?? nothing)
  return { initiative, option, start, goLive: start + Math.max(1, Math.round(option.durationQuarters)), flows }
}

function ledgerQuarters(settings: PlanSettings, lines: readonly LedgerLine[]): LedgerQuarter[] {
  let [pot, firmCash] = [0, settings.firmCash?.opening ?? 0]
  return settings.quarters.map((quarter, place) => {
    const total = (row: keyof QuarterCashFlow): number =>
      lines.reduce((sum, { flows }) => sum + (flows[place]?.[row] ?? 0), 0)
    const [spend, savings, income] = [total('spend'), total('savings'), total('income')]
    // A debt is carried over whole; of what is left, the share the budget states.
    const carriedIn = pot < 0 ? pot : pot * (settings.carryOver[place - 1] ?? 0)
    const savingsReturned = savings * settings.selfFundingShare
    const budget = settings.budget[place] ?? 0
    pot = carriedIn + budget + savingsReturned - spend
    firmCash += (settings.firmCash?.net[place] ?? 0) + savings + income - spend
    return {
      quarter,
      budget,
      carriedIn,
      spend,
      savings,
      savingsReturned,
      income,
      pot,
      firmCash: settings.firmCash === null ? null : firmCash,
      ...workIn(place, lines),
    }
  })
}

function workIn(place: number, lines: readonly LedgerLine[]): Pick<LedgerQuarter, 'roleDays' | 'changeLoad'> {
  const [roleDays, changeLoad] = [new Map<Key, number>(), new Map<Key, number>()]
  for (const { option, start, goLive } of lines) {
    if (place < start || place >= goLive) continue
    for (const { role, days } of option.effort) roleDays.set(role, (roleDays.get(role) ?? 0) + days / (goLive - start))
    for (const { team, load } of option.changeLoad) changeLoad.set(team, (changeLoad.get(team) ?? 0) + load)
  }
  return { roleDays, changeLoad }
}
