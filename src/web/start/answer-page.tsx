import { Link } from '@tanstack/react-router'
import { sum } from '../../domain/values/money.ts'
import { useAnalysis } from '../app/analysis.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { useTitles } from '../app/titles.ts'
import { todayDate } from '../app/today-date.ts'
import { explainScore } from '../explain/explain-alignment.ts'
import { explainSaving } from '../explain/explain-spend.ts'
import { answerText as text } from '../text/answer.en.ts'
import { Figure } from '../ui/figure.tsx'
import { formatDate, formatMoney, formatScore } from '../ui/format.ts'
import { HandOver } from '../ui/hand-over.tsx'
import { Band, PageHead } from '../ui/page-head.tsx'
import { wasteByTechnology } from '../technologies/waste-by-technology.ts'
import type { Waste } from '../technologies/waste-by-technology.ts'
import { SavingTable } from './saving-table.tsx'
import { NextMoves } from './next-moves.tsx'

/** Cancel these by these dates, do these three next, and how far technology fits the goals. */
export function AnswerPage() {
  const { business } = useLoaded()
  const { spend, alignment } = useAnalysis()
  const titles = useTitles()
  const waste = wasteByTechnology(spend.findings)
    .filter(({ finding }) => finding.money.likely.minor > 0)
    .toSorted((a, b) => (a.finding.actBy ?? '9').localeCompare(b.finding.actBy ?? '9'))
  const sure = waste.filter(isSure)
  const doubtful = waste.filter((one) => !isSure(one))
  const { name, currency } = business.organization
  const doubtfulMoney = sum(
    doubtful.map(({ finding }) => finding.money.likely),
    currency,
  )
  return (
    <>
      <PageHead
        title={text.title}
        note={text.for(name, formatDate(todayDate()))}
        answer={
          waste.length === 0 ? (
            text.nothing
          ) : (
            <>
              <div className="headline">
                <Figure explanation={explainSaving(spend, titles)} />
              </div>
              <p>{text.save}</p>
              {doubtful.length > 0 && <p className="small">{text.ofIt(formatMoney(doubtfulMoney))}</p>}
            </>
          )
        }
      />
      <HandOver title={`${text.title}: ${name}`} />
      {sure.length > 0 && (
        <Band title={text.cancelBy}>
          <SavingTable label={text.listOf(text.cancelBy)} waste={sure} />
        </Band>
      )}
      {doubtful.length > 0 && (
        <Band title={text.orSayWhy} intro={text.orSayWhyHelp}>
          <SavingTable label={text.listOf(text.orSayWhy)} waste={doubtful} />
        </Band>
      )}
      <Band title={text.next} intro={text.nextIntro} aside={<Links />}>
        <NextMoves />
      </Band>
      <Band title={text.fit}>
        {alignment.score === null ? (
          <p>{text.noGoals}</p>
        ) : (
          <>
            <div className="amount">
              <Figure explanation={explainScore(alignment, null)} />
            </div>
            <p>
              {alignment.provisional && alignment.ceiling !== null
                ? text.provisional(formatScore(alignment.score), formatScore(alignment.ceiling))
                : text.settled}
            </p>
          </>
        )}
        <p className="muted small">{text.honest}</p>
      </Band>
    </>
  )
}

/** Sure money: even the lowest estimate saves something. */
function isSure({ finding }: Waste): boolean {
  return finding.kind !== 'orphan' || finding.money.low.minor > 0
}

function Links() {
  const { org } = useLoaded()
  return (
    <>
      <Link to="/o/$org/projects" params={{ org }} className="button small">
        {text.correct}
      </Link>
      <Link to="/o/$org/roadmap" params={{ org }} className="button small">
        {text.toRoadmap}
      </Link>
    </>
  )
}
