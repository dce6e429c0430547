import { useMemo } from 'react'
import { spendForecast } from '../../../domain/spend/spend-forecast.ts'
import { twoHorizons } from '../../../domain/roadmap/two-horizons.ts'
import type { TwoHorizons } from '../../../domain/roadmap/two-horizons.ts'
import { cashBars } from '../../../pictures/cash-bars.ts'
import {
  explainFirstYear,
  explainForecast,
  explainHorizonValue,
  explainLowestPoint,
  explainPaidBySavings,
  explainReturned,
} from '../../explain/explain-stress.ts'
import { stressText as text } from '../../text/stress.en.ts'
import { Figure } from '../../ui/figure.tsx'
import { formatExactMoney, formatList, formatMoney, formatNumber, formatQuarter } from '../../ui/format.ts'
import { FoldIntro } from '../../ui/fold.tsx'
import { PictureView } from '../../ui/picture-view.tsx'
import type { ShownPlan } from '../shown-plan.ts'

/** Cash of twelve months beside the value of three and five years, and the money that returns. */
export function HorizonsBand({ plan }: { readonly plan: ShownPlan }) {
  const { question, schedule, titles } = plan
  const horizons = useMemo(() => twoHorizons(question, schedule), [question, schedule])
  const { firstYear, values, selfFunding } = horizons
  const { quarter } = firstYear.lowestPoint
  return (
    <>
      <FoldIntro>{text.horizonsIntro(formatQuarter(question.assumptions.firstQuarter))}</FoldIntro>
      <div className="stack tight">
        <p>
          <Figure explanation={explainFirstYear(horizons)} /> {text.yearNet}{' '}
          {quarter === null ? (
            text.neverBelow
          ) : (
            <>
              <Figure explanation={explainLowestPoint(horizons)} /> {text.lowest(formatQuarter(quarter))}
            </>
          )}
        </p>
        {values.map((value) => (
          <p key={value.years}>
            <Figure explanation={explainHorizonValue(value, question)} /> {text.over(value.years)}
          </p>
        ))}
        <p>
          <Figure explanation={explainReturned(horizons)} /> {text.returns}{' '}
          {selfFunding.paidBySavings.minor === 0 ? (
            text.paysNothing
          ) : (
            <>
              <Figure explanation={explainPaidBySavings(horizons)} /> {text.paysFor}
            </>
          )}
        </p>
        {selfFunding.projects.length > 0 && (
          <p className="small muted">{text.paysProjects(formatList(selfFunding.projects.map(titles.initiative)))}</p>
        )}
      </div>
      <PictureView draw={(widthPx) => barsOf(horizons, widthPx)} />
      <CashTable horizons={horizons} />
      <GrowthTable plan={plan} />
    </>
  )
}

function barsOf({ firstYear }: TwoHorizons, widthPx: number) {
  const { bars: words } = text
  return cashBars({
    title: words.title,
    description: words.description,
    names: { moneyIn: words.in, moneyOut: words.out },
    widthPx,
    bars: firstYear.quarters.map(({ quarter, spend, savings, income, net }) => {
      const moneyIn = { ...savings, minor: savings.minor + income.minor }
      const title = formatQuarter(quarter)
      return {
        title,
        moneyIn: moneyIn.minor,
        moneyOut: spend.minor,
        inHint: words.hint(title, formatExactMoney(moneyIn), words.in),
        outHint: words.hint(title, formatExactMoney(spend), words.out),
        net: formatMoney(net),
      }
    }),
  })
}

function CashTable({ horizons: { firstYear, selfFunding } }: { readonly horizons: TwoHorizons }) {
  const { columns } = text
  const names = Object.values(columns)
  return (
    <details>
      <summary>{text.cashTable}</summary>
      <div className="table-wrap" tabIndex={0} role="region" aria-label={text.cashTable}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.quarter}</th>
              {names.map((name) => (
                <th key={name} scope="col" className="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {firstYear.quarters.map(({ quarter, spend, savings, income, net, soFar }, place) => {
              const funding = selfFunding.quarters[place]
              return (
                <tr key={quarter}>
                  <th scope="row">{formatQuarter(quarter)}</th>
                  {[spend, savings, income, net, soFar].map((amount, column) => (
                    <td key={names[column]} className="number">
                      {formatMoney(amount)}
                    </td>
                  ))}
                  <td className="number">{funding && formatMoney(funding.returned)}</td>
                  <td className="number">{funding && formatMoney(funding.paidBySavings)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </details>
  )
}

const forecastYears = [0, 1, 3, 5]

/** Shown where something grows. */
function GrowthTable({ plan: { question } }: { readonly plan: ShownPlan }) {
  const { business, today } = question
  const [now, ...later] = spendForecast(business, today, forecastYears)
  if (now === undefined || business.technologies.every(({ growsWith }) => growsWith === null)) return null
  const { growthColumns: columns } = text
  return (
    <details>
      <summary>{text.growth}</summary>
      <div className="table-wrap" tabIndex={0} role="region" aria-label={text.growth}>
        <table>
          <thead>
            <tr>
              <th scope="col">{columns.when}</th>
              <th scope="col" className="number">
                {columns.cost}
              </th>
              <th scope="col" className="number">
                {columns.seats}
              </th>
            </tr>
          </thead>
          <tbody>
            {[now, ...later].map((year) => (
              <tr key={year.years}>
                <th scope="row">{text.growthWhen(year.years)}</th>
                <td className="number">
                  <Figure explanation={explainForecast(year, now, business)} />
                </td>
                <td className="number">{formatNumber(year.seats)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
