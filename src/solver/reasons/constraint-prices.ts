import { adjustQuestion } from '../../domain/roadmap/reasons/adjust-question.ts'
import { questionsOfPrice } from '../../domain/roadmap/reasons/questions-of-price.ts'
import type { PriceQuestion } from '../../domain/roadmap/reasons/questions-of-price.ts'
import type { RoadmapQuestion } from '../../domain/roadmap/roadmap-question.ts'
import { roadmapValue } from '../../domain/roadmap/roadmap-value.ts'
import { worthLessChanges } from '../../domain/roadmap/scenarios/changes-price.ts'
import { valueDifference } from '../../domain/roadmap/value-difference.ts'
import type { RoadmapProof, RoadmapValue } from '../../domain/roadmap.ts'
import { subtract } from '../../domain/values/money.ts'
import type { Money } from '../../domain/values/money.ts'
import type { SolveRoadmapOptions } from '../roadmap-answer.ts'
import { solveRoadmap } from '../solve-roadmap.ts'
import type { PlanInQuestion } from '../why-not.ts'

/**
 * What a step on one condition is worth: the plan with it less the plan as it is.
 * not-in-the-way: the plan leaves more of it unused than the step; gains: solved again; too-close: solved, and within what the proofs
 * leave open; undecided: a limit came first. [RDM-25]
 */
export type ConstraintPrice = Pick<PriceQuestion, 'id' | 'words'> &
  (
    | { readonly kind: 'not-in-the-way' }
    | { readonly kind: 'undecided' }
    | {
        readonly kind: 'gains' | 'too-close'
        readonly difference: RoadmapValue
        /** The total of the difference, less what changes to a plan to stay close to cost more. [RDM-30] */
        readonly gain: Money
        readonly proof: RoadmapProof
      }
  )

export type ConstraintPricesOptions = Omit<SolveRoadmapOptions, 'onProgress' | 'onPlan' | 'startFrom'> & {
  readonly onPrice?: (price: ConstraintPrice, done: { readonly count: number; readonly of: number }) => void
}

/** Proved to a thousandth, or 200 nodes each. */
const usualEffort = { relativeGap: 0.001, nodeLimit: 200 }

/** The price of every condition that may hold the plan back, one re-solve each from the plan; what was found until a cancel is kept. [RDM-25] */
export async function constraintPrices(
  { question, plan }: { readonly question: RoadmapQuestion; readonly plan: PlanInQuestion },
  { onPrice, ...options }: ConstraintPricesOptions,
): Promise<readonly ConstraintPrice[]> {
  const asked = questionsOfPrice(question, plan.schedule)
  const prices: ConstraintPrice[] = []
  for (const one of asked) {
    const price = await priceOf({ question, plan }, options, one)
    if (price === null) break
    prices.push(price)
    onPrice?.(price, { count: prices.length, of: asked.length })
  }
  return prices
}

async function priceOf(
  { question, plan }: { readonly question: RoadmapQuestion; readonly plan: PlanInQuestion },
  options: Omit<SolveRoadmapOptions, 'startFrom'>,
  { id, words, change, isTight }: PriceQuestion,
): Promise<ConstraintPrice | null> {
  if (!isTight) return { id, words, kind: 'not-in-the-way' }
  const changed = adjustQuestion(question, change)
  const answer = await solveRoadmap(changed, { ...usualEffort, ...options, startFrom: plan.schedule })
  if (answer.kind === 'cancelled') return null
  if (!('schedule' in answer)) return { id, words, kind: 'undecided' }
  const { value, proof, changesPrice } = answer
  const difference = valueDifference(value, roadmapValue(question, plan.schedule))
  const gain = subtract(subtract(value.total, changesPrice), worthLessChanges(question, plan.schedule))
  const noise = openIn(plan.proof) + openIn(proof)
  return { id, words, kind: Math.abs(gain.minor) <= noise ? 'too-close' : 'gains', difference, gain, proof }
}

function openIn({ bound, gap }: RoadmapProof): number {
  return gap * Math.abs(bound.minor)
}
