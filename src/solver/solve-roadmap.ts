import { formulate } from '../domain/roadmap/model/formulate.ts'
import type { Formulation } from '../domain/roadmap/model/formulation.ts'
import { planNotes } from '../domain/roadmap/plan-notes.ts'
import type { RoadmapQuestion } from '../domain/roadmap/roadmap-question.ts'
import { violations } from '../domain/roadmap/violations.ts'
import type { ScheduledInitiative } from '../domain/roadmap.ts'
import { findConflict } from './find-conflict.ts'
import { readAnswer } from './read-answer.ts'
import type { RoadmapAnswer, SolveRoadmapOptions } from './roadmap-answer.ts'
import type { MilpAnswer } from './solver.ts'
import { solveFormulation } from './solve-formulation.ts'

/**
 * The best plan for a question, with its proof. First as many essentials as can be funded, then the most value. [RDM-8]
 * Every answer is checked against the business before it is given. [RDM-14]
 */
export async function solveRoadmap(question: RoadmapQuestion, options: SolveRoadmapOptions): Promise<RoadmapAnswer> {
  const notes = planNotes(question)
  const start = startOf(question, options)
  const essentials = await solveEssentials(question, options, start)
  if (essentials.kind === 'solved') {
    const formulation = formulate(question, { essentials: essentials.count })
    const answer = await solveFormulation(formulation, options, { stage: 'value', start })
    if (answer.kind === 'solved')
      return readAnswer({ formulation, answer, isComplete: essentials.isProved }, options, notes)
    if (answer.kind === 'undecided') return { kind: 'undecided', notes }
    if (answer.kind === 'cancelled') return { kind: 'cancelled', best: null }
    if (essentials.count > 0)
      throw new Error('The plan with all its essentials vanished: the model contradicts itself.')
  }
  if (essentials.kind === 'undecided') return { kind: 'undecided', notes }
  if (essentials.kind === 'cancelled') return { kind: 'cancelled', best: null }
  const conflict = await findConflict(question, options)
  return conflict.kind === 'cancelled' ? { kind: 'cancelled', best: null } : { ...conflict, notes }
}

/** The plan to begin with, where it can still be done. */
function startOf(question: RoadmapQuestion, { startFrom }: SolveRoadmapOptions): readonly ScheduledInitiative[] | null {
  return startFrom !== undefined && violations(question, startFrom).length === 0 ? startFrom : null
}

type Essentials =
  | { readonly kind: 'solved'; readonly count: number; readonly isProved: boolean }
  | { readonly kind: Exclude<MilpAnswer['kind'], 'solved'> }

/** How many essentials can be in at once; nothing to solve when there are none. */
async function solveEssentials(
  question: RoadmapQuestion,
  options: SolveRoadmapOptions,
  start: readonly ScheduledInitiative[] | null,
): Promise<Essentials> {
  if (!question.business.initiatives.some(({ essential }) => essential))
    return { kind: 'solved', count: 0, isProved: true }
  const formulation: Formulation = formulate(question, { objective: 'essentials' })
  const answer = await solveFormulation(formulation, options, { stage: 'essentials', start })
  if (answer.kind !== 'solved') return answer
  return { kind: 'solved', count: Math.round(answer.objective), isProved: answer.isProved }
}
