import { memo } from 'react'
import type { KeyboardEvent } from 'react'
import type { Key } from '../../../domain/values/key.ts'
import type { LanePlace, LanesPicture } from '../../../pictures/roadmap-lanes.ts'
import { lanesText as text } from '../../text/roadmap-lanes.en.ts'
import { ShapeView } from '../../ui/picture-view.tsx'
import type { LaneDrag } from './use-lane-drag.ts'
import { useOneTabStop } from './use-one-tab-stop.ts'

type Props = {
  readonly picture: LanesPicture
  readonly dragging: LaneDrag
  readonly onKey: (key: Key, pressed: string) => boolean
  readonly onPick: (key: Key) => void
  readonly onFigure: (subject: string) => void
}

/** The quarters, which stay in sight, and below them the lanes with their bars. */
export function LanesDrawing({ picture, dragging, onKey, onPick, onFigure }: Props) {
  const { widthPx, heightPx, axisHeightPx, places } = picture
  const { drag, origin, svg } = dragging
  const order = places.map(({ bar }) => bar.key)
  const stop = useOneTabStop(order)
  return (
    <>
      <div className="lanes-axis">
        <svg aria-hidden="true" viewBox={`0 0 ${widthPx} ${axisHeightPx}`} width={widthPx} height={axisHeightPx}>
          {picture.axis.map((shape, index) => (
            <ShapeView key={index} shape={shape} />
          ))}
        </svg>
      </div>
      <svg
        ref={svg}
        role="group"
        aria-label={`${text.bars}. ${picture.description} ${text.how}`}
        viewBox={`0 0 ${widthPx} ${heightPx}`}
        width={widthPx}
        height={heightPx}
      >
        <Ground picture={picture} onFigure={onFigure} />
        <Target picture={picture} dragging={dragging} />
        {places.map((place) => {
          const { key } = place.bar
          const isHeld = drag?.key === key && origin !== null
          const at = isHeld ? { x: origin.x + drag.dxPx, y: origin.y + drag.dyPx } : place
          return (
            <g
              key={key}
              className={isHeld ? 'lane-bar held' : 'lane-bar'}
              role="button"
              tabIndex={stop.tabIndexOf(key)}
              data-project={key}
              style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
              onFocus={() => stop.onFocus(key)}
              onKeyDown={(event) => press(event, { key, stop, onKey })}
              onClick={() => onPick(key)}
              {...dragging.hold(key)}
            >
              <title>{place.bar.hint}</title>
              <BarShapes place={place} />
            </g>
          )
        })}
      </svg>
    </>
  )
}

function press(
  event: KeyboardEvent<Element>,
  {
    key,
    stop,
    onKey,
  }: { readonly key: Key; readonly stop: ReturnType<typeof useOneTabStop>; readonly onKey: Props['onKey'] },
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (stop.go(key, event.key) || onKey(key, event.key)) event.preventDefault()
}

const BarShapes = memo(({ place }: { readonly place: LanePlace }) => (
  <>
    {/* Where the name stands above or beside the bar, its whole row can be taken hold of. */}
    <rect className="lane-hold" x={-2} y={-2} width={place.width + 4} height={place.height + 4} />
    {place.shapes.map((shape, index) => (
      <ShapeView key={index} shape={shape} />
    ))}
  </>
))
BarShapes.displayName = 'BarShapes'

const Ground = memo(
  ({ picture, onFigure }: { readonly picture: LanesPicture; readonly onFigure: (subject: string) => void }) => (
    <>
      {picture.ground.map((shape, index) => (
        <ShapeView key={index} shape={shape} onPick={onFigure} />
      ))}
    </>
  ),
)
Ground.displayName = 'Ground'

/** The quarter in which what is held would start. */
function Target({ picture, dragging: { target } }: { readonly picture: LanesPicture; readonly dragging: LaneDrag }) {
  if (target === null) return null
  const [x = 0, end = 0] = picture.edges.slice(target, target + 2)
  return <rect className="lane-target" x={x} y={0} width={end - x} height={picture.heightPx} />
}
