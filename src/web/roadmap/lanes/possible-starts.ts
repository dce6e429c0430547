import { planCandidates } from '../../../domain/roadmap/model/plan-candidates.ts'
import type { RoadmapQuestion } from '../../../domain/roadmap/roadmap-question.ts'
import { addQuarters } from '../../../domain/values/quarter.ts'
import type { Quarter } from '../../../domain/values/quarter.ts'
import type { Key } from '../../../domain/values/key.ts'

/** What of a project may be fixed: its quarters to start in, by option; nothing for what is under way. */
export type PossibleStarts = ReadonlyMap<Key, { readonly isUnderWay: boolean; readonly starts: readonly Quarter[] }>

/** Where each project could start if nothing else were fixed; limits of money and people are left to the plan. */
export function possibleStarts(question: RoadmapQuestion): PossibleStarts {
  const assumptions = { ...question.assumptions, pinned: [], forbidden: [] }
  const { firstQuarter } = assumptions
  return new Map(
    planCandidates({ ...question, assumptions }).map(({ initiative, windows, isFixed }) => {
      const places = new Set(
        windows.flatMap(({ earliest, latest }) =>
          Array.from({ length: Math.max(0, latest - earliest + 1) }, (_, later) => earliest + later),
        ),
      )
      const starts = [...places].sort((a, b) => a - b).map((place) => addQuarters(firstQuarter, place))
      return [initiative.key, { isUnderWay: isFixed, starts: isFixed ? [] : starts }]
    }),
  )
}
