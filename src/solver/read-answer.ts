import { minorDigits } from '../domain/values/money.ts'
import type { Problem } from '../domain/problem.ts'
import type { RoadmapProof, RoadmapValue } from '../domain/roadmap.ts'
import { modelVersion } from '../domain/roadmap/model/formulation.ts'
import type { Formulation } from '../domain/roadmap/model/formulation.ts'
import { readRoadmap } from '../domain/roadmap/model/read-roadmap.ts'
import { roadmapValue } from '../domain/roadmap/roadmap-value.ts'
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
  verifyValue(value, answer.objective * moneyScale)
  const isOptimal = answer.isProved && isComplete
  const proof = proofOf({ value, bound: answer.bound * moneyScale, isOptimal }, solver.name)
  return { kind: isOptimal ? 'optimal' : 'feasible', schedule, value, proof, notes }
}

/** Rounding to minor units may move each of the three parts by half a unit; the solver itself works to a millionth. */
function verifyValue({ total }: RoadmapValue, claimed: number): void {
  const tolerance = 2 + 1e-6 * Math.max(Math.abs(claimed), 1000 * 10 ** minorDigits(total.currency))
  if (Math.abs(total.minor - claimed) <= tolerance) return
  throw new Error(
    `The plan found is worth ${total.minor} and the solver claims ${claimed} (minor units of ${total.currency}).`,
  )
}

function proofOf(
  { value, bound, isOptimal }: { readonly value: RoadmapValue; readonly bound: number; readonly isOptimal: boolean },
  solver: string,
): RoadmapProof {
  const { minor, currency } = value.total
  const least = Math.max(minor, Math.round(bound) || 0)
  const gap = least === minor ? 0 : (least - minor) / Math.max(1, Math.abs(least))
  return { status: isOptimal ? 'optimal' : 'feasible', bound: { minor: least, currency }, gap, solver, modelVersion }
}
