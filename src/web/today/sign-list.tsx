import { Link } from '@tanstack/react-router'
import type { Goal, KeyResult } from '../../domain/goal.ts'
import { keyResultProgress } from '../../domain/key-result-progress.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { explainKeyResult } from '../explain/explain-key-result.ts'
import { todayText as text } from '../text/today.en.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Figure } from '../ui/figure.tsx'
import { formatDate, formatPercent } from '../ui/format.ts'
import { Meter } from '../ui/meter.tsx'

const shownSigns = 6

/** The signs of success that are due first, with how far each has come. */
export function SignList({ goals }: { readonly goals: readonly Goal[] }) {
  const signs = goals
    .filter(({ weight }) => weight > 0)
    .flatMap((goal) => goal.keyResults.map((result) => ({ goal, result })))
    .toSorted((a, b) => (a.result.due ?? '9').localeCompare(b.result.due ?? '9'))
  if (signs.length === 0) return <EmptyState title={text.noSigns}>{text.noSignsHelp}</EmptyState>
  return (
    <ul className="list signs">
      {signs.slice(0, shownSigns).map(({ goal, result }) => (
        <Sign key={`${goal.key}/${result.key}`} goal={goal} result={result} />
      ))}
    </ul>
  )
}

function Sign({ goal, result }: { readonly goal: Goal; readonly result: KeyResult }) {
  const { org } = useLoaded()
  const progress = keyResultProgress(result)
  return (
    <li>
      <div>
        <Link to="/o/$org/goals" params={{ org }} search={{ open: goal.key }}>
          {result.title}
        </Link>
        <div className="muted small">
          {goal.title}
          {result.due === null ? '' : `, ${text.signDue(formatDate(result.due))}`}
        </div>
        {progress.kind === 'measured' && (
          <Meter share={progress.reached} label={`${result.title}: ${formatPercent(progress.reached)}`} />
        )}
      </div>
      {progress.kind === 'measured' ? (
        <Figure explanation={explainKeyResult(result, progress.reached)} />
      ) : (
        <span className="muted small">{text.signMissing[progress.missing]}</span>
      )}
    </li>
  )
}
