import type { RoadmapQuestion } from '../domain/roadmap/roadmap-question.ts'
import { valueDifference } from '../domain/roadmap/value-difference.ts'
import type { RoadmapAssumptions, RoadmapValue, ScheduledInitiative } from '../domain/roadmap.ts'
import type { PotSafety, PotSafetyAsked } from '../domain/uncertainty/pot-safety.ts'
import type { Quarter } from '../domain/values/quarter.ts'
import type { Share } from '../domain/values/share.ts'
import type { ConflictingConstraint, SolvedRoadmap, SolveRoadmapOptions } from './roadmap-answer.ts'
import { solveRoadmap } from './solve-roadmap.ts'

type Reserves = RoadmapAssumptions['potReserves']

export type RobustPlan =
  /** The plan itself keeps the floor often enough. */
  | { readonly kind: 'already'; readonly chanceBelow: Share }
  | {
      readonly kind: 'found'
      readonly plan: SolvedRoadmap
      /** With these on top of the floor the plan is the best one. */
      readonly reserves: Reserves
      readonly chanceBefore: Share
      readonly chanceBelow: Share
      /** Worth of the plan before, less that of this one, both on plain estimates. */
      readonly price: RoadmapValue
      readonly rounds: number
    }
  /** None was found in the rounds allowed; `isImpossible` when more reserve left no plan at all. */
  | {
      readonly kind: 'not-found'
      readonly isImpossible: boolean
      readonly chanceBefore: Share
      readonly lowestChance: Share
    }
  | { readonly kind: 'undecided' | 'cancelled' }

export type RobustQuestion = {
  readonly question: RoadmapQuestion
  readonly plan: Pick<SolvedRoadmap, 'schedule' | 'value'>
  /** Part of the draws in which the floor has to hold. */
  readonly keep: Share
  /** Draws a plan; where that takes long, elsewhere. */
  readonly safetyOf: (asked: PotSafetyAsked) => PotSafety | Promise<PotSafety>
}

const mostRounds = 10
const refinements = 3

/**
 * The best plan that keeps the floor of the pot in most draws. [UNC-11] Draws the plan, keeps in reserve what each quarter at
 * risk may fall short, solves again, and so on until it holds; then less reserve is tried, halving back. A search, not a proof:
 * another plan that holds may be worth a little more.
 */
export async function robustPlan(asked: RobustQuestion, options: SolveRoadmapOptions): Promise<RobustPlan> {
  const { question, plan, keep, safetyOf } = asked
  const before = await safetyOf({ question, schedule: plan.schedule, tail: 1 - keep })
  const mostBelow = 1 - keep + 1e-9
  if (before.chanceBelow <= mostBelow) return { kind: 'already', chanceBelow: before.chanceBelow }
  let [safety, schedule, tail] = [before, plan.schedule, 1 - keep]
  let failing: Reserves = question.assumptions.potReserves
  const most = new Map<Quarter, number>()
  let wanted = raised(failing, safety, most)
  let lowestChance = before.chanceBelow
  let isImpossible = false
  for (let round = 1; round <= mostRounds; round += 1) {
    const tried = await tryReserves({ ...asked, schedule, tail: tail * tailStep }, wanted, options)
    if (tried.kind === 'none') {
      isImpossible = true
      if (tried.full.length === 0) break
      for (const quarter of tried.full) most.set(quarter, amountIn(between(failing, wanted), quarter))
      wanted = raised(failing, safety, most)
      continue
    }
    if (tried.kind !== 'tried') return tried
    lowestChance = Math.min(lowestChance, tried.safety.chanceBelow)
    if (tried.safety.chanceBelow <= mostBelow) {
      const best = await withLessReserve({ ...asked, schedule, tail }, { failing, holding: tried }, options)
      return found(asked, best, { chanceBefore: before.chanceBelow, rounds: round })
    }
    ;({ safety, schedule } = tried)
    failing = wanted
    tail *= tailStep
    wanted = raised(wanted, safety, most)
  }
  return { kind: 'not-found', isImpossible, chanceBefore: before.chanceBelow, lowestChance }
}

/** Each round guards against rarer draws, since the floor has to hold in all quarters of a draw at once. */
const tailStep = 0.6

type Tried = {
  readonly kind: 'tried'
  readonly reserves: Reserves
  readonly plan: SolvedRoadmap
  readonly schedule: readonly ScheduledInitiative[]
  readonly safety: PotSafety
}
type Trial = RobustQuestion & { readonly schedule: readonly ScheduledInitiative[]; readonly tail: Share }

async function tryReserves(
  { question, schedule, tail, safetyOf }: Trial,
  reserves: Reserves,
  options: SolveRoadmapOptions,
): Promise<
  Tried | { readonly kind: 'none'; readonly full: readonly Quarter[] } | { readonly kind: 'undecided' | 'cancelled' }
> {
  const guarded = { ...question, assumptions: { ...question.assumptions, potReserves: reserves } }
  const answer = await solveRoadmap(guarded, { ...options, startFrom: schedule })
  if (answer.kind === 'infeasible') return { kind: 'none', full: quartersIn(answer.conflict) }
  if (answer.kind === 'undecided' || answer.kind === 'cancelled') return { kind: answer.kind }
  const safety = await safetyOf({ question, schedule: answer.schedule, tail })
  return { kind: 'tried', reserves, plan: answer, schedule: answer.schedule, safety }
}

/** Quarters whose pot is part of what cannot be met together: less has to be kept there. */
function quartersIn(conflict: readonly ConflictingConstraint[]): readonly Quarter[] {
  return conflict.flatMap(({ id, kind }) => (kind === 'pot' ? [id.slice('pot/'.length)] : []))
}

/** Halves back towards the reserves that were not enough, and keeps the plan worth most that holds. */
async function withLessReserve(
  trial: Trial,
  { failing, holding }: { readonly failing: Reserves; readonly holding: Tried },
  options: SolveRoadmapOptions,
): Promise<Tried> {
  let [low, best] = [failing, holding]
  for (let step = 0; step < refinements; step += 1) {
    const middle = between(low, best.reserves)
    const tried = await tryReserves(trial, middle, options)
    if (tried.kind === 'undecided' || tried.kind === 'cancelled') return best
    if (tried.kind === 'tried' && tried.safety.chanceBelow <= 1 - trial.keep + 1e-9) best = tried
    else low = middle
  }
  return best
}

function found(
  { plan }: RobustQuestion,
  best: Tried,
  { chanceBefore, rounds }: { readonly chanceBefore: Share; readonly rounds: number },
): RobustPlan {
  const price = valueDifference(plan.value, best.plan.value)
  const { reserves, safety } = best
  return { kind: 'found', plan: best.plan, reserves, chanceBefore, chanceBelow: safety.chanceBelow, price, rounds }
}

/** What each quarter at risk may fall short of its plan is kept there; never less than before, and no more than was possible. */
function raised(reserves: Reserves, { byQuarter }: PotSafety, most: ReadonlyMap<Quarter, number>): Reserves {
  return byQuarter.flatMap(({ quarter, chanceBelow, shortfall }) => {
    const before = amountIn(reserves, quarter)
    const wanted = Math.min(shortfall.minor, most.get(quarter) ?? Infinity)
    const minor = chanceBelow > 0 ? Math.max(before, wanted) : before
    return minor > 0 ? [{ quarter, amount: { ...shortfall, minor } }] : []
  })
}

function between(less: Reserves, more: Reserves): Reserves {
  return more.map(({ quarter, amount }) => {
    const minor = Math.round((amountIn(less, quarter) + amount.minor) / 2)
    return { quarter, amount: { ...amount, minor } }
  })
}

function amountIn(reserves: Reserves, quarter: string): number {
  return reserves.find((reserve) => reserve.quarter === quarter)?.amount.minor ?? 0
}
