import { majorOf, moneyOf } from '../../../domain/values/money.ts'
import { frontierPicture } from '../../../pictures/frontier.ts'
import type { FrontierDot } from '../../../pictures/frontier.ts'
import type { BestPoint, Frontier, FrontierPoint } from '../../../solver/reasons/frontier.ts'
import { useLoaded } from '../../app/loaded-business.ts'
import { reasonsText as text } from '../../text/reasons.en.ts'
import { formatMoney } from '../../ui/format.ts'
import { PictureView } from '../../ui/picture-view.tsx'

/** The frontier as a picture; a click on a point uses its budget. */
export function FrontierDrawing({
  found: { kind, points, compared },
  onPick,
}: {
  readonly found: Frontier
  readonly onPick: ((point: BestPoint) => void) | null
}) {
  const { currency } = useLoaded().business.organization
  const best = points.filter(({ isDominated }) => !isDominated)
  const last = best.at(-1)
  const named = [
    ...(last === undefined ? [] : [{ ...dotOf('this', last), name: text.thisPlan }]),
    ...compared.map((one, place) => ({ ...dotOf(`compared-${place}`, one), name: one.name })),
  ]
  const pick = (subject: string): void => {
    const point = best.find(({ limit }) => String(limit.minor) === subject)
    if (point) onPick?.(point)
  }
  return (
    <PictureView
      {...(onPick === null ? {} : { onPick: pick })}
      draw={(widthPx) =>
        frontierPicture({
          title: `${text.frontier}, ${text.kinds[kind]}`,
          description: text.pictureDescription(best.length, last ? formatMoney(last.worth) : '–'),
          best: best.map((point) => dotOf(String(point.limit.minor), point)),
          named,
          axes: {
            amount: text.axis[kind],
            worth: text.worthAxis,
            words: (value) => formatMoney(moneyOf(Math.round(value), currency)),
          },
          widthPx,
        })
      }
    />
  )
}

function dotOf(key: string, { amount, worth, schedule }: FrontierPoint): FrontierDot {
  const hint = text.point(formatMoney(amount), formatMoney(worth), text.projects(schedule.length))
  return { key, amount: majorOf(amount), worth: majorOf(worth), hint }
}
