import { explainDifference } from '../../explain/explain-roadmap.ts'
import { lanesText as text } from '../../text/roadmap-lanes.en.ts'
import { roadmapText } from '../../text/roadmap.en.ts'
import type { Titles } from '../../app/titles.ts'
import { Figure } from '../../ui/figure.tsx'
import { formatMoney, formatQuarter } from '../../ui/format.ts'
import type { Move, MovePrice } from './move.ts'

/** What the last move costs, in money: about, from the first plan on, and exactly with the proof. */
export function MovePriceLine({
  price,
  titles,
  onUndo,
}: {
  readonly price: MovePrice | null
  readonly titles: Titles
  readonly onUndo: (() => void) | null
}) {
  return (
    <div className="move-price no-print">
      <p role="status">{price && <PriceWords price={price} titles={titles} />}</p>
      {price && onUndo && (
        <button type="button" className="button small" onClick={onUndo}>
          {text.undo}
        </button>
      )}
    </div>
  )
}

function PriceWords({ price, titles }: { readonly price: MovePrice; readonly titles: Titles }) {
  const what = moveWords(price.move, titles)
  if (price.kind === 'waiting') return <>{text.priceWaiting(what)}</>
  if (price.kind === 'impossible') return <>{text.priceImpossible(what)}</>
  const { difference, isFinal, isWithinGap, value, valueBefore } = price
  const { minor, currency } = difference.total
  if (minor === 0) return <>{text.priceNothing(what)}</>
  if (isFinal && isWithinGap) return <>{text.priceTooClose(what)}</>
  const words = minor < 0 ? text.costs(isFinal) : text.brings(isFinal)
  const amount = { minor: Math.abs(minor), currency }
  const plans: [string, typeof value][] = [
    [text.planAfter, value],
    [text.planBefore, valueBefore],
  ]
  return (
    <>
      {what} {words}{' '}
      <strong>
        {isFinal ? <Figure explanation={explainDifference(difference, { title: what, plans })} /> : formatMoney(amount)}
      </strong>
      . <span className="small muted">{partsWords(price)}</span>
    </>
  )
}

function partsWords({ difference: { goalValue, netPresentValue, risk } }: Extract<MovePrice, { kind: 'known' }>) {
  return roadmapText.whyNot.parts(formatMoney(goalValue), formatMoney(netPresentValue), formatMoney(risk))
}

function moveWords({ kind, initiative, start }: Move, titles: Titles): string {
  return text.moves[kind](titles.initiative(initiative), start === null ? '' : formatQuarter(start))
}
