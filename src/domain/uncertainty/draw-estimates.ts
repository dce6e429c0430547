import type { Key } from '../values/key.ts'
import { randomFrom } from '../values/random.ts'
import { figureAt, rangeDistributions } from './range-distribution.ts'
import type { RangeDistribution } from './range-distribution.ts'
import type { PlanEstimate } from './plan-estimates.ts'

/** How strongly normal figures behind the draws move together, 0 to 1; `shared` + `within` is at most 1. [UNC-3] */
export type DrawCorrelation = {
  /** Between all costs of a plan, and between all its benefits. */
  readonly shared: number
  /** More between the costs of one project, and between its benefits. */
  readonly within: number
}

/** A convention of this product, not science. [UNC-3] */
export const usualCorrelation: DrawCorrelation = { shared: 0.3, within: 0.3 }

export type DrawnEstimate = {
  readonly estimate: PlanEstimate
  readonly isCertain: boolean
  /** Drawn figure less the likeliest one, by draw. */
  readonly deviations: Float64Array
  /** The part of what moved it that nothing else shares, as a normal figure by draw. */
  readonly own: Float64Array
}

/** What moved several estimates together: all costs or benefits of the plan, or of one project. */
export type SharedMovement = {
  readonly side: 'costs' | 'benefits'
  /** Null for the whole plan. */
  readonly initiative: Key | null
  readonly figures: Float64Array
}

export type DrawnPlan = {
  readonly estimates: readonly DrawnEstimate[]
  /** Only what at least two estimates share. */
  readonly shared: readonly SharedMovement[]
}

type Drawing = { readonly seed: number; readonly draws: number; readonly correlation: DrawCorrelation }

/**
 * Draws of all estimates of a plan: normal = sqrt(shared) S + sqrt(within) W + sqrt(1 - shared - within) E, then through the
 * inverse distribution of the range. [UNC-3] Each figure has its own stream of the seed by name, so that a project is drawn
 * alike in every plan and two plans differ by what they do and not by luck. [UNC-4]
 */
export function drawEstimates(estimates: readonly PlanEstimate[], drawing: Drawing): DrawnPlan {
  const distributionOf = rangeDistributions()
  const ranges = estimates.map((estimate) => ({ estimate, distribution: distributionOf(estimate.points) }))
  const movements = new Map<string, SharedMovement & { readonly count: number }>()
  for (const { estimate, distribution } of ranges) {
    if (distribution.isCertain) continue
    for (const initiative of [null, estimate.initiative]) {
      const name = movementName(estimate, initiative)
      const known = movements.get(name)
      const figures = known?.figures ?? normalDraws(seedOf(drawing.seed, name), drawing.draws)
      movements.set(name, { side: sideOf(estimate), initiative, figures, count: (known?.count ?? 0) + 1 })
    }
  }
  return {
    estimates: ranges.map((range) => drawnEstimate(range, movements, drawing)),
    shared: [...movements.values()].filter(({ count }) => count > 1),
  }
}

function drawnEstimate(
  { estimate, distribution }: { readonly estimate: PlanEstimate; readonly distribution: RangeDistribution },
  movements: ReadonlyMap<string, SharedMovement & { readonly count: number }>,
  { seed, draws, correlation: { shared, within } }: Drawing,
): DrawnEstimate {
  const [deviations, own] = [new Float64Array(draws), new Float64Array(draws)]
  const plan = movements.get(movementName(estimate, null))
  const project = movements.get(movementName(estimate, estimate.initiative))
  if (distribution.isCertain || plan === undefined || project === undefined) {
    return { estimate, isCertain: true, deviations, own }
  }
  const alone = normalDraws(seedOf(seed, nameOf(estimate)), draws)
  const [planPart, projectPart] = [Math.sqrt(shared), Math.sqrt(within)]
  const alonePart = Math.sqrt(Math.max(0, 1 - shared - within))
  for (let draw = 0; draw < draws; draw += 1) {
    const inPlan = planPart * (plan.figures[draw] ?? 0)
    const inProject = projectPart * (project.figures[draw] ?? 0)
    const apart = alonePart * (alone[draw] ?? 0)
    own[draw] = apart + (project.count > 1 ? 0 : inProject) + (plan.count > 1 ? 0 : inPlan)
    deviations[draw] = figureAt(distribution, inPlan + inProject + apart) - estimate.points.likely
  }
  return { estimate, isCertain: false, deviations, own }
}

function sideOf({ of }: PlanEstimate): SharedMovement['side'] {
  return of === 'benefit' ? 'benefits' : 'costs'
}

function movementName(estimate: PlanEstimate, initiative: Key | null): string {
  return `${initiative ?? ''}/${sideOf(estimate)}`
}

function nameOf({ initiative, of, benefit }: PlanEstimate): string {
  return `${initiative}/${of}/${benefit?.place ?? ''}`
}

/** Seed and name in 32 bits (FNV-1a, Fowler, Noll and Vo). */
function seedOf(seed: number, name: string): number {
  let hash = (2166136261 ^ seed) >>> 0
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 16777619) >>> 0
  return hash
}

/** Standard normal figures, two from each two even ones (Box and Muller 1958, Annals of Mathematical Statistics 29:610). */
function normalDraws(seed: number, count: number): Float64Array {
  const random = randomFrom(seed)
  const figures = new Float64Array(count)
  for (let at = 0; at < count; at += 2) {
    const length = Math.sqrt(-2 * Math.log(1 - random()))
    const angle = 2 * Math.PI * random()
    figures[at] = length * Math.cos(angle)
    if (at + 1 < count) figures[at + 1] = length * Math.sin(angle)
  }
  return figures
}
