import { useMemo } from 'react'
import { roadmapQuarters } from '../../domain/roadmap/roadmap-quarters.ts'
import type { RoadmapQuarter } from '../../domain/roadmap/roadmap-quarters.ts'
import { whyInitiative } from '../../domain/roadmap/why-initiative.ts'
import type { Initiative, Option } from '../../domain/initiative.ts'
import type { ScheduledInitiative } from '../../domain/roadmap.ts'
import type { SolvedRoadmap } from '../../solver/roadmap-answer.ts'
import { useTitles } from '../app/titles.ts'
import type { PlanShown } from '../explain/explain-roadmap.ts'
import type { Plan } from './use-plan.ts'

/** A solved plan with its books and reasons, as every part of the page shows it. */
export type ShownPlan = PlanShown &
  Pick<SolvedRoadmap, 'proof' | 'notes'> & { readonly quarters: readonly RoadmapQuarter[] }

export function useShownPlan({ answer, question }: Plan): ShownPlan | null {
  const titles = useTitles()
  return useMemo(() => {
    if (answer === null || question === null || !('schedule' in answer)) return null
    const { schedule, value, proof, notes } = answer
    const reasons = new Map(
      schedule.flatMap(({ initiative }) => {
        const found = whyInitiative(question, schedule, initiative)
        return found === null ? [] : [[initiative, found] as const]
      }),
    )
    return {
      question,
      schedule: schedule.toSorted((a, b) => a.start.localeCompare(b.start) || a.goLive.localeCompare(b.goLive)),
      value,
      proof,
      notes,
      titles,
      reasons,
      quarters: roadmapQuarters(question, schedule),
    }
  }, [answer, question, titles])
}

/** The project and the way of doing it that a line of a schedule stands for; null where it is gone since. */
export function projectOf(
  { question }: Pick<ShownPlan, 'question'>,
  line: Pick<ScheduledInitiative, 'initiative' | 'option'>,
): { readonly project: Initiative; readonly option: Option } | null {
  const project = question.business.initiatives.find(({ key }) => key === line.initiative)
  const option = project?.options.find(({ key }) => key === line.option)
  return project && option ? { project, option } : null
}

/** The lane a project is in: half or more of it tries something new. */
export function triesNew({ exploreShare }: Initiative): boolean {
  return exploreShare >= 0.5
}
