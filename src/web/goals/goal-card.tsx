import type { GoalSupport } from '../../domain/alignment/alignment.ts'
import type { KeyResult } from '../../domain/goal.ts'
import { keyResultProgress } from '../../domain/key-result-progress.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { useTitles } from '../app/titles.ts'
import { explainGoalSupport } from '../explain/explain-alignment.ts'
import { goalsText as text } from '../text/goals.en.ts'
import { uiText } from '../text/ui.en.ts'
import { Figure } from '../ui/figure.tsx'
import { formatDate, formatNumber, formatPercent } from '../ui/format.ts'
import { Meter } from '../ui/meter.tsx'

/** One goal: how far it is served, what holds it back, and its signs of success. */
export function GoalCard({
  support,
  onOpen,
}: {
  readonly support: GoalSupport
  readonly onOpen: (key: string) => void
}) {
  const { business } = useLoaded()
  const titles = useTitles()
  const goal = business.goals.find(({ key }) => key === support.goal)
  if (!goal) return null
  const missing = [...support.capabilities].sort(
    (a, b) => b.importance * (1 - b.support) - a.importance * (1 - a.support),
  )
  return (
    <article className="card">
      <div className="muted small">
        {text.kinds[goal.kind]}, {text.years(goal.horizonYears)},{' '}
        {goal.weight > 0 ? text.shareOfWeight(formatPercent(support.shareOfWeight)) : text.setAside}
      </div>
      <h3>{goal.title}</h3>
      <div>
        <span className="amount">
          <Figure explanation={explainGoalSupport(support, titles)} />
        </span>{' '}
        <span className="muted">{text.servedLabel}</span>
        <Meter share={support.support} label={`${goal.title}: ${formatPercent(support.support)} ${text.servedLabel}`} />
      </div>
      {support.heldBackBy !== null && <p className="small">{text.heldBack(titles.capability(support.heldBackBy))}</p>}
      <details>
        <summary className="small">
          {text.needs} ({missing.length})
        </summary>
        <ul className="list small">
          {missing.map(({ capability, support: share, provider }) => (
            <li key={capability}>
              <span>{titles.capability(capability)}</span>
              <span className="muted">
                {formatPercent(share)} {provider === null ? text.nothing : text.provider(titles.technology(provider))}
              </span>
            </li>
          ))}
        </ul>
      </details>
      <div className="stack tight">
        <div className="field-label">{text.signs}</div>
        {goal.keyResults.length === 0 && <p className="muted small">{text.noSigns}</p>}
        {goal.keyResults.map((result) => (
          <KeyResultLine key={result.key} result={result} />
        ))}
      </div>
      <div className="foot">
        <button
          type="button"
          className="button small"
          onClick={() => onOpen(goal.key)}
          aria-label={text.edit(goal.title)}
        >
          {uiText.edit}
        </button>
      </div>
    </article>
  )
}

function KeyResultLine({ result }: { readonly result: KeyResult }) {
  const { title, baseline, current, target, unit, due } = result
  const aim = text.toTarget(formatNumber(target), unit)
  const words =
    baseline === null || current === null ? aim : `${text.from(formatNumber(current), formatNumber(baseline))}, ${aim}`
  const progress = keyResultProgress(result)
  return (
    <div className="small">
      <div>{title}</div>
      <div className="muted">
        {words}
        {due === null ? '' : `, ${text.due(formatDate(due))}`}
      </div>
      {progress.kind === 'measured' && (
        <Meter share={progress.reached} label={`${title}: ${formatPercent(progress.reached)}`} />
      )}
    </div>
  )
}
