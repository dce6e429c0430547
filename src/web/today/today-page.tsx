import { Link } from '@tanstack/react-router'
import { renewals } from '../../domain/spend/renewals.ts'
import { useAnalysis } from '../app/analysis.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { useNeeds } from '../app/needs-of.ts'
import { useTitles } from '../app/titles.ts'
import { todayDate } from '../app/today-date.ts'
import { explainUnaligned } from '../explain/explain-alignment.ts'
import { explainAnnualCost, explainSaving } from '../explain/explain-spend.ts'
import { appText } from '../text/app.en.ts'
import { todayText as text } from '../text/today.en.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Figure } from '../ui/figure.tsx'
import { Band, PageHead } from '../ui/page-head.tsx'
import { AlignmentBlock } from './alignment-block.tsx'
import { DecisionCard } from './decision-card.tsx'
import { decisionsFor } from './decisions.ts'
import { RenewalList } from './renewal-list.tsx'
import { SignList } from './sign-list.tsx'

const soonDays = 90
const aheadDays = 365
const shownRenewals = 6

/** What needs a decision now, and what is it worth? */
export function TodayPage() {
  const { business, org, isExample } = useLoaded()
  const analysis = useAnalysis()
  const needs = useNeeds()
  const titles = useTitles()
  const today = todayDate()
  if (business.technologies.length === 0) return <NothingYet org={org} />
  const decisions = decisionsFor(analysis, needs, business.technologies)
  const ahead = renewals(business, today, aheadDays).filter(({ daysLeft }) => daysLeft >= 0)
  const soon = ahead.filter(({ daysLeft }) => daysLeft <= soonDays).length
  const { spend, alignment } = analysis
  const hasGoals = alignment.score !== null
  return (
    <>
      <PageHead
        title={text.title}
        answer={
          <>
            {hasGoals && (
              <>
                <div className="headline">
                  <Figure explanation={explainUnaligned(alignment, titles)} />
                </div>
                <div>{text.headline}</div>
              </>
            )}
            <p>
              {text.costs} <Figure explanation={explainAnnualCost(spend, titles)} /> {text.aYear},{' '}
              <Figure explanation={explainSaving(spend, titles)} /> {text.couldBeSaved}. {text.andRenewals(soon)}
            </p>
          </>
        }
        note={isExample ? appText.exampleNote : undefined}
      />
      <Band
        title={text.decisions}
        aside={
          <Link to="/o/$org/answer" params={{ org }} className="button small">
            {text.toAnswer}
          </Link>
        }
      >
        {decisions.length === 0 ? (
          <EmptyState title={text.nothing}>{text.nothingHelp}</EmptyState>
        ) : (
          <div className="cards">
            {decisions.map((decision, index) => (
              <DecisionCard key={index} decision={decision} />
            ))}
          </div>
        )}
      </Band>
      <div className="halves">
        <Band title={text.fit}>
          <AlignmentBlock />
        </Band>
        <Band title={text.renewals}>
          <RenewalList renewals={ahead.slice(0, shownRenewals)} />
        </Band>
      </div>
      {business.goals.length > 0 && (
        <Band title={text.signs}>
          <SignList goals={business.goals} />
        </Band>
      )}
    </>
  )
}

function NothingYet({ org }: { readonly org: string }) {
  return (
    <>
      <PageHead title={text.title} />
      <EmptyState
        title={text.emptyTitle}
        actions={
          <>
            <Link to="/o/$org/first" params={{ org }} className="button primary">
              {text.startGuided}
            </Link>
            <Link to="/o/$org/technology" params={{ org }} className="button">
              {text.addTechnology}
            </Link>
          </>
        }
      >
        {text.emptyHelp}
      </EmptyState>
    </>
  )
}
