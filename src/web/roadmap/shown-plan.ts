import { useMemo } from 'react'
import { roadmapQuarters } from '../../domain/roadmap/roadmap-quarters.ts'
import type { RoadmapQuarter } from '../../domain/roadmap/roadmap-quarters.ts'
import type { RoadmapQuestion } from '../../domain/roadmap/roadmap-question.ts'
import { whyInitiative } from '../../domain/roadmap/why-initiative.ts'
import type { InitiativeReasons } from '../../domain/roadmap/why-initiative.ts'
import type { Initiative, Option } from '../../domain/initiative.ts'
import type { ScheduledInitiative } from '../../domain/roadmap.ts'
import type { Key } from '../../domain/values/key.ts'
import type { SolvedRoadmap } from '../../solver/roadmap-answer.ts'
import type { Titles } from '../app/titles.ts'
import { useTitles } from '../app/titles.ts'
import type { PlanShown } from '../explain/explain-roadmap.ts'
import type { Plan } from './use-plan.ts'

/** A solved plan with its books and reasons, as every part of the page shows it. */
export type ShownPlan = PlanShown &
  Pick<SolvedRoadmap, 'proof' | 'notes' | 'changesPrice'> & {
    readonly quarters: readonly RoadmapQuarter[]
    /** False while the search for a better one goes on. */
    readonly isFinal: boolean
  }

/** The newest answer; while the next is worked out, the one before. */
export function useShownPlan({ answer, question }: Plan): ShownPlan | null {
  const titles = useTitles()
  return useMemo(() => {
    if (answer === null || question === null || !('schedule' in answer)) return null
    return shownPlan(question, answer, { titles, isFinal: true })
  }, [answer, question, titles])
}

/** The plan as it is right now: the best found of a search that is going on, else the newest answer. */
export function useLivePlan({ found }: Plan, shown: ShownPlan | null): ShownPlan | null {
  const titles = useTitles()
  const live = useMemo(
    () => found && shownPlan(found.question, found.plan, { titles, isFinal: false }),
    [found, titles],
  )
  return live ?? shown
}

export function shownPlan(
  question: RoadmapQuestion,
  { schedule, value, changesPrice, proof, notes }: SolvedRoadmap,
  { titles, isFinal }: { readonly titles: Titles; readonly isFinal: boolean },
): ShownPlan {
  return {
    question,
    schedule: schedule.toSorted((a, b) => a.start.localeCompare(b.start) || a.goLive.localeCompare(b.goLive)),
    value,
    changesPrice,
    proof,
    notes,
    titles,
    isFinal,
    reasons: reasonsWhenAsked(question, schedule),
    quarters: roadmapQuarters(question, schedule),
  }
}

/** Reasons of sixty projects take longer than a frame: each is worked out when something shows it. */
function reasonsWhenAsked(question: RoadmapQuestion, schedule: readonly ScheduledInitiative[]): PlanShown['reasons'] {
  const chosen = new Set(schedule.map(({ initiative }) => initiative))
  const known = new Map<Key, InitiativeReasons | undefined>()
  return {
    get: (key) => {
      if (!known.has(key) && chosen.has(key)) known.set(key, whyInitiative(question, schedule, key) ?? undefined)
      return known.get(key)
    },
  }
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
