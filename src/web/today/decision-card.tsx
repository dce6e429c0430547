import { Link } from '@tanstack/react-router'
import { daysBetween } from '../../domain/values/calendar-date.ts'
import { useAnalysis } from '../app/analysis.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { useTitles } from '../app/titles.ts'
import { todayDate } from '../app/today-date.ts'
import { explainScore } from '../explain/explain-alignment.ts'
import { explainNeed } from '../explain/explain-need.ts'
import { explainFinding } from '../explain/explain-spend.ts'
import { technologyText } from '../text/technology.en.ts'
import { todayText as text } from '../text/today.en.ts'
import { Figure } from '../ui/figure.tsx'
import { formatDate } from '../ui/format.ts'
import { StateWord } from '../ui/state-word.tsx'
import type { Decision } from './decisions.ts'

/** One decision: what it is worth, why, and where to take it. */
export function DecisionCard({ decision }: { readonly decision: Decision }) {
  switch (decision.kind) {
    case 'finding':
      return <FindingCard finding={decision.finding} />
    case 'need':
      return <NeedCard need={decision.need} />
    case 'rate':
      return <RateCard count={decision.unrated.length} first={decision.unrated[0]?.key} />
  }
}

const urgentDays = 30

function FindingCard({ finding }: { readonly finding: Extract<Decision, { kind: 'finding' }>['finding'] }) {
  const { org, business } = useLoaded()
  const titles = useTitles()
  const isRenewal = finding.kind === 'renewal'
  const days = finding.actBy === null ? null : daysBetween(todayDate(), finding.actBy)
  const title = titles.technology(finding.technology)
  return (
    <article className="card">
      <div className="row spread">
        <StateWord tone={isRenewal ? 'plain' : 'warn'}>{technologyText.findingKinds[finding.kind]}</StateWord>
        {days !== null && finding.actBy !== null && (
          <StateWord tone={days <= urgentDays ? 'bad' : 'plain'}>{text.actBy(formatDate(finding.actBy))}</StateWord>
        )}
      </div>
      <h3>{title}</h3>
      <div>
        <div className="amount">
          <Figure explanation={explainFinding(finding, business, titles)} />
        </div>
        <div className="muted small">{isRenewal ? text.bound : text.saving}</div>
      </div>
      <p>
        {technologyText.findingReason(finding, title, finding.keep === null ? null : titles.technology(finding.keep))}
      </p>
      <div className="foot">
        <Link to="/o/$org/technology" params={{ org }} search={{ open: finding.technology }} className="button">
          {technologyText.findingButtons[finding.kind]}
        </Link>
      </div>
    </article>
  )
}

function NeedCard({ need }: { readonly need: Extract<Decision, { kind: 'need' }>['need'] }) {
  const { org } = useLoaded()
  const titles = useTitles()
  const worst = need.goals[0]
  return (
    <article className="card">
      <div className="row spread">
        <StateWord tone="warn">{technologyText.largestGap}</StateWord>
      </div>
      <h3>{titles.capability(need.capability)}</h3>
      <div>
        <div className="amount">
          <Figure explanation={explainNeed(need, titles)} />
        </div>
        <div className="muted small">{text.gap}</div>
      </div>
      <p>{worst ? text.needReason(titles.goal(worst.goal)) : ''}</p>
      <div className="foot">
        <Link to="/o/$org/needs" params={{ org }} search={{ open: need.capability }} className="button">
          {text.toNeeds}
        </Link>
      </div>
    </article>
  )
}

function RateCard({ count, first }: { readonly count: number; readonly first: string | undefined }) {
  const { org } = useLoaded()
  const { alignment } = useAnalysis()
  const uncertain = Math.round(((alignment.ceiling ?? 0) - (alignment.score ?? 0)) * 100)
  return (
    <article className="card">
      <div className="row spread">
        <StateWord tone="plain">{text.provisional}</StateWord>
      </div>
      <h3>{text.rateTitle(count)}</h3>
      <div>
        <div className="amount">
          <Figure explanation={{ ...explainScore(alignment, null), value: String(uncertain) }} />
        </div>
        <div className="muted small">{text.points}</div>
      </div>
      <p>{text.rateReason}</p>
      <div className="foot">
        <Link to="/o/$org/technology" params={{ org }} search={{ open: first }} className="button">
          {text.rate}
        </Link>
      </div>
    </article>
  )
}
