import { adoptionHistory } from '../../../domain/roadmap/scenarios/adoption-history.ts'
import type { DecidedBefore } from '../../../domain/roadmap/scenarios/adoption-history.ts'
import type { Key } from '../../../domain/values/key.ts'
import { useLoaded } from '../../app/loaded-business.ts'
import { useTitles } from '../../app/titles.ts'
import { scenariosText as text } from '../../text/scenarios.en.ts'
import { formatDate, formatList } from '../../ui/format.ts'

/** The plan that is decided, and those before it: who, when, why, and what each changed of the one before. */
export function ScenarioHistory() {
  const { roadmaps } = useLoaded().business
  const history = adoptionHistory(roadmaps)
  const [first, ...before] = history
  if (first === undefined) return null
  const title = first.roadmap.retiredOn === null ? text.decidedPlan : text.history
  return (
    <section className="stack tight" aria-label={title}>
      <h3>{title}</h3>
      <Decision decided={first} />
      {before.length > 0 && (
        <details>
          <summary>{text.history}</summary>
          <ul className="list small">
            {before.map((decided) => (
              <li key={decided.roadmap.key}>
                <Decision decided={decided} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Decision({ decided: { roadmap, changes } }: { readonly decided: DecidedBefore }) {
  const { roadmaps } = useLoaded().business
  const titles = useTitles()
  const { adoption, retiredOn, replacedBy, title } = roadmap
  const named = (keys: readonly Key[]): string => formatList(keys.map(titles.initiative))
  const successor = roadmaps.find(({ key }) => key === replacedBy)
  if (adoption === null) return null
  return (
    <div className="stack tight">
      <p>{text.decidedBy(adoption.by, formatDate(adoption.on), title)}</p>
      {adoption.reason && <p className="muted">{text.decidedReason(adoption.reason)}</p>}
      {changes !== null && changes.added.length > 0 && <p>{text.added(named(changes.added))}</p>}
      {changes !== null && changes.displaced.length > 0 && <p>{text.displaced(named(changes.displaced))}</p>}
      {changes !== null && changes.moved.length > 0 && <p>{text.moved(named(changes.moved))}</p>}
      {successor ? (
        <p>{text.replacedBy(successor.title)}</p>
      ) : (
        retiredOn && <p>{text.endedOn(formatDate(retiredOn))}</p>
      )}
    </div>
  )
}
