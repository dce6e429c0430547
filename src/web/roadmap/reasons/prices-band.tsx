import { memo } from 'react'
import { constraintPrices } from '../../../solver/reasons/constraint-prices.ts'
import type { ConstraintPrice } from '../../../solver/reasons/constraint-prices.ts'
import { explainPrice } from '../../explain/explain-reasons.ts'
import { reasonsText as text } from '../../text/reasons.en.ts'
import { Figure } from '../../ui/figure.tsx'
import { FoldIntro } from '../../ui/fold.tsx'
import type { ShownPlan } from '../shown-plan.ts'
import { reasonsSolver } from '../solver.ts'
import { useWorkedOut } from './use-worked-out.ts'
import { WorkOutBar } from './work-out-bar.tsx'

/** What loosening each limit by a step would be worth. */
export const PricesBand = memo(({ plan }: { readonly plan: ShownPlan }) => {
  const { question } = plan
  const work = useWorkedOut<readonly ConstraintPrice[]>(plan, ({ signal, onDone }) => {
    const found: ConstraintPrice[] = []
    const onPrice = (price: ConstraintPrice, done: { readonly count: number; readonly of: number }): void => {
      found.push(price)
      onDone(done, [...found])
    }
    return constraintPrices({ question, plan }, { solver: reasonsSolver(), signal, onPrice })
  })
  return (
    <>
      <FoldIntro>{text.pricesIntro}</FoldIntro>
      <WorkOutBar work={work} label={text.prices} />
      {work.result && <PriceTable prices={work.result} />}
    </>
  )
})
PricesBand.displayName = 'PricesBand'

function PriceTable({ prices }: { readonly prices: readonly ConstraintPrice[] }) {
  const shown = prices.filter(({ kind }) => kind !== 'not-in-the-way').toSorted((a, b) => gainOf(b) - gainOf(a))
  const others = prices.length - shown.length
  return (
    <>
      {shown.length > 0 && (
        <div className="table-wrap" tabIndex={0} role="region" aria-label={text.priceTable}>
          <table>
            <thead>
              <tr>
                <th scope="col">{text.limit}</th>
                <th scope="col" className="number">
                  {text.gain}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((price) => (
                <tr key={price.id}>
                  <th scope="row">{price.words}</th>
                  <td className="number">
                    <Gain price={price} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {others > 0 && (
        <p className="small muted">
          {text.notInTheWay(others)} {text.notInTheWayHelp}
        </p>
      )}
    </>
  )
}

function Gain({ price }: { readonly price: ConstraintPrice }) {
  switch (price.kind) {
    case 'gains':
      return <Figure explanation={explainPrice(price)} />
    case 'too-close':
      return price.gain.minor === 0 && price.proof.gap === 0 ? text.noGain : text.tooClose
    case 'undecided':
    case 'not-in-the-way':
      return text.undecided
  }
}

function gainOf(price: ConstraintPrice): number {
  return price.kind === 'gains' ? price.gain.minor : 0
}
