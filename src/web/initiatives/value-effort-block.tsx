import { majorOf, moneyOf } from '../../domain/values/money.ts'
import type { Key } from '../../domain/values/key.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { valueEffort } from '../../pictures/value-effort.ts'
import type { Bubble } from '../../pictures/value-effort.ts'
import { initiativesText as text } from '../text/initiatives.en.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { formatExactMoney, formatMoney, formatNumber } from '../ui/format.ts'
import { PictureView } from '../ui/picture-view.tsx'
import type { InitiativeRow } from './initiative-rows.ts'

const fewest = 2
const mostDrawn = 80

/** What a project is worth against the days of work it takes; the list below says the same. */
export function ValueEffortBlock({
  rows,
  onOpen,
}: {
  readonly rows: readonly InitiativeRow[]
  readonly onOpen: (key: Key) => void
}) {
  const { currency } = useLoaded().business.organization
  const bubbles = rows.flatMap(bubbleOf).toSorted((a, b) => b.value - a.value)
  if (bubbles.length < fewest) return <EmptyState title={text.notEnough}>{text.fewer}</EmptyState>
  return (
    <PictureView
      onPick={onOpen}
      draw={(widthPx) =>
        valueEffort({
          title: text.picture,
          description: text.pictureDescription(bubbles.length, bubbles[0]?.title ?? '–'),
          bubbles: bubbles.slice(0, mostDrawn),
          axes: { ...text.axes, valueWords: (value) => formatMoney(moneyOf(value, currency)) },
          widthPx,
        })
      }
    />
  )
}

function bubbleOf({ initiative, best, effortDays }: InitiativeRow): Bubble[] {
  const { key, title, stage, exploreShare } = initiative
  if (best === null || stage === 'stopped' || stage === 'running') return []
  const { netPresentValue, cost } = best.likely
  return [
    {
      key,
      title,
      effort: effortDays,
      value: majorOf(netPresentValue),
      cost: majorOf(cost),
      triesNew: exploreShare >= 0.5,
      hint: text.bubbleHint(title, formatExactMoney(netPresentValue), formatNumber(effortDays)),
    },
  ]
}
