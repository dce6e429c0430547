import type { ReadModel } from './structural-model.ts'
import { structuralScore } from './structural-score.ts'
import type { StructuralModel } from './structural-score.ts'
import { adoptionOf, healthOf } from './technology-standing.ts'

/** Whether anything the score rests on is still unrated, and the score if all of that turned out at its best. [ALN-8] */
export function scoreCeiling(read: ReadModel, score: number | null) {
  const suppliers = new Set(read.model.supplies.map(({ technology }) => technology))
  const unratedUse = new Set<number>()
  const unratedFit = new Set<number>()
  read.technologies.forEach((technology, place) => {
    if (!suppliers.has(place)) return
    if (adoptionOf(technology).origin === 'assumed') unratedUse.add(place)
    if (healthOf(technology).origin === 'assumed') unratedFit.add(place)
  })
  const provisional = unratedUse.size > 0 || unratedFit.size > 0
  if (!provisional || score === null) return { provisional, ceiling: score }
  return { provisional, ceiling: structuralScore(atTheirBest(read.model, unratedUse, unratedFit)).score }
}

/** Unrated use counts as everyone, unrated fit as a sound tool that does all it is said to do. */
function atTheirBest(
  model: StructuralModel,
  unratedUse: ReadonlySet<number>,
  unratedFit: ReadonlySet<number>,
): StructuralModel {
  return {
    ...model,
    technologies: model.technologies.map((technology, place) => ({
      ...technology,
      adoption: unratedUse.has(place) ? 1 : technology.adoption,
      health: unratedFit.has(place) ? 1 : technology.health,
    })),
    supplies: model.supplies.map((supply) => ({
      ...supply,
      fit: unratedFit.has(supply.technology) && supply.fit > 0 ? 1 : supply.fit,
    })),
  }
}
