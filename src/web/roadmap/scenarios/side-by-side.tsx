import type { ReactNode } from 'react'
import type { ComparedPlan, RoadmapComparison } from '../../../domain/roadmap/scenarios/compare-roadmaps.ts'
import type { Titles } from '../../app/titles.ts'
import { useTitles } from '../../app/titles.ts'
import { explainLeft, explainSpent } from '../../explain/explain-quarter.ts'
import {
  explainAgainst,
  explainExploreOf,
  explainGoalOf,
  explainPartOf,
  explainSince,
  explainTotalOf,
  explainWorthOf,
} from '../../explain/explain-scenario.ts'
import { scenariosText as text } from '../../text/scenarios.en.ts'
import { Figure } from '../../ui/figure.tsx'
import { formatList, formatQuarter } from '../../ui/format.ts'

type Row = { readonly name: string; readonly show: (plan: ComparedPlan, place: number) => ReactNode }

/** One column for each plan; on a narrow screen the columns stand below each other, row by row. */
export function SideBySide({ comparison }: { readonly comparison: RoadmapComparison }) {
  const titles = useTitles()
  const { plans, firstQuarter, quarterCount } = comparison
  return (
    <div className="stack">
      <h3>{text.sideBySide}</h3>
      <p className="small muted">{text.sideBySideIntro(formatQuarter(firstQuarter), quarterCount)}</p>
      <div className="table-wrap" tabIndex={0} role="region" aria-label={text.sideBySide}>
        <table className="side-by-side">
          <thead>
            <tr>
              <td />
              {plans.map(({ key, title }) => (
                <th key={key} scope="col" className="number">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rowsOf(comparison, titles).map(({ name, show }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {plans.map((plan, place) => (
                  <td key={plan.key} className="number" data-plan={plan.title}>
                    {show(plan, place)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function rowsOf(comparison: RoadmapComparison, titles: Titles): readonly Row[] {
  return [
    ...moneyRows(comparison),
    ...goalRows(comparison, titles),
    ...contentRows(titles),
    ...quarterRows(comparison, titles),
    ...startRows(comparison, titles),
  ]
}

function moneyRows({ plans }: RoadmapComparison): Row[] {
  const { rows } = text
  const [first] = plans
  return [
    { name: rows.worth, show: (plan) => <Figure explanation={explainWorthOf(plan)} /> },
    { name: rows.goals, show: (plan) => <Figure explanation={explainPartOf(plan, 'goalValue')} /> },
    { name: rows.money, show: (plan) => <Figure explanation={explainPartOf(plan, 'netPresentValue')} /> },
    { name: rows.risk, show: (plan) => <Figure explanation={explainPartOf(plan, 'risk')} /> },
    {
      name: rows.against,
      show: (plan, place) =>
        place === 0 || first === undefined ? '' : <Figure explanation={explainAgainst(plan, first)} />,
    },
    {
      name: rows.since,
      show: (plan) => plan.sinceKept && <Figure explanation={explainSince(plan, plan.sinceKept)} />,
    },
    { name: rows.spent, show: (plan) => <Figure explanation={explainTotalOf(plan, 'spend')} /> },
    { name: rows.saved, show: (plan) => <Figure explanation={explainTotalOf(plan, 'savings')} /> },
    { name: rows.earned, show: (plan) => <Figure explanation={explainTotalOf(plan, 'income')} /> },
    {
      name: rows.lowest,
      show: ({ quarters, lowestPot }) => {
        const quarter = quarters.find((one) => one.quarter === lowestPot.quarter)
        return (
          quarter && (
            <>
              <Figure explanation={explainLeft(quarter)} />{' '}
              <span className="small">{formatQuarter(quarter.quarter)}</span>
            </>
          )
        )
      },
    },
    { name: rows.explore, show: (plan) => <Figure explanation={explainExploreOf(plan)} /> },
  ]
}

function goalRows({ plans }: RoadmapComparison, titles: Titles): Row[] {
  return (plans[0]?.goals ?? []).map(({ goal }) => ({
    name: text.rows.goal(titles.goal(goal)),
    show: (plan) => <Figure explanation={explainGoalOf(plan, { goal, title: titles.goal(goal) })} />,
  }))
}

function contentRows(titles: Titles): Row[] {
  const { rows } = text
  return [
    { name: rows.projects, show: ({ projectCount }) => String(projectCount) },
    { name: rows.onlyHere, show: ({ onlyHere }) => formatList(onlyHere.map(titles.initiative)) || text.none },
    {
      name: rows.breaks,
      show: ({ broken }) =>
        broken.length === 0 ? (
          text.none
        ) : (
          <details>
            <summary>{broken.length}</summary>
            <ul className="stack tight small">
              {broken.map(({ constraint, message }) => (
                <li key={constraint}>{message}</li>
              ))}
            </ul>
          </details>
        ),
    },
  ]
}

function quarterRows({ plans }: RoadmapComparison, titles: Titles): Row[] {
  return (plans[0]?.quarters ?? []).map(({ quarter }, index) => ({
    name: text.rows.quarter(formatQuarter(quarter)),
    show: ({ quarters }) => {
      const own = quarters[index]
      return (
        own && (
          <>
            <Figure explanation={explainSpent(own, titles)} />, <Figure explanation={explainLeft(own)} />
          </>
        )
      )
    },
  }))
}

function startRows({ projects }: RoadmapComparison, titles: Titles): Row[] {
  return projects.map(({ initiative, lines }) => ({
    name: text.rows.start(titles.initiative(initiative)),
    show: (_, place) => {
      const line = lines[place]
      return line ? formatQuarter(line.start) : text.out
    },
  }))
}
