import { useMemo } from 'react'
import { valueDifference } from '../../../domain/roadmap/value-difference.ts'
import type { RoadmapAssumptions } from '../../../domain/roadmap.ts'
import type { ShownPlan } from '../shown-plan.ts'
import type { Limits } from '../use-limits.ts'
import type { Plan } from '../use-plan.ts'
import type { Move, MovePrice } from './move.ts'
import { usePlanBefore } from './use-plan-before.ts'

/** The price of the last move, as far as it is known. */
export function useMovePrice(
  move: Move | null,
  { limits, plan, live }: { readonly limits: Limits; readonly plan: Plan; readonly live: ShownPlan | null },
): MovePrice | null {
  const before = usePlanBefore(move)
  const { assumptions } = limits
  const isImpossible = !plan.isWorking && plan.answer?.kind === 'infeasible'
  return useMemo(
    () => move && priceOf(move, assumptions, { isImpossible, before, live }),
    [move, assumptions, isImpossible, before, live],
  )
}

type Known = {
  readonly isImpossible: boolean
  readonly before: ReturnType<typeof usePlanBefore>
  readonly live: ShownPlan | null
}

/** Null once something else was changed too, or where there was no plan before it: there is nothing to compare with. */
function priceOf(move: Move, assumptions: RoadmapAssumptions, { isImpossible, before, live }: Known): MovePrice | null {
  if (!isSame(sliders(move.asked), sliders(assumptions))) return null
  if (isImpossible) return { kind: 'impossible', move }
  if (before === 'none') return null
  if (before === null || live === null || !isSame(live.question.assumptions, assumptions))
    return { kind: 'waiting', move }
  const difference = valueDifference(live.value, before.value)
  const open = openOf(live) + openOf(before)
  const isFinal = live.isFinal && before.isFinal
  const isWithinGap = difference.total.minor !== 0 && Math.abs(difference.total.minor) <= open
  const values = { value: live.value, valueBefore: before.value }
  return { kind: 'known', move, difference, ...values, isFinal, isWithinGap }
}

function openOf({ proof, value, changesPrice }: ShownPlan): number {
  return Math.max(0, proof.bound.minor - (value.total.minor - changesPrice.minor))
}

function sliders({ pinned: _pinned, forbidden: _forbidden, ...rest }: RoadmapAssumptions) {
  return rest
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
