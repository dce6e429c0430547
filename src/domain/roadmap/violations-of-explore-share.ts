import type { Initiative } from '../initiative.ts'
import type { Key } from '../values/key.ts'
import { addQuarters } from '../values/quarter.ts'
import type { Violation } from './constraint.ts'
import type { LedgerLine } from './plan-ledger.ts'
import { minorOf } from './plan-settings.ts'
import type { PlanSettings } from './plan-settings.ts'
import type { RoadmapQuestion } from './roadmap-question.ts'
import { spokenShare } from './spoken.ts'
import { violation } from './violation.ts'

/** Free project money of a plan and the part that tries new things, in minor units. [RDM-13] */
export type FreeMoney = { readonly chosen: number; readonly exploring: number }

/** One-off cost of what was chosen freely: neither essential nor a duty nor already under way. */
export function freeMoney(question: RoadmapQuestion, lines: readonly LedgerLine[]): FreeMoney {
  let [chosen, exploring] = [0, 0]
  for (const { initiative, option } of lines) {
    if (!isFree(initiative)) continue
    const cost = minorOf(question, option.oneOffCost.likely)
    chosen += cost
    exploring += cost * initiative.exploreShare
  }
  return { chosen, exploring }
}

export function exploreViolations(
  question: RoadmapQuestion,
  { exploreShareRange: { low, high } }: PlanSettings,
  lines: readonly LedgerLine[],
): Violation[] {
  const { chosen, exploring } = freeMoney(question, lines)
  const { nearest, keys } = withinReach(question)
  if (keys.size === 0 || chosen === 0) return []
  const isEverythingIn = [...keys].every((key) => lines.some(({ initiative }) => initiative.key === key))
  const share = spokenShare(exploring / chosen)
  const at = ['organization', 'exploreShareRange']
  if (exploring < low * chosen - nearest - 1 && !isEverythingIn) {
    const message = `${share} of the free project money tries new things; it should be at least ${spokenShare(low)}.`
    return violation({ kind: 'explore-low', of: null }, [...at, 'low'], message)
  }
  if (exploring > high * chosen + nearest + 1) {
    const message = `${share} of the free project money tries new things; it should be at most ${spokenShare(high)}.`
    return violation({ kind: 'explore-high', of: null }, [...at, 'high'], message)
  }
  return []
}

/**
 * What on the list tries something new and could be done within the plan. The range holds to the nearest whole initiative:
 * the least exploring cost of these, either way. Where there are none it asks for nothing.
 */
function withinReach(question: RoadmapQuestion): { readonly nearest: number; readonly keys: ReadonlySet<Key> } {
  const { pinned, forbidden, firstQuarter, quarterCount } = question.assumptions
  const end = addQuarters(firstQuarter, quarterCount)
  const keys = new Set<Key>()
  let nearest = Infinity
  for (const initiative of question.business.initiatives) {
    const { key, stage, options, earliestStart, exploreShare } = initiative
    const isStopped = stage === 'stopped' && !pinned.some((pin) => pin.initiative === key)
    if (!isFree(initiative) || stage === 'running' || isStopped || forbidden.includes(key)) continue
    const soonest = earliestStart !== null && earliestStart > firstQuarter ? earliestStart : firstQuarter
    for (const { oneOffCost, durationQuarters } of options) {
      const cost = minorOf(question, oneOffCost.likely) * exploreShare
      if (cost <= 0 || addQuarters(soonest, Math.max(1, Math.round(durationQuarters))) > end) continue
      keys.add(key)
      nearest = Math.min(nearest, cost)
    }
  }
  return { nearest, keys }
}

function isFree({ essential, mandatoryBy, underWay }: Initiative): boolean {
  return !essential && mandatoryBy === null && underWay === null
}
