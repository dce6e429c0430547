import { lowMissed, potShortfall, shareMissed, tolerance } from './search-misses.ts'
import type { SearchState } from './search-content.ts'
import type { SearchSpace } from './search-layout.ts'

export function emptyState(space: SearchSpace): SearchState {
  return {
    startOf: new Int32Array(space.startsFrom.length - 1).fill(-1),
    rows: new Float64Array(space.rowLower.length),
    shares: new Float64Array(space.shares.lower.length),
    taken: new Float64Array(space.pot.budget.length),
    reached: new Float64Array(space.goals.stepsFrom.length - 1),
    own: new Float64Array(1),
  }
}

export function copyState(from: SearchState, to: SearchState): void {
  to.startOf.set(from.startOf)
  to.rows.set(from.rows)
  to.shares.set(from.shares)
  to.taken.set(from.taken)
  to.reached.set(from.reached)
  to.own.set(from.own)
}

/** Puts a start into the plan (sign 1) or takes it out (sign -1). */
export function applyStart(
  space: SearchSpace,
  state: SearchState,
  { start, sign }: { start: number; sign: 1 | -1 },
): void {
  addLine(space.uses, { line: start, sign }, state.rows)
  addLine(space.shares.uses, { line: start, sign }, state.shares)
  addLine(space.pot.takes, { line: start, sign }, state.taken)
  addLine(space.goals.reaches, { line: start, sign }, state.reached)
  state.own[0] = (state.own[0] ?? 0) + sign * (space.worth[start] ?? 0)
  state.startOf[space.initiativeOf[start] ?? 0] = sign === 1 ? start : -1
}

function addLine(
  { from, index, amount }: SearchSpace['uses'],
  { line, sign }: { readonly line: number; readonly sign: number },
  totals: Float64Array,
): void {
  const end = from[line + 1] ?? 0
  for (let entry = from[line] ?? 0; entry < end; entry += 1) {
    const place = index[entry] ?? 0
    totals[place] = (totals[place] ?? 0) + sign * (amount[entry] ?? 0)
  }
}

/** Whether a start breaks nothing that it makes worse. */
export function fits(space: SearchSpace, state: SearchState, start: number): boolean {
  return fitsRows(space, state, start) && fitsPot(space, state, start)
}

function fitsRows(space: SearchSpace, state: SearchState, start: number): boolean {
  const { from, index, amount } = space.uses
  const { rowLower, rowUpper } = space
  const end = from[start + 1] ?? 0
  for (let entry = from[start] ?? 0; entry < end; entry += 1) {
    const row = index[entry] ?? 0
    const added = amount[entry] ?? 0
    const after = (state.rows[row] ?? 0) + added
    if (added > 0 ? after > (rowUpper[row] ?? 0) + tolerance : after < (rowLower[row] ?? 0) - tolerance) return false
  }
  return true
}

/** What is left at the end of every quarter stays at its floor, or at least falls no further below it than without the start. */
function fitsPot(space: SearchSpace, state: SearchState, start: number): boolean {
  const { takes, budget, floor, carryOver } = space.pot
  const end = takes.from[start + 1] ?? 0
  let entry = takes.from[start] ?? 0
  let [pot, before] = [0, 0]
  for (let quarter = 0; quarter < budget.length; quarter += 1) {
    const share = carryOver[quarter] ?? 0
    const come = (budget[quarter] ?? 0) - (state.taken[quarter] ?? 0)
    pot = (pot < 0 ? pot : pot * share) + come
    before = (before < 0 ? before : before * share) + come
    if (entry < end && takes.index[entry] === quarter) {
      pot -= takes.amount[entry] ?? 0
      entry += 1
    }
    if (pot < (floor[quarter] ?? 0) - tolerance && pot < before - tolerance) return false
  }
  return true
}

/** Whether the plan meets every row and every floor. */
export function isFeasible(space: SearchSpace, state: SearchState): boolean {
  for (let row = 0; row < state.rows.length; row += 1) {
    if ((state.rows[row] ?? 0) > (space.rowUpper[row] ?? 0) + tolerance) return false
  }
  return lowMissed(space, state) === 0 && potShortfall(space, state) < 0 && shareMissed(space, state) <= tolerance
}

export function worthOf(space: SearchSpace, state: SearchState): number {
  let worth = space.constant + (state.own[0] ?? 0)
  for (let goal = 0; goal < state.reached.length; goal += 1) worth += goalWorth(space, goal, state.reached[goal] ?? 0)
  return worth
}

/** What a start would add to the worth of the plan. */
export function gainOf(space: SearchSpace, state: SearchState, start: number): number {
  const { from, index, amount } = space.goals.reaches
  let gain = space.worth[start] ?? 0
  const end = from[start + 1] ?? 0
  for (let entry = from[start] ?? 0; entry < end; entry += 1) {
    const goal = index[entry] ?? 0
    const reached = state.reached[goal] ?? 0
    gain += goalWorth(space, goal, reached + (amount[entry] ?? 0)) - goalWorth(space, goal, reached)
  }
  return gain
}

function goalWorth({ goals: { stepEnd, stepWorth, stepsFrom } }: SearchSpace, goal: number, reached: number): number {
  let [worth, begin] = [0, 0]
  for (let step = stepsFrom[goal] ?? 0; step < (stepsFrom[goal + 1] ?? 0); step += 1) {
    const end = stepEnd[step] ?? 0
    if (reached <= end) return worth + (reached - begin) * (stepWorth[step] ?? 0)
    worth += (end - begin) * (stepWorth[step] ?? 0)
    begin = end
  }
  return worth
}
