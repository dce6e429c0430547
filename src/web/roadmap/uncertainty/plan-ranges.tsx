import type { PlanUncertainty, UncertainMoney } from '../../../domain/uncertainty/plan-uncertainty.ts'
import { majorOf } from '../../../domain/values/money.ts'
import { uncertainRanges } from '../../../pictures/uncertain-ranges.ts'
import { explainPlanned, explainSpread } from '../../explain/explain-uncertainty.ts'
import { uncertaintyText as text } from '../../text/uncertainty.en.ts'
import { Figure } from '../../ui/figure.tsx'
import { formatMoney } from '../../ui/format.ts'
import { PictureView } from '../../ui/picture-view.tsx'

type Row = { readonly title: string; readonly money: UncertainMoney }

/** Cost, benefit, worth and low points from their lowest to their highest tenth, as a picture and as a table. */
export function PlanRanges({ answer }: { readonly answer: PlanUncertainty }) {
  const rows = rowsOf(answer)
  const figures = ['p10', 'p50', 'p90'] as const
  return (
    <div className="stack tight">
      <PictureView
        draw={(widthPx) =>
          uncertainRanges({
            title: text.ranges,
            description: text.rangesDescription,
            rows: rows.map(({ title, money: { planned, spread } }) => ({
              title,
              low: majorOf(spread.p10),
              middle: majorOf(spread.p50),
              high: majorOf(spread.p90),
              planned: majorOf(planned),
              words: { low: formatMoney(spread.p10), high: formatMoney(spread.p90) },
              hint: text.hint(title, formatMoney(spread.p10), formatMoney(spread.p90)),
            })),
            widthPx,
          })
        }
      />
      <p className="small muted">{text.rangesLegend}</p>
      <details>
        <summary>{text.table}</summary>
        <div className="table-wrap" tabIndex={0} role="region" aria-label={text.ranges}>
          <table>
            <thead>
              <tr>
                <th scope="col">{text.columns.what}</th>
                {(['planned', ...figures] as const).map((column) => (
                  <th key={column} scope="col" className="number">
                    {text.columns[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ title, money }) => (
                <tr key={title}>
                  <th scope="row">{title}</th>
                  <td className="number">
                    <Figure explanation={explainPlanned(title, money)} />
                  </td>
                  {figures.map((figure) => (
                    <td key={figure} className="number">
                      <Figure explanation={explainSpread(answer, { title, figure, money })} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </div>
  )
}

function rowsOf({ cost, benefit, netPresentValue, worth, pot, firmCash }: PlanUncertainty): Row[] {
  return [
    { title: text.rows.cost, money: cost },
    { title: text.rows.benefit, money: benefit },
    { title: text.rows.netPresentValue, money: netPresentValue },
    { title: text.rows.worth, money: worth },
    { title: text.rows.potLow, money: { planned: pot.plannedLow, spread: pot.low } },
    ...(firmCash === null
      ? []
      : [{ title: text.rows.cashLow, money: { planned: firmCash.plannedLow, spread: firmCash.low } }]),
  ]
}
