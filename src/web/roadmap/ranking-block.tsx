import { useMemo } from 'react'
import { rankByReturn } from '../../domain/roadmap/rank-by-return.ts'
import type { RankedInitiative } from '../../domain/roadmap/rank-by-return.ts'
import { valueDifference } from '../../domain/roadmap/value-difference.ts'
import type { Key } from '../../domain/values/key.ts'
import { explainRank } from '../explain/explain-project.ts'
import { explainDifference } from '../explain/explain-roadmap.ts'
import { roadmapText as text } from '../text/roadmap.en.ts'
import { Figure } from '../ui/figure.tsx'
import { formatMoney } from '../ui/format.ts'
import { FoldIntro } from '../ui/fold.tsx'
import { PagedTable } from '../ui/paged-table.tsx'
import type { Column } from '../ui/paged-table.tsx'
import type { ShownPlan } from './shown-plan.ts'

/** The ranking a spreadsheet gives, beside the plan, with the difference in its parts. */
export function RankingBlock({ plan, onOpen }: { readonly plan: ShownPlan; readonly onOpen: (key: Key) => void }) {
  const { question, value } = plan
  const ranking = useMemo(() => rankByReturn(question), [question])
  const difference = valueDifference(value, ranking.value)
  const plans: [string, typeof value][] = [
    [text.title, value],
    [text.rankingVerdict, ranking.value],
  ]
  const parts = [
    `${text.rankingParts.goals} ${formatMoney(difference.goalValue)}`,
    `${text.rankingParts.money} ${formatMoney(difference.netPresentValue)}`,
    `${text.rankingParts.risk} ${formatMoney(difference.risk)}`,
  ].join(', ')
  return (
    <>
      <FoldIntro>{text.rankingIntro}</FoldIntro>
      {difference.total.minor === 0 ? (
        <p>{text.rankingSame}</p>
      ) : (
        <div>
          <span className="amount">
            <Figure explanation={explainDifference(difference, { title: text.ranking, plans })} />
          </span>{' '}
          <span className="muted">
            {difference.total.minor > 0 ? text.rankingMore : text.rankingLess}
            {parts}.
          </span>
        </div>
      )}
      {ranking.violations.length > 0 && (
        <div className="notice warn">
          <p>{text.rankingBreaks}</p>
          <ul className="stack tight small">
            {ranking.violations.map(({ constraint, message }) => (
              <li key={constraint}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <details>
        <summary>{text.rankingTable}</summary>
        <PagedTable
          caption={text.rankingTable}
          columns={columnsOf(plan, onOpen)}
          rows={ranking.list}
          keyOf={({ initiative }) => initiative}
        />
      </details>
    </>
  )
}

function columnsOf({ titles, schedule }: ShownPlan, onOpen: (key: Key) => void): readonly Column<RankedInitiative>[] {
  const ours = (key: Key): string => (schedule.some(({ initiative }) => initiative === key) ? text.yes : text.no)
  return [
    {
      key: 'project',
      title: text.project,
      by: ({ initiative }) => titles.initiative(initiative),
      show: ({ initiative }) => (
        <button type="button" className="link-button" onClick={() => onOpen(initiative)}>
          {titles.initiative(initiative)}
        </button>
      ),
    },
    {
      key: 'return',
      title: text.rankingReturn,
      isNumber: true,
      by: ({ returnOnInvestment }) => returnOnInvestment ?? Number.MAX_VALUE,
      show: (row) => <Figure explanation={explainRank(row, titles)} />,
    },
    {
      key: 'cost',
      title: text.rankingCost,
      isNumber: true,
      isOptional: true,
      by: ({ cost }) => cost.minor,
      show: ({ cost }) => formatMoney(cost),
    },
    { key: 'verdict', title: text.rankingVerdict, by: verdictOf, show: verdictOf },
    {
      key: 'ours',
      title: text.rankingOurs,
      by: ({ initiative }) => ours(initiative),
      show: ({ initiative }) => ours(initiative),
    },
  ]
}

function verdictOf({ isWithinBudget, isScheduled }: RankedInitiative): string {
  if (isScheduled) return text.within
  return isWithinBudget ? text.withinNoPlace : text.beyond
}
