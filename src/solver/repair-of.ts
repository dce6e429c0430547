import type { Constraint } from '../domain/roadmap/constraint.ts'
import { formulate } from '../domain/roadmap/model/formulate.ts'
import type { RoadmapQuestion } from '../domain/roadmap/roadmap-question.ts'
import { spokenMoney, spokenNumber } from '../domain/roadmap/spoken.ts'
import type { SolveRoadmapOptions } from './roadmap-answer.ts'
import { solveFormulation } from './solve-formulation.ts'

/** How much more of what one condition limits makes a plan possible, in words; null where none is known or none is enough. [RDM-17] */
export async function repairOf(
  question: RoadmapQuestion,
  options: SolveRoadmapOptions,
  { id, kind }: Constraint,
): Promise<string | null> {
  if (kind !== 'pot' && kind !== 'firm-cash' && kind !== 'role-days' && kind !== 'change-load') return null
  const formulation = formulate(question, { objective: 'repair', elastic: id })
  const answer = await solveFormulation(formulation, options, { stage: 'conflict', start: null })
  if (answer.kind !== 'solved' || !answer.isProved) return null
  const excess = -answer.objective
  if (kind === 'role-days') return `${spokenNumber(roundUp(excess))} more days would be enough.`
  if (kind === 'change-load') return `A cap higher by ${spokenNumber(roundUp(excess))} would be enough.`
  const missing = spokenMoney(Math.ceil(excess * formulation.moneyScale - 0.5), question.business.organization.currency)
  return kind === 'pot' ? `${missing} more by then would be enough.` : `${missing} more cash by then would be enough.`
}

function roundUp(value: number): number {
  return Math.ceil(value * 100 - 1e-4) / 100
}
