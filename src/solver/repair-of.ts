import type { Constraint } from '../domain/roadmap/constraint.ts'
import { formulate } from '../domain/roadmap/model/formulate.ts'
import { planSettings } from '../domain/roadmap/plan-settings.ts'
import type { RoadmapQuestion } from '../domain/roadmap/roadmap-question.ts'
import { spokenMoney, spokenNumber } from '../domain/roadmap/spoken.ts'
import type { Repair } from './reasons/repair.ts'
import { repairByTrying } from './reasons/repair-by-trying.ts'
import type { SolveRoadmapOptions } from './roadmap-answer.ts'
import { solveFormulation } from './solve-formulation.ts'

/** Null where none is known or none is enough. [RDM-17] [RDM-28] */
export async function repairOf(
  question: RoadmapQuestion,
  options: SolveRoadmapOptions,
  constraint: Constraint,
): Promise<Repair | null> {
  const { kind, id } = constraint
  if (kind !== 'pot' && kind !== 'firm-cash' && kind !== 'role-days' && kind !== 'change-load')
    return repairByTrying(question, options, constraint)
  const formulation = formulate(question, { objective: 'repair', elastic: id })
  const answer = await solveFormulation(formulation, options, { stage: 'conflict', start: null })
  if (answer.kind !== 'solved' || !answer.isProved) return null
  const excess = -answer.objective
  if (kind === 'role-days' || kind === 'change-load') return workRepair(question, constraint, roundUp(excess))
  const missing = spokenMoney(Math.ceil(excess * formulation.moneyScale - 0.5), question.business.organization.currency)
  const quarter = constraint.at.at(-1) ?? ''
  return {
    words:
      kind === 'pot' ? `${missing} more by then would be enough.` : `${missing} more cash by then would be enough.`,
    remedy: `have ${missing} more by the end of ${quarter}`,
    needs: `${missing} ${kind === 'pot' ? '' : 'of cash '}are missing by the end of ${quarter}`,
  }
}

function workRepair(question: RoadmapQuestion, { kind, id }: Constraint, excess: number): Repair {
  const [, key = '', quarter = ''] = id.split('/')
  const { quarters, roleDays, changeCaps } = planSettings(question)
  const place = quarters.indexOf(quarter)
  const more = spokenNumber(excess)
  if (kind === 'role-days') {
    const there = roleDays.get(key)?.[place] ?? 0
    return {
      words: `${more} more days would be enough.`,
      remedy: `add ${more} days of the role ${key} in ${quarter}`,
      needs: `${spokenNumber(there + excess)} days of the role ${key} are needed in ${quarter}, ${spokenNumber(there)} are there`,
    }
  }
  const there = changeCaps.get(key)?.[place] ?? 0
  const name = question.business.teams.find((team) => team.key === key)?.name ?? key
  return {
    words: `A cap higher by ${more} would be enough.`,
    remedy: `let the team ${name} take ${more} more of change in ${quarter}`,
    needs: `${spokenNumber(there + excess)} of change is asked of the team ${name} in ${quarter}, it takes ${spokenNumber(there)}`,
  }
}

function roundUp(value: number): number {
  return Math.ceil(value * 100 - 1e-4) / 100
}
