import type { RoadmapQuestion } from '../../../domain/roadmap/roadmap-question.ts'
import type { RoadmapAssumptions, ScheduledInitiative } from '../../../domain/roadmap.ts'

/** Assumptions that leave one plan: everything in it fixed as it is, everything else kept out. What is under way is fixed by itself. */
export function exactly(
  { business }: RoadmapQuestion,
  schedule: readonly ScheduledInitiative[],
): Pick<RoadmapAssumptions, 'pinned' | 'forbidden'> {
  const isFree = (key: string): boolean =>
    business.initiatives.some((one) => one.key === key && one.underWay === null && one.stage !== 'running')
  const chosen = new Set(schedule.map(({ initiative }) => initiative))
  return {
    pinned: schedule
      .filter(({ initiative }) => isFree(initiative))
      .map(({ initiative, option, start }) => ({ initiative, option, start })),
    forbidden: business.initiatives.map(({ key }) => key).filter((key) => isFree(key) && !chosen.has(key)),
  }
}
