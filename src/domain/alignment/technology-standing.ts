import type { EvidenceGrade, Technology, UsageAnswer } from '../technology.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import { clampShare } from '../values/share.ts'
import type { Share } from '../values/share.ts'

/** Where a share comes from; `assumed` is a default that nobody has rated yet. */
export type ShareOrigin = 'stated' | 'ratings' | 'seats' | 'answer' | 'assumed'

export type KnownShare = { readonly share: Share; readonly origin: ShareOrigin }

/** Until something is rated. A convention. [ALN-4] [ALN-5] */
export const assumedShare = 0.7

/** How far a supply is believed, by how it is known. A convention. [ALN-6] */
export const evidenceWeight: Readonly<Record<EvidenceGrade, Share>> = { asserted: 0.6, corroborated: 0.8, measured: 1 }

/** What the quick answer to "who uses it?" stands for. A convention. [ALN-5] */
export const adoptionByAnswer: Readonly<Record<UsageAnswer, Share>> = { everyone: 1, some: 0.6, one: 0.3, nobody: 0 }

/** Health 0 to 1: as stated, else the mean of the ratings given (functional fit, technical fit, satisfaction), else .7. [ALN-4] */
export function healthOf(technology: Technology): KnownShare {
  if (technology.health !== null) return { share: clampShare(technology.health), origin: 'stated' }
  const ratings = [technology.functionalFit, technology.technicalFit, technology.satisfaction].filter(
    (rating) => rating !== null,
  )
  if (ratings.length === 0) return { share: assumedShare, origin: 'assumed' }
  const mean = ratings.reduce((total, rating) => total + rating, 0) / ratings.length
  return { share: clampShare(mean), origin: 'ratings' }
}

/** Adoption 0 to 1: as stated, else active / bought seats, else the answer to "who uses it?", else .7. [ALN-5] */
export function adoptionOf({ adoption, seats, usage }: Technology): KnownShare {
  if (adoption !== null) return { share: clampShare(adoption), origin: 'stated' }
  if (seats !== null && seats.active !== null && seats.bought > 0) {
    return { share: clampShare(seats.active / seats.bought), origin: 'seats' }
  }
  if (usage !== null) return { share: adoptionByAnswer[usage], origin: 'answer' }
  return { share: assumedShare, origin: 'assumed' }
}

/** Planned and retired technology neither supports goals nor costs anything here. [ALN-7] */
export function countsToday(technology: Technology): boolean {
  return technology.lifecycle.phase !== 'plan' && technology.lifecycle.phase !== 'retired'
}

/** A purpose outside goals holds through its last day. [ALN-2] */
export function purposeShare({ purpose }: Technology, today: CalendarDate): Share {
  if (purpose === null || (purpose.until !== null && purpose.until < today)) return 0
  return clampShare(purpose.share)
}
