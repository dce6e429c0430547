import type { PlanUncertainty } from '../../../domain/uncertainty/plan-uncertainty.ts'
import { majorOf } from '../../../domain/values/money.ts'
import { floorBand } from '../../../pictures/floor-band.ts'
import { explainChanceIn, explainSpread } from '../../explain/explain-uncertainty.ts'
import { uncertaintyText as text } from '../../text/uncertainty.en.ts'
import { Figure } from '../../ui/figure.tsx'
import { formatMoney, formatPercent, formatQuarter } from '../../ui/format.ts'
import { PictureView } from '../../ui/picture-view.tsx'

/** The pot at the end of every quarter over the draws, against its limit. */
export function PotBand({ answer }: { readonly answer: PlanUncertainty }) {
  const { byQuarter, floor, chanceBelow } = answer.pot
  return (
    <div className="stack tight">
      <h3>{text.band}</h3>
      <PictureView
        draw={(widthPx) =>
          floorBand({
            title: text.band,
            description: text.bandDescription(formatPercent(chanceBelow)),
            quarters: byQuarter.map(({ quarter, planned, spread, chanceBelow: chance }) => ({
              name: formatQuarter(quarter),
              low: majorOf(spread.p10),
              middle: majorOf(spread.p50),
              high: majorOf(spread.p90),
              planned: majorOf(planned),
              hint: text.bandHint(
                formatQuarter(quarter),
                [formatMoney(spread.p10), formatMoney(spread.p90)],
                formatPercent(chance),
              ),
            })),
            floor: majorOf(floor),
            words: { floor: text.bandFloor(formatMoney(floor)), planned: text.bandPlanned },
            widthPx,
          })
        }
      />
      <details>
        <summary>{text.table}</summary>
        <div className="table-wrap" tabIndex={0} role="region" aria-label={text.band}>
          <table>
            <thead>
              <tr>
                <th scope="col">{text.quarter}</th>
                <th scope="col" className="number">
                  {text.columns.p10}
                </th>
                <th scope="col" className="number">
                  {text.columns.p90}
                </th>
                <th scope="col" className="number">
                  {text.chance}
                </th>
              </tr>
            </thead>
            <tbody>
              {byQuarter.map((row) => (
                <QuarterRow key={row.quarter} answer={answer} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </div>
  )
}

type Props = { readonly answer: PlanUncertainty; readonly row: PlanUncertainty['pot']['byQuarter'][number] }

function QuarterRow({ answer, row }: Props) {
  const { quarter, planned, spread } = row
  const at = (figure: 'p10' | 'p90') =>
    explainSpread(answer, { title: formatQuarter(quarter), figure, money: { planned, spread } })
  return (
    <tr>
      <th scope="row">{formatQuarter(quarter)}</th>
      <td className="number">
        <Figure explanation={at('p10')} />
      </td>
      <td className="number">
        <Figure explanation={at('p90')} />
      </td>
      <td className="number">
        <Figure explanation={explainChanceIn(answer, row, answer.pot.floor)} />
      </td>
    </tr>
  )
}
