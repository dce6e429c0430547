import { formulate } from '../../domain/roadmap/model/formulate.ts'
import type { FormulationChanges } from '../../domain/roadmap/model/formulation.ts'
import type { RoadmapQuestion } from '../../domain/roadmap/roadmap-question.ts'
import type { ScheduledInitiative } from '../../domain/roadmap.ts'
import { readAnswer } from '../read-answer.ts'
import type { SolveRoadmapOptions, SolvedRoadmap } from '../roadmap-answer.ts'
import { solveFormulation } from '../solve-formulation.ts'

export type Caps = NonNullable<FormulationChanges['caps']>

export type CappedQuestion = {
  readonly question: RoadmapQuestion
  readonly caps: Caps
  /** At least so many essentials; null: as many as the caps allow. [RDM-8] */
  readonly essentials: number | null
}

/** The best plan that spends or risks no more than this in all. Null where there is none, or none was found. [RDM-26] */
export async function solveCapped(
  { question, caps, essentials: asked }: CappedQuestion,
  options: SolveRoadmapOptions,
  start: readonly ScheduledInitiative[] | null,
): Promise<SolvedRoadmap | null> {
  const essentials =
    asked === null ? await essentialsWithin({ question, caps }, options, start) : { count: asked, isProved: true }
  if (essentials === null) return null
  const formulation = formulate(question, { caps, essentials: essentials.count })
  const answer = await solveFormulation(formulation, options, { stage: 'value', start })
  if (answer.kind !== 'solved') return null
  const found = readAnswer({ formulation, answer, isComplete: essentials.isProved }, options, [])
  return 'schedule' in found ? found : null
}

async function essentialsWithin(
  { question, caps }: Omit<CappedQuestion, 'essentials'>,
  options: SolveRoadmapOptions,
  start: readonly ScheduledInitiative[] | null,
): Promise<{ readonly count: number; readonly isProved: boolean } | null> {
  if (!question.business.initiatives.some(({ essential }) => essential)) return { count: 0, isProved: true }
  const formulation = formulate(question, { objective: 'essentials', caps })
  const answer = await solveFormulation(formulation, options, { stage: 'essentials', start })
  return answer.kind === 'solved' ? { count: Math.round(answer.objective), isProved: answer.isProved } : null
}
