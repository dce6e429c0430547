import type { RoadmapQuestion } from '../domain/roadmap/roadmap-question.ts'
import { goalsReached, roadmapValue } from '../domain/roadmap/roadmap-value.ts'
import { worthOfReaching } from '../domain/roadmap/goal-value.ts'
import type { LedgerLine } from '../domain/roadmap/plan-ledger.ts'
import { planSettings } from '../domain/roadmap/plan-settings.ts'
import type { RoadmapValue, ScheduledInitiative } from '../domain/roadmap.ts'
import { formulateKept } from '../domain/stress/formulate-kept.ts'
import { shockDamage } from '../domain/stress/shock-damage.ts'
import type { ShockDamage } from '../domain/stress/shock-damage.ts'
import type { ShockScenario } from '../domain/stress/shock.ts'
import { shockedLines } from '../domain/stress/shocked-lines.ts'
import type { ShockedLine } from '../domain/stress/shocked-lines.ts'
import { whatBreaks } from '../domain/stress/what-breaks.ts'
import type { WhatBreaks } from '../domain/stress/what-breaks.ts'
import type { Key } from '../domain/values/key.ts'
import type { Money } from '../domain/values/money.ts'
import type { SolveRoadmapOptions } from './roadmap-answer.ts'
import { usualLimits } from './solve-formulation.ts'

/** What a shock costs a plan that is not changed; the parts add up to the total. [STR-2] */
export type ShockLoss = {
  readonly total: Money
  /** Goals of the plan no longer or later reached, and goals that fall since technology stops. */
  readonly goals: Money
  /** Savings, income and benefits lost or later, and cost that rises. */
  readonly money: Money
  /** Bills of technology that rise, less what the plan spares of it. */
  readonly bills: Money
  /** What is missing below the limits even with nothing planned. */
  readonly missing: Money
}

export type StressTest = {
  readonly scenario: ShockScenario
  readonly before: RoadmapValue
  readonly loss: ShockLoss
  /** Lines of the plan that have to be left out for the rest to go on as planned. */
  readonly leftOut: readonly Key[]
  /** False where a limit came before the least loss was proved. */
  readonly isProved: boolean
  readonly breaks: WhatBreaks
  readonly damage: ShockDamage
}

export type StressAnswer = ({ readonly kind: 'tested' } & StressTest) | { readonly kind: 'cancelled' }

/** What breaks and what it costs when a shock hits a plan and nothing is planned anew. [STR-1] [STR-2] */
export async function stressTest(
  {
    question,
    schedule,
    scenario,
  }: {
    readonly question: RoadmapQuestion
    readonly schedule: readonly ScheduledInitiative[]
    readonly scenario: ShockScenario
  },
  options: SolveRoadmapOptions,
): Promise<StressAnswer> {
  const lines = shockedLines(question, schedule, scenario)
  const kept = await keptLines({ question, scenario, lines }, options)
  if (kept === null) return { kind: 'cancelled' }
  const damage = shockDamage(question, scenario)
  return {
    kind: 'tested',
    scenario,
    before: roadmapValue(question, schedule),
    loss: lossOf(question, lines, { kept: kept.lines, damage }),
    leftOut: lines.filter((line) => !kept.lines.has(line)).map(({ before }) => before.initiative.key),
    isProved: kept.isProved,
    breaks: whatBreaks(question, schedule, scenario),
    damage,
  }
}

type Kept = { readonly lines: ReadonlySet<ShockedLine>; readonly isProved: boolean }

/** Null when cancelled. Keeping nothing is always possible: what is broken then, the shock broke and not the plan. */
async function keptLines(
  {
    question,
    scenario,
    lines,
  }: {
    readonly question: RoadmapQuestion
    readonly scenario: ShockScenario
    readonly lines: readonly ShockedLine[]
  },
  options: SolveRoadmapOptions,
): Promise<Kept | null> {
  const nothing: Kept = { lines: new Set(), isProved: true }
  if (lines.length === 0) return nothing
  const { model } = formulateKept(question, scenario, lines)
  const limits = {
    nodeLimit: options.nodeLimit ?? usualLimits.nodeLimit,
    timeLimitSeconds: options.timeLimitSeconds ?? usualLimits.timeLimitSeconds,
    relativeGap: 0,
    start: null,
  }
  const listening = options.signal === undefined ? {} : { signal: options.signal }
  const answer = await options.solver.solve(model, limits, listening)
  if (answer.kind === 'cancelled') return null
  if (answer.kind !== 'solved') return { ...nothing, isProved: answer.kind === 'infeasible' }
  if (answer.objective < 0) return nothing
  return { lines: new Set(lines.filter((_, column) => (answer.values[column] ?? 0) > 0.5)), isProved: answer.isProved }
}

function lossOf(
  question: RoadmapQuestion,
  lines: readonly ShockedLine[],
  { kept, damage }: { readonly kept: ReadonlySet<ShockedLine>; readonly damage: ShockDamage },
): ShockLoss {
  const { currency } = question.business.organization
  const money = (minor: number): Money => ({ minor: Math.round(minor) || 0, currency })
  const worthOfGoals = goalWorth(question)
  const goals =
    worthOfGoals(lines.map(({ before }) => before)) - worthOfGoals([...kept].map(({ after }) => after)) + damage.goals
  // What a line left out would have cost is not counted as gained.
  const lost = lines.reduce(
    (sum, line) => sum + line.moneyBefore - (kept.has(line) ? line.moneyAfter : Math.min(0, line.moneyBefore)),
    damage.benefits,
  )
  const spared = [...kept].reduce((sum, { billsSpared }) => sum + billsSpared, 0)
  const parts = {
    goals: money(goals),
    money: money(lost),
    bills: money(damage.bills - spared),
    missing: money(damage.missing),
  }
  return { total: money(Object.values(parts).reduce((sum, { minor }) => sum + minor, 0)), ...parts }
}

function goalWorth(question: RoadmapQuestion): (lines: readonly LedgerLine[]) => number {
  const { valueOfGoals } = planSettings(question)
  const reachedBy = goalsReached(question)
  return (lines) =>
    valueOfGoals * reachedBy(lines).reduce((sum, { weight, reached }) => sum + weight * worthOfReaching(reached), 0)
}
