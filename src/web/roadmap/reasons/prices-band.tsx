import { memo } from 'react'
import type { ReactNode } from 'react'
import { priceHints } from '../../../solver/reasons/price-hints.ts'
import type { PriceHint } from '../../../solver/reasons/price-hints.ts'
import { constraintPrices } from '../../../solver/reasons/constraint-prices.ts'
import type { ConstraintPrice } from '../../../solver/reasons/constraint-prices.ts'
import { explainPrice, explainPriceHint } from '../../explain/explain-reasons.ts'
import { reasonsText as text } from '../../text/reasons.en.ts'
import { Figure } from '../../ui/figure.tsx'
import { FoldIntro } from '../../ui/fold.tsx'
import type { ShownPlan } from '../shown-plan.ts'
import { reasonsSolver } from '../solver.ts'
import { useAtOnce } from './use-at-once.ts'
import { useWorkedOut } from './use-worked-out.ts'
import { WorkOutBar } from './work-out-bar.tsx'

/** What loosening each limit by a step would be worth. */
export const PricesBand = memo(({ plan }: { readonly plan: ShownPlan }) => {
  const { question } = plan
  const hints = useAtOnce(plan, priceHints)
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
      {work.result ? <PriceTable prices={work.result} /> : hints && <HintTable hints={hints} />}
    </>
  )
})
PricesBand.displayName = 'PricesBand'

/** Estimates of what holds the plan back, until it is worked out; the largest first. */
function HintTable({ hints }: { readonly hints: readonly PriceHint[] }) {
  const rows = hints
    .toSorted((a, b) => b.gain.minor - a.gain.minor)
    .map((hint) => ({
      id: hint.id,
      words: hint.words,
      gain: hint.isTooClose ? text.littleHint : <Figure explanation={explainPriceHint(hint)} />,
    }))
  if (rows.length === 0) return <p className="small muted">{text.noHints}</p>
  return (
    <>
      <p className="small muted">{text.hintsHelp}</p>
      <LimitTable rows={rows} label={text.hintTable} gain={text.gainHint} />
    </>
  )
}

function PriceTable({ prices }: { readonly prices: readonly ConstraintPrice[] }) {
  const shown = prices.filter(({ kind }) => kind !== 'not-in-the-way').toSorted((a, b) => gainOf(b) - gainOf(a))
  const others = prices.length - shown.length
  const rows = shown.map((price) => ({ id: price.id, words: price.words, gain: <Gain price={price} /> }))
  return (
    <>
      {rows.length > 0 && <LimitTable rows={rows} label={text.priceTable} gain={text.gain} />}
      {others > 0 && (
        <p className="small muted">
          {text.notInTheWay(others)} {text.notInTheWayHelp}
        </p>
      )}
    </>
  )
}

type LimitRow = { readonly id: string; readonly words: string; readonly gain: ReactNode }

function LimitTable({
  rows,
  label,
  gain,
}: {
  readonly rows: readonly LimitRow[]
  readonly label: string
  readonly gain: string
}) {
  return (
    <div className="table-wrap" tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.limit}</th>
            <th scope="col" className="number">
              {gain}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.words}</th>
              <td className="number">{row.gain}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
