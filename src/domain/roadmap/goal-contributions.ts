import { alignment } from '../alignment/alignment.ts'
import type { Business } from '../business.ts'
import type { Goal } from '../goal.ts'
import type { Option } from '../initiative.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import type { Key } from '../values/key.ts'
import type { Share } from '../values/share.ts'

/** Share of each goal an option reaches, before any delay; goals it does not touch are absent. */
export type GoalContributions = ReadonlyMap<Key, Share>

/**
 * Contribution of an option to each goal. [RDM-3] Stated outright, or, for a goal without a statement, what its gains add to
 * the mean support of what the goal asks for: sum of importance x gain x (1 - support today) / sum of importance.
 */
export function goalContributions(business: Business, today: CalendarDate): (option: Option) => GoalContributions {
  const support = new Map(alignment(business, today).capabilities.map((entry) => [entry.capability, entry.support]))
  const missing = (capability: Key): Share => 1 - (support.get(capability) ?? 0)
  return (option) => {
    const contributions = new Map<Key, Share>()
    for (const goal of business.goals) {
      const share = statedShare(option, goal) ?? shareFromGains(option, goal, missing)
      if (share > 0) contributions.set(goal.key, Math.min(1, share))
    }
    return contributions
  }
}

function statedShare(option: Option, goal: Goal): Share | null {
  const stated = option.goalContributions.filter((entry) => entry.goal === goal.key)
  return stated.length === 0 ? null : stated.reduce((total, { share }) => total + share, 0)
}

function shareFromGains(option: Option, goal: Goal, missing: (capability: Key) => Share): Share {
  const asked = goal.asks.reduce((total, { importance }) => total + importance, 0)
  if (asked === 0) return 0
  const gainOf = (capability: Key): Share =>
    option.capabilityGains.reduce(
      (most, entry) => (entry.capability === capability ? Math.max(most, entry.gain) : most),
      0,
    )
  const gained = goal.asks.reduce(
    (total, { capability, importance }) => total + importance * gainOf(capability) * missing(capability),
    0,
  )
  return gained / asked
}
