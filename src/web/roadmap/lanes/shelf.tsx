import type { RoadmapAssumptions } from '../../../domain/roadmap.ts'
import type { InstantWhyNots } from '../../../solver/reasons/why-not-instant.ts'
import type { Key } from '../../../domain/values/key.ts'
import { lanesText as text } from '../../text/roadmap-lanes.en.ts'
import { reasonsText } from '../../text/reasons.en.ts'
import { formatMoney } from '../../ui/format.ts'
import type { ShownPlan } from '../shown-plan.ts'
import type { LaneDrag } from './use-lane-drag.ts'
import { useOneTabStop } from './use-one-tab-stop.ts'

/** What is not in the plan, to be dragged into a quarter. */
export function Shelf({
  plan,
  fixed,
  instant,
  dragging,
  onKey,
  onPick,
}: {
  readonly plan: ShownPlan
  readonly fixed: Pick<RoadmapAssumptions, 'forbidden'>
  readonly instant: InstantWhyNots | null
  readonly dragging: LaneDrag
  readonly onKey: (key: Key, pressed: string) => boolean
  readonly onPick: (key: Key) => void
}) {
  const projects = notInPlan(plan)
  const stop = useOneTabStop(projects.map(({ key }) => key))
  const { drag, origin } = dragging
  if (projects.length === 0) return null
  return (
    <div className="stack tight no-print" role="group" aria-label={`${text.shelf}. ${text.shelfHow}`}>
      <h3>{text.shelf}</h3>
      <ul className="chips">
        {projects.map(({ key, title }) => (
          <li key={key}>
            <button
              type="button"
              className="chip"
              data-project={key}
              tabIndex={stop.tabIndexOf(key)}
              onFocus={() => stop.onFocus(key)}
              onClick={() => onPick(key)}
              onKeyDown={(event) => {
                if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Enter' || event.key === ' ') return
                if (stop.go(key, event.key) || onKey(key, event.key)) event.preventDefault()
              }}
              {...dragging.hold(key)}
            >
              {fixed.forbidden.includes(key) ? text.shelfOut(title) : title}
              <Loss instant={instant} initiative={key} />
            </button>
          </li>
        ))}
      </ul>
      {drag && origin === null && (
        <div className="chip ghost" style={{ left: drag.xPx + 8, top: drag.yPx + 8 }} aria-hidden="true">
          {plan.titles.initiative(drag.key)}
        </div>
      )}
    </div>
  )
}

/** About what having it would cost; the list of what is left out says how that is known. */
function Loss({ instant, initiative }: { readonly instant: InstantWhyNots | null; readonly initiative: Key }) {
  const found = instant?.initiatives.find((one) => one.initiative === initiative)
  if (!found || found.verdict === 'essential') return null
  const words = {
    costs: found.loss && reasonsText.about(formatMoney(found.loss)),
    'too-close': reasonsText.tooClose,
    impossible: reasonsText.impossible,
  }[found.verdict]
  return words && <span className="small muted"> · {words}</span>
}

/** Everything that could be planned and is not. */
export function notInPlan({ question, schedule }: ShownPlan) {
  const chosen = new Set(schedule.map(({ initiative }) => initiative))
  return question.business.initiatives.filter(
    ({ key, stage }) => !chosen.has(key) && stage !== 'stopped' && stage !== 'running',
  )
}
