import type { Business } from '../business.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import { quantile } from '../values/quantile.ts'
import { randomFrom } from '../values/random.ts'
import type { Random } from '../values/random.ts'
import { clampShare, ratingStep } from '../values/share.ts'
import type { Share } from '../values/share.ts'
import { structuralModel } from './structural-model.ts'
import type { ReadModel } from './structural-model.ts'
import { structuralScore } from './structural-score.ts'
import type { StructuralModel } from './structural-score.ts'
import { adoptionOf } from './technology-standing.ts'

/** How far the score may move when judgements are a step off; null when there is no score. */
export type AlignmentBand = { readonly low: Share | null; readonly high: Share | null }

/** The seed fixes the draws, so that the same business gives the same band. */
export type Simulation = { readonly seed: number; readonly draws: number }

const ordinaryDraws: Simulation = { seed: 1, draws: 500 }

/**
 * P5 to P95 of the score over draws in which each rating (importance, fit, health, adoption) moves one step of .25 with
 * probability one half, up or down alike. [ALN-9] Adoption counted from seats is a count and stays.
 */
export function alignmentBand(
  business: Business,
  today: CalendarDate,
  { seed, draws }: Simulation = ordinaryDraws,
): AlignmentBand {
  const read = structuralModel(business, today)
  const counted = new Set(
    read.technologies.flatMap((technology, place) => (adoptionOf(technology).origin === 'seats' ? [place] : [])),
  )
  const random = randomFrom(seed)
  const scores = Array.from({ length: draws }, () => structuralScore(moved(read, counted, random)).score)
    .filter((score) => score !== null)
    .sort((a, b) => a - b)
  return { low: quantile(scores, 0.05), high: quantile(scores, 0.95) }
}

/** Fields one by one: this runs for every rating of every draw, and copying whole objects took most of the time. */
function moved({ model }: ReadModel, counted: ReadonlySet<number>, random: Random): StructuralModel {
  return {
    goalWeights: model.goalWeights,
    capabilityCount: model.capabilityCount,
    asks: model.asks.map(({ goal, capability, importance }) => ({
      goal,
      capability,
      importance: step(importance, random),
    })),
    technologies: model.technologies.map(({ cost, health, adoption, purpose, dependsOn }, place) => ({
      cost,
      health: step(health, random),
      adoption: counted.has(place) ? adoption : step(adoption, random),
      purpose,
      dependsOn,
    })),
    supplies: model.supplies.map(({ technology, capability, fit, evidence, primary }) => ({
      technology,
      capability,
      fit: step(fit, random),
      evidence,
      primary,
    })),
  }
}

function step(rating: number, random: Random): number {
  const draw = random()
  if (draw >= 0.5) return rating
  return clampShare(rating + (draw < 0.25 ? ratingStep : -ratingStep))
}
