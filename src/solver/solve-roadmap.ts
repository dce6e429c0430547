import { formulate } from '../domain/roadmap/model/formulate.ts'
import { planCandidates } from '../domain/roadmap/model/plan-candidates.ts'
import { planNotes } from '../domain/roadmap/plan-notes.ts'
import type { RoadmapQuestion } from '../domain/roadmap/roadmap-question.ts'
import { beginPlan, firstSearch, readyToSearch } from './begin-plan.ts'
import type { BegunPlan, SearchedFormulation } from './begin-plan.ts'
import { findConflict } from './find-conflict.ts'
import { provePlan } from './prove-plan.ts'
import { readAnswer } from './read-answer.ts'
import type { RoadmapAnswer, SolveRoadmapOptions } from './roadmap-answer.ts'
import { solveFormulation } from './solve-formulation.ts'
import type { MilpAnswer } from './solver.ts'
import { trackPlans } from './track-plans.ts'
import type { PlanTracker } from './track-plans.ts'

/**
 * The best plan for a question, with its proof. First as many essentials as can be funded, then the most value. [RDM-8] A plan that
 * can be done is told as soon as it is found, then better ones, then the proof. [RDM-35] Every answer is checked against the
 * business before it is given. [RDM-14]
 */
export async function solveRoadmap(question: RoadmapQuestion, options: SolveRoadmapOptions): Promise<RoadmapAnswer> {
  const notes = planNotes(question)
  const tracker = trackPlans(question, options)
  const begun = await withMostEssentials(question, options, tracker)
  if (begun.kind === 'begun') {
    const { searched, plan, isProved } = begun
    const answer = await provePlan({ searched, values: plan.values, options, tracker })
    if (answer.kind === 'solved') {
      const read = { formulation: searched.formulation, answer, isComplete: isProved }
      return readAnswer(read, options, notes)
    }
    if (answer.kind === 'undecided') return { kind: 'undecided', notes }
    if (answer.kind === 'cancelled') return { kind: 'cancelled', best: tracker.best() }
    if (begun.count > 0) throw new Error('The plan with all its essentials vanished: the model contradicts itself.')
  }
  if (begun.kind === 'undecided') return { kind: 'undecided', notes }
  if (begun.kind === 'cancelled') return { kind: 'cancelled', best: tracker.best() }
  const conflict = await findConflict(question, options)
  return conflict.kind === 'cancelled' ? { kind: 'cancelled', best: null } : { ...conflict, notes }
}

type Begun =
  | {
      readonly kind: 'begun'
      readonly searched: SearchedFormulation
      readonly plan: Extract<BegunPlan, { readonly kind: 'begun' }>
      readonly count: number
      /** Whether no plan can have more essentials. */
      readonly isProved: boolean
    }
  | { readonly kind: Exclude<MilpAnswer['kind'], 'solved'> }

/** A plan with as many essentials as can be in at once. Where one is found with all of them, there is nothing to count. [RDM-8] */
async function withMostEssentials(
  question: RoadmapQuestion,
  options: SolveRoadmapOptions,
  tracker: PlanTracker,
): Promise<Begun> {
  const begin = options.startFrom ?? []
  const all = planCandidates(question).filter(({ initiative }) => initiative.essential).length
  const beginWith = async (count: number, isProved: boolean): Promise<Begun> => {
    const searched = readyToSearch(formulate(question, { essentials: count }), begin)
    const plan = await beginPlan(searched, firstSearch, { options, tracker })
    return plan.kind === 'cancelled' ? plan : { kind: 'begun', searched, plan, count, isProved }
  }
  const withAll = await beginWith(all, true)
  if (all === 0 || withAll.kind !== 'begun' || withAll.plan.values !== null) return withAll
  const counting = formulate(question, { objective: 'essentials' })
  const answer = await solveFormulation(counting, options, { stage: 'essentials', start: null })
  if (answer.kind !== 'solved') return answer
  return beginWith(Math.round(answer.objective), answer.isProved)
}
