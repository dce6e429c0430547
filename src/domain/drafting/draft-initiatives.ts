import type { Business } from '../business.ts'
import type { Initiative } from '../initiative.ts'
import type { DraftSources } from './draft.ts'
import { draftFromGaps } from './draft-from-gaps.ts'
import { draftFromWaste } from './draft-from-waste.ts'

/** At most so many drafts, so that a person reads them all; a convention. [DRA-5] */
const mostDrafts = 8

/** With fewer the first roadmap would look empty; a convention. [DRA-5] */
const leastDrafts = 5

/**
 * Projects drafted from waste and gaps, so that the first roadmap is not empty. [DRA-5] to [DRA-9] Waste first, then the
 * largest gaps; never one that an initiative already covers. Same input, same drafts. Every amount is a guess.
 */
export function draftInitiatives(business: Business, sources: DraftSources): Initiative[] {
  const taken = new Set(business.initiatives.map(({ key }) => key))
  const waste = draftFromWaste(business, sources.findings).filter(({ key }) => !taken.has(key))
  return [
    ...waste,
    ...draftFromGaps(business, sources, { most: mostDrafts - waste.length, least: leastDrafts - waste.length }),
  ]
}
