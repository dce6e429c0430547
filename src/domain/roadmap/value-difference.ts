import type { RoadmapValue } from '../roadmap.ts'
import { subtract } from '../values/money.ts'

/** How much more the first is worth than the second, always with its parts. A smaller risk shows as a negative risk. */
export function valueDifference(a: RoadmapValue, b: RoadmapValue): RoadmapValue {
  return {
    total: subtract(a.total, b.total),
    goalValue: subtract(a.goalValue, b.goalValue),
    netPresentValue: subtract(a.netPresentValue, b.netPresentValue),
    risk: subtract(a.risk, b.risk),
  }
}
