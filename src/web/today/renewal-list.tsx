import { Link } from '@tanstack/react-router'
import type { Renewal } from '../../domain/spend/renewals.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { useTitles } from '../app/titles.ts'
import { explainRenewal } from '../explain/explain-renewal.ts'
import { todayText as text } from '../text/today.en.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Figure } from '../ui/figure.tsx'
import { formatDate } from '../ui/format.ts'
import { StateWord } from '../ui/state-word.tsx'

const urgentDays = 30

/** The next contracts to decide on, earliest first. */
export function RenewalList({ renewals }: { readonly renewals: readonly Renewal[] }) {
  const { org } = useLoaded()
  const titles = useTitles()
  if (renewals.length === 0) return <EmptyState title={text.noRenewals}>{text.noRenewalsHelp}</EmptyState>
  return (
    <ul className="list">
      {renewals.map((renewal) => (
        <li key={renewal.technology}>
          <div>
            <Link to="/o/$org/technology" params={{ org }} search={{ open: renewal.technology }}>
              {titles.technology(renewal.technology)}
            </Link>
            <div className="muted small">
              {text.actBy(formatDate(renewal.actBy))},{' '}
              {renewal.renews ? text.renewsOn(formatDate(renewal.end)) : text.endsOn(formatDate(renewal.end))}
              {renewal.estimated ? ` (${text.estimated})` : ''}
            </div>
          </div>
          <div className="row">
            <StateWord tone={renewal.daysLeft <= urgentDays ? 'bad' : 'plain'}>
              {text.daysLeft(renewal.daysLeft)}
            </StateWord>
            <Figure explanation={explainRenewal(renewal, titles.technology(renewal.technology))} />
          </div>
        </li>
      ))}
    </ul>
  )
}
