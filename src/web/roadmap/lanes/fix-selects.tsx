import type { RoadmapAssumptions } from '../../../domain/roadmap.ts'
import type { Initiative } from '../../../domain/initiative.ts'
import { lanesText as text } from '../../text/roadmap-lanes.en.ts'
import { formatQuarter } from '../../ui/format.ts'
import type { ShownPlan } from '../shown-plan.ts'
import type { PossibleStarts } from './possible-starts.ts'
import type { Moves } from './use-moves.ts'

type Props = {
  readonly project: Initiative
  readonly plan: ShownPlan
  readonly pinned: RoadmapAssumptions['pinned']
  readonly starts: PossibleStarts
  readonly moves: Moves
}

/** In which quarter a project starts: the plan's choice, or one that is fixed. */
export function StartSelect({ project: { key, title }, plan, pinned, starts, moves }: Props) {
  const now = plan.schedule.find(({ initiative }) => initiative === key)?.start ?? null
  const fixed = pinned.find(({ initiative }) => initiative === key)?.start ?? null
  return (
    <select
      className="select"
      aria-label={text.startOf(title)}
      value={fixed ?? ''}
      onChange={(event) => moves.startIn(key, event.currentTarget.value || null)}
    >
      <option value="">{text.decidesNow(now === null ? text.notStarted : formatQuarter(now))}</option>
      {(starts.get(key)?.starts ?? []).map((start) => (
        <option key={start} value={start}>
          {formatQuarter(start)}
        </option>
      ))}
    </select>
  )
}

/** Which way it is done. */
export function WaySelect({ project: { key, title, options }, plan, pinned, moves }: Omit<Props, 'starts'>) {
  const now = plan.schedule.find(({ initiative }) => initiative === key)?.option ?? null
  const fixed = pinned.find(({ initiative }) => initiative === key)?.option ?? null
  const nowTitle = options.find((option) => option.key === now)?.title ?? text.notStarted
  if (options.length < 2) return <span className="small muted">{options[0]?.title}</span>
  return (
    <select
      className="select"
      aria-label={text.wayOf(title)}
      value={fixed ?? ''}
      onChange={(event) => moves.doBy(key, event.currentTarget.value || null)}
    >
      <option value="">{text.decidesNow(nowTitle)}</option>
      {options.map((option) => (
        <option key={option.key} value={option.key}>
          {option.title}
        </option>
      ))}
    </select>
  )
}
