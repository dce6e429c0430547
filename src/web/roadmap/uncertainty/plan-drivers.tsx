import type { Driver } from '../../../domain/uncertainty/drivers.ts'
import type { PlanUncertainty } from '../../../domain/uncertainty/plan-uncertainty.ts'
import { tornado } from '../../../pictures/tornado.ts'
import type { Titles } from '../../app/titles.ts'
import { explainDriver, explainSwing } from '../../explain/explain-uncertainty.ts'
import { uncertaintyText as text } from '../../text/uncertainty.en.ts'
import { Figure } from '../../ui/figure.tsx'
import { formatNumber } from '../../ui/format.ts'
import { PictureView } from '../../ui/picture-view.tsx'
import { driverTitle } from './driver-title.ts'

const shownDrivers = 5

/** The five figures the worth of the plan hangs on most. */
export function PlanDrivers({ answer, titles }: { readonly answer: PlanUncertainty; readonly titles: Titles }) {
  const drivers = answer.drivers.worth
    .slice(0, shownDrivers)
    .map((driver) => ({ driver, title: driverTitle(driver.subject, titles) }))
  if (drivers.length === 0) return null
  return (
    <div className="stack tight">
      <h3>{text.drivers}</h3>
      <p className="muted">{text.driversIntro}</p>
      <PictureView
        draw={(widthPx) =>
          tornado({
            title: text.drivers,
            description: text.driversDescription,
            bars: drivers.map(({ driver: { rankCorrelation }, title }) => ({
              title,
              strength: rankCorrelation,
              hint: `${title}: ${formatNumber(rankCorrelation, 2)}`,
            })),
            words: { lower: text.lower, raise: text.raise },
            widthPx,
          })
        }
      />
      <details>
        <summary>{text.table}</summary>
        <div className="table-wrap" tabIndex={0} role="region" aria-label={text.drivers}>
          <table>
            <thead>
              <tr>
                <th scope="col">{text.driverColumns.what}</th>
                <th scope="col" className="number">
                  {text.driverColumns.strength}
                </th>
                <th scope="col" className="number">
                  {text.driverColumns.swing}
                </th>
              </tr>
            </thead>
            <tbody>
              {drivers.map(({ driver, title }) => (
                <tr key={title}>
                  <th scope="row">{title}</th>
                  <td className="number">
                    <Figure explanation={explainDriver(driver, title)} />
                  </td>
                  <td className="number">
                    <Swing driver={driver} title={title} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </div>
  )
}

/** Nothing for what is shared: it has no ends. */
function Swing({ driver, title }: { readonly driver: Driver; readonly title: string }) {
  const { swing } = driver
  return swing === null ? '–' : <Figure explanation={explainSwing({ ...driver, swing }, title)} />
}
