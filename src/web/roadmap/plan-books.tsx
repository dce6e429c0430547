import { memo } from 'react'
import type { ReactNode } from 'react'
import type { RoadmapQuarter } from '../../domain/roadmap/roadmap-quarters.ts'
import { explainCash, explainLeft, explainSpent } from '../explain/explain-quarter.ts'
import { lanesText } from '../text/roadmap-lanes.en.ts'
import { roadmapText as text } from '../text/roadmap.en.ts'
import { Figure } from '../ui/figure.tsx'
import { formatList, formatMoney, formatNumber, formatQuarter } from '../ui/format.ts'
import type { ShownPlan } from './shown-plan.ts'

type Row = { readonly name: string; readonly show: (quarter: RoadmapQuarter) => ReactNode }

/** Money and people of every quarter, the same the picture shows, with every figure to open. */
export const PlanBooks = memo(({ plan }: { readonly plan: ShownPlan }) => {
  const { quarters } = plan
  return (
    <details>
      <summary>{text.table}</summary>
      <div className="table-wrap" tabIndex={0} role="region" aria-label={text.table}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.books.quarter}</th>
              {quarters.map(({ quarter }) => (
                <th key={quarter} scope="col" className="number">
                  {formatQuarter(quarter)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rowsOf(plan).map(({ name, show }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {quarters.map((quarter) => (
                  <td key={quarter.quarter} className="number">
                    {show(quarter)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Happenings plan={plan} />
    </details>
  )
})
PlanBooks.displayName = 'PlanBooks'

function rowsOf({ quarters, titles }: ShownPlan): Row[] {
  const roles = [...new Set(quarters.flatMap(({ roleDays }) => roleDays.map(({ role }) => role)))]
  const teams = [...new Set(quarters.flatMap(({ changeLoad }) => changeLoad.map(({ team }) => team)))]
  return [
    { name: text.books.carried, show: ({ carriedIn }) => formatMoney(carriedIn) },
    { name: text.books.budget, show: ({ budget }) => formatMoney(budget) },
    { name: text.books.returned, show: ({ savingsReturned }) => formatMoney(savingsReturned) },
    { name: text.books.spent, show: (quarter) => <Figure explanation={explainSpent(quarter, titles)} /> },
    { name: text.books.left, show: (quarter) => <Figure explanation={explainLeft(quarter)} /> },
    ...(quarters.some(({ firmCash }) => firmCash !== null)
      ? [
          {
            name: text.books.cash,
            show: (quarter: RoadmapQuarter) =>
              quarter.firmCash && <Figure explanation={explainCash(quarter, quarter.firmCash)} />,
          },
        ]
      : []),
    ...roles.map((role): Row => ({
      name: text.rolesDays(lanesText.role(role)),
      show: ({ roleDays }) => {
        const found = roleDays.find((one) => one.role === role)
        return usedOf(found?.used ?? 0, found?.available ?? null)
      },
    })),
    ...teams.map((team): Row => ({
      name: `${text.books.changeOf}: ${titles.team(team)}`,
      show: ({ changeLoad }) => {
        const found = changeLoad.find((one) => one.team === team)
        return usedOf(found?.used ?? 0, found?.cap ?? null)
      },
    })),
  ]
}

function usedOf(used: number, most: number | null): string {
  return most === null ? formatNumber(used, 2) : `${formatNumber(used, 2)} / ${formatNumber(most, 2)}`
}

function Happenings({ plan: { quarters, titles } }: { readonly plan: ShownPlan }) {
  return (
    <ul className="list small">
      {quarters
        .filter(({ goesLive }) => goesLive.length > 0)
        .map(({ quarter, goesLive }) => (
          <li key={quarter}>
            <span>
              <strong>{formatQuarter(quarter)}</strong> {text.books.live}: {formatList(goesLive.map(titles.initiative))}
            </span>
          </li>
        ))}
    </ul>
  )
}
