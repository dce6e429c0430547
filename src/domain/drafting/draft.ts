import type { Business } from '../business.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Initiative, Option } from '../initiative.ts'
import type { Need } from '../needs/needs.ts'
import type { Finding } from '../spend/finding.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import type { Key } from '../values/key.ts'
import { zero } from '../values/money.ts'

/** What drafts are made from: the needs and findings of the same business on the same day. */
export type DraftSources = {
  readonly needs: readonly Need[]
  readonly findings: readonly Finding[]
  readonly catalogue: Catalogue
  readonly today: CalendarDate
}

/** Title, reason and ways; everything else as it is for an idea nobody has looked at. [DRA-5] */
export type DraftWords = Pick<Initiative, 'key' | 'title' | 'reason' | 'options' | 'draftedFrom'>

export function draft(words: DraftWords, exploreShare = 0): Initiative {
  return {
    ...words,
    essential: false,
    exploreShare,
    stage: 'idea',
    prerequisites: [],
    exclusiveGroup: null,
    mandatoryBy: null,
    earliestStart: null,
    underWay: null,
  }
}

/** An option that only ends something: no price, one quarter, no risk. */
export function endingOption(
  { organization }: Business,
  given: Pick<Option, 'key' | 'title'> & Partial<Option>,
): Option {
  const nothing = zero(organization.currency)
  const free = { low: nothing, likely: nothing, high: nothing, basis: 'guess' } as const
  return {
    sourcing: 'cancel',
    oneOffCost: free,
    runningCostPerYear: free,
    durationQuarters: 1,
    effort: [],
    changeLoad: [],
    risk: { probability: 0, cost: nothing },
    capabilityGains: [],
    goalContributions: [],
    retires: [],
    benefits: [],
    growsWith: null,
    ...given,
  }
}

/** Change falls on the largest team, until somebody says otherwise. */
export function largestTeamLoad({ teams }: Business, load: number): { team: Key; load: number }[] {
  const [largest] = teams.toSorted((a, b) => b.headCount - a.headCount || (a.key < b.key ? -1 : 1))
  return largest === undefined || load <= 0 ? [] : [{ team: largest.key, load }]
}

/** What initiatives that are not stopped already end: no second draft for it. [DRA-9] */
export function alreadyRetired({ initiatives }: Business): ReadonlySet<Key> {
  return new Set(
    initiatives
      .filter(({ stage }) => stage !== 'stopped')
      .flatMap(({ options }) => options.flatMap(({ retires }) => retires)),
  )
}
