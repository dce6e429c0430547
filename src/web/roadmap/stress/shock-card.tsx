import type { StressTest } from '../../../solver/stress-test.ts'
import { explainLoss } from '../../explain/explain-stress.ts'
import { stressText as text } from '../../text/stress.en.ts'
import { Figure } from '../../ui/figure.tsx'
import { formatList, formatMoney, formatPercent, formatQuarter } from '../../ui/format.ts'
import type { ShownPlan } from '../shown-plan.ts'
import type { Limits } from '../use-limits.ts'
import { ReactionView } from './reaction-view.tsx'
import { scenarioTitle } from './shock-title.ts'

type Props = { readonly plan: ShownPlan; readonly test: StressTest; readonly limits: Limits }

/** One shock: what it costs, what breaks in one sentence, and the best answer on demand. */
export function ShockCard({ plan, test, limits }: Props) {
  const title = scenarioTitle(plan.question.business, test.scenario)
  const { loss, breaks, leftOut } = test
  const [first, ...more] = breaks.violations
  return (
    <div className="stack tight">
      <h3>{title}</h3>
      <p>
        {loss.total.minor === 0 ? (
          text.costsNothing
        ) : (
          <>
            <span className="amount">
              <Figure explanation={explainLoss(test, title)} />
            </span>{' '}
            {text.costs}
          </>
        )}{' '}
        {first === undefined ? text.holds : text.breaks(first.message, more.length)}
      </p>
      {leftOut.length > 0 && <p>{text.leftOut(formatList(leftOut.map(plan.titles.initiative)))}</p>}
      <Details plan={plan} test={test} />
      <ReactionView plan={plan} test={test} title={title} limits={limits} />
    </div>
  )
}

function Details({ plan: { titles }, test: { breaks, damage } }: Pick<Props, 'plan' | 'test'>) {
  const { dependants, touched, violations } = breaks
  return (
    <details>
      <summary>{text.details}</summary>
      <div className="stack tight small">
        {dependants.length > 0 && <p>{text.dependants(formatList(dependants.map(titles.technology)))}</p>}
        {touched.length > 0 && <p>{text.touched(formatList(touched.map(titles.initiative)))}</p>}
        <ul className="list">
          {damage.fallenGoals.map(({ goal, before, after }) => (
            <li key={goal}>{text.falls(titles.goal(goal), formatPercent(before), formatPercent(after))}</li>
          ))}
          {violations.map(({ constraint, message }) => (
            <li key={constraint}>{message}</li>
          ))}
        </ul>
        <MoneyByQuarter quarters={breaks.quarters} />
      </div>
    </details>
  )
}

function MoneyByQuarter({ quarters }: { readonly quarters: StressTest['breaks']['quarters'] }) {
  const hasCash = quarters.some(({ firmCash }) => firmCash !== null)
  return (
    <div className="table-wrap" tabIndex={0} role="region" aria-label={text.details}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.quarter}</th>
            {[text.potBefore, text.potAfter, ...(hasCash ? [text.cashBefore, text.cashAfter] : [])].map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {quarters.map(({ quarter, pot, firmCash }) => (
            <tr key={quarter}>
              <th scope="row">{formatQuarter(quarter)}</th>
              <td className="number">{formatMoney(pot.before)}</td>
              <td className="number">{formatMoney(pot.after)}</td>
              {firmCash && <td className="number">{formatMoney(firmCash.before)}</td>}
              {firmCash && <td className="number">{formatMoney(firmCash.after)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
