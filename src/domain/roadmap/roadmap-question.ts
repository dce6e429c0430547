import type { Business } from '../business.ts'
import type { RoadmapAssumptions } from '../roadmap.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import { addQuarters, quarterOf } from '../values/quarter.ts'

/** Everything the answer depends on: same question, same answer. */
export type RoadmapQuestion = {
  readonly business: Business
  readonly assumptions: RoadmapAssumptions
  /** The day on which costs, supports and exchange rates are read. */
  readonly today: CalendarDate
}

/** The plan an owner gets who has changed nothing: eight quarters from the next one on. [RDM-1] */
export function usualAssumptions(business: Business, today: CalendarDate): RoadmapAssumptions {
  return {
    firstQuarter: addQuarters(quarterOf(today, business.organization.fiscalYearStartMonth), 1),
    quarterCount: 8,
    budgetFactor: 1,
    capacityFactor: 1,
    changeCapFactor: 1,
    cashFloor: null,
    potReserves: [],
    selfFundingShare: null,
    exploreShareRange: null,
    pinned: [],
    forbidden: [],
    absences: [],
    stability: null,
  }
}
