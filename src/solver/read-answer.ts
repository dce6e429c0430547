import { minorDigits, subtract } from '../domain/values/money.ts'
import type { Money } from '../domain/values/money.ts'
import type { Problem } from '../domain/problem.ts'
import type { RoadmapProof } from '../domain/roadmap.ts'
import { modelVersion } from '../domain/roadmap/model/formulation.ts'
import type { Formulation } from '../domain/roadmap/model/formulation.ts'
import { readRoadmap } from '../domain/roadmap/model/read-roadmap.ts'
import { roadmapValue } from '../domain/roadmap/roadmap-value.ts'
import { changesPrice } from '../domain/roadmap/scenarios/changes-price.ts'
import { violations } from '../domain/roadmap/violations.ts'
import type { RoadmapAnswer, SolveRoadmapOptions } from './roadmap-answer.ts'
import type { MilpAnswer } from './solver.ts'

type Solved = Extract<MilpAnswer, { readonly kind: 'solved' }>

/**
 * The plan a solution stands for, checked before anyone sees it: it breaks nothing, and it is worth what the solver claims
 * to a millionth. [RDM-14] `isComplete` is false when the count of essentials was not proved.
 */
export function readAnswer(
  {
    formulation,
    answer,
    isComplete,
  }: { readonly formulation: Formulation; readonly answer: Solved; readonly isComplete: boolean },
  { solver }: Pick<SolveRoadmapOptions, 'solver'>,
  notes: readonly Problem[],
): RoadmapAnswer {
  const { question, moneyScale } = formulation
  const schedule = readRoadmap(formulation, answer.values)
  const value = roadmapValue(question, schedule)
  const broken = violations(question, schedule)
  if (broken.length > 0) {
    throw new Error(`The plan found breaks what it must not: ${broken.map(({ message }) => message).join(' ')}`)
  }
  const price = changesPrice(question, schedule)
  const worthLessChanges = subtract(value.total, price)
  verifyWorth(worthLessChanges, answer.objective * moneyScale)
  const isOptimal = answer.isProved && isComplete
  const proof = proofOf({ worth: worthLessChanges, bound: answer.bound * moneyScale, isOptimal }, solver.name)
  return { kind: isOptimal ? 'optimal' : 'feasible', schedule, value, changesPrice: price, proof, notes }
}

/** Rounding to minor units may move each of the three parts by half a unit; the solver itself works to a millionth. */
function verifyWorth(worth: Money, claimed: number): void {
  const tolerance = 2 + 1e-6 * Math.max(Math.abs(claimed), 1000 * 10 ** minorDigits(worth.currency))
  if (Math.abs(worth.minor - claimed) <= tolerance) return
  throw new Error(
    `The plan found is worth ${worth.minor} and the solver claims ${claimed} (minor units of ${worth.currency}).`,
  )
}

function proofOf(
  { worth, bound, isOptimal }: { readonly worth: Money; readonly bound: number; readonly isOptimal: boolean },
  solver: string,
): RoadmapProof {
  const { minor, currency } = worth
  const least = Math.max(minor, Math.round(bound) || 0)
  const gap = least === minor ? 0 : (least - minor) / Math.max(1, Math.abs(least))
  return { status: isOptimal ? 'optimal' : 'feasible', bound: { minor: least, currency }, gap, solver, modelVersion }
}
