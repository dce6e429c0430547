import { changesBetween } from '../../../domain/roadmap/changes-between.ts'
import type { ScheduledInitiative } from '../../../domain/roadmap.ts'
import { scenariosText } from '../../text/scenarios.en.ts'
import { formatList } from '../../ui/format.ts'
import type { ShownPlan } from '../shown-plan.ts'

/** What another plan does otherwise than the plan shown. */
export function ChangesList({
  plan,
  after,
}: {
  readonly plan: ShownPlan
  readonly after: readonly ScheduledInitiative[]
}) {
  const { added, displaced, moved } = changesBetween(plan.schedule, after)
  const words = scenariosText
  const lines = [
    [displaced, words.displaced],
    [added, words.added],
    [moved, words.moved],
  ] as const
  return (
    <ul className="small">
      {lines
        .filter(([keys]) => keys.length > 0)
        .map(([keys, say]) => {
          const line = say(formatList(keys.map(plan.titles.initiative)))
          return <li key={line}>{line}</li>
        })}
    </ul>
  )
}
