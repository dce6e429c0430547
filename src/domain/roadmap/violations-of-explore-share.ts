import type { Initiative } from '../initiative.ts'
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
  const nearest = leastExploringCost(question)
  if (nearest === null || chosen === 0) return []
  const share = spokenShare(exploring / chosen)
  const at = ['organization', 'exploreShareRange']
  if (exploring < low * chosen - nearest - 1) {
    const message = `${share} of the free project money tries new things; it should be at least ${spokenShare(low)}.`
    return violation({ kind: 'explore-low', of: null }, [...at, 'low'], message)
  }
  if (exploring > high * chosen + nearest + 1) {
    const message = `${share} of the free project money tries new things; it should be at most ${spokenShare(high)}.`
    return violation({ kind: 'explore-high', of: null }, [...at, 'high'], message)
  }
  return []
}

/** The range holds to the nearest whole initiative: this much either way. Null when nothing on the list tries anything new. */
function leastExploringCost(question: RoadmapQuestion): number | null {
  const costs = question.business.initiatives
    .filter((initiative) => isFree(initiative) && initiative.stage !== 'running')
    .filter(
      ({ stage, key }) => stage !== 'stopped' || question.assumptions.pinned.some((pin) => pin.initiative === key),
    )
    .flatMap(({ options, exploreShare }) =>
      options.map(({ oneOffCost }) => minorOf(question, oneOffCost.likely) * exploreShare),
    )
    .filter((cost) => cost > 0)
  return costs.length === 0 ? null : Math.min(...costs)
}

function isFree({ essential, mandatoryBy, underWay }: Initiative): boolean {
  return !essential && mandatoryBy === null && underWay === null
}
