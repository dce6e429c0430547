import type { Business } from '../../business.ts'
import type { Initiative } from '../../initiative.ts'
import type { Roadmap, RoadmapAssumptions, ScheduledInitiative, Stability } from '../../roadmap.ts'
import type { CalendarDate } from '../../values/calendar-date.ts'
import type { Key } from '../../values/key.ts'
import { times } from '../../values/money.ts'
import type { Money } from '../../values/money.ts'
import { addQuarters, quarterOf, quartersBetween } from '../../values/quarter.ts'
import type { Quarter } from '../../values/quarter.ts'
import type { RoadmapQuestion } from '../roadmap-question.ts'

/** What became of a line of the decided plan by the quarter the new one begins with. */
export type Progress =
  | { readonly kind: 'finished' | 'stopped' | 'gone' | 'open'; readonly initiative: Key }
  | { readonly kind: 'started'; readonly initiative: Key; readonly quartersLate: number }
  /** Was to start before the new plan begins, and is not under way. */
  | { readonly kind: 'late'; readonly initiative: Key; readonly start: Quarter }

export type Replan = {
  readonly question: RoadmapQuestion
  readonly progress: readonly Progress[]
  /** The decided plan as it would go on if nothing were decided anew: what is under way as it is, what is late from the first quarter. */
  readonly carriedOn: readonly ScheduledInitiative[]
}

/** Worth of the decided plan that a changed project costs where the owner says nothing: a convention. [RDM-30] */
export const usualShareOfWorth = 0.02

export function usualPricePerChange(adopted: Roadmap): Money {
  const { total } = adopted.value
  return times({ ...total, minor: Math.max(0, total.minor) }, usualShareOfWorth)
}

/**
 * The question of planning again while the decided plan is under way: from the next quarter on, as many quarters as before, within
 * the limits it was decided with. What has started stays as it is; everything else is free, at a price per change. [RDM-32]
 */
export function replanQuestion(
  business: Business,
  adopted: Roadmap,
  { today, pricePerChange }: { readonly today: CalendarDate; readonly pricePerChange: Money | null },
): Replan {
  const next = addQuarters(quarterOf(today, business.organization.fiscalYearStartMonth), 1)
  const firstQuarter = next > adopted.assumptions.firstQuarter ? next : adopted.assumptions.firstQuarter
  const initiatives = new Map(business.initiatives.map((initiative) => [initiative.key, initiative]))
  const progress = adopted.schedule.map((line) => progressOf(line, initiatives.get(line.initiative), firstQuarter))
  const plan = adopted.schedule
    .filter((_, place) => progress[place]?.kind === 'open' || progress[place]?.kind === 'late')
    .map((line) => notBefore(line, firstQuarter))
  const stability = { plan, pricePerChange: pricePerChange ?? usualPricePerChange(adopted) }
  const assumptions = assumptionsFrom(adopted.assumptions, { business, firstQuarter, stability })
  return {
    question: { business, today, assumptions },
    progress,
    carriedOn: [...business.initiatives.flatMap(lineUnderWay), ...plan],
  }
}

function progressOf(line: ScheduledInitiative, now: Initiative | undefined, firstQuarter: Quarter): Progress {
  const { initiative, start } = line
  if (now === undefined || !now.options.some(({ key }) => key === line.option)) return { kind: 'gone', initiative }
  if (now.stage === 'running') return { kind: 'finished', initiative }
  if (now.stage === 'stopped') return { kind: 'stopped', initiative }
  if (now.underWay !== null) {
    return { kind: 'started', initiative, quartersLate: quartersBetween(start, now.underWay.start) }
  }
  return start < firstQuarter ? { kind: 'late', initiative, start } : { kind: 'open', initiative }
}

function notBefore(line: ScheduledInitiative, firstQuarter: Quarter): ScheduledInitiative {
  if (line.start >= firstQuarter) return line
  return { ...line, start: firstQuarter, goLive: addQuarters(firstQuarter, quartersBetween(line.start, line.goLive)) }
}

type Anew = { readonly business: Business; readonly firstQuarter: Quarter; readonly stability: Stability }

/** What was fixed about a project that has started or is over is settled by that; a start that has passed is fixed no longer. */
function assumptionsFrom(given: RoadmapAssumptions, { business, firstQuarter, stability }: Anew): RoadmapAssumptions {
  const open = new Set(
    business.initiatives
      .filter(({ underWay, stage }) => underWay === null && stage !== 'running')
      .map(({ key }) => key),
  )
  return {
    ...given,
    firstQuarter,
    pinned: given.pinned
      .filter(({ initiative }) => open.has(initiative))
      .map((pin) => (pin.start !== null && pin.start < firstQuarter ? { ...pin, start: null } : pin)),
    forbidden: given.forbidden.filter((key) => open.has(key)),
    stability,
  }
}

function lineUnderWay({ key, stage, underWay, options }: Initiative): ScheduledInitiative[] {
  const option = options.find((candidate) => candidate.key === underWay?.option)
  if (underWay === null || option === undefined || stage === 'running' || stage === 'stopped') return []
  const goLive = addQuarters(underWay.start, Math.max(1, Math.round(option.durationQuarters)))
  return [{ initiative: key, option: option.key, start: underWay.start, goLive }]
}
