import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { Picture, Shape } from '../../pictures/picture.ts'

/** Draws a picture at the width there is; a click on a mark picks its noun. The table beside it says the same to everyone. */
export function PictureView({
  draw,
  onPick,
}: {
  readonly draw: (widthPx: number) => Picture
  readonly onPick?: (subject: string) => void
}) {
  const [place, widthPx] = useWidth()
  const picture = widthPx > 0 ? draw(widthPx) : null
  return (
    <div className="picture" ref={place}>
      {picture && (
        <svg
          role="img"
          aria-label={`${picture.title}. ${picture.description}`}
          viewBox={`0 0 ${picture.widthPx} ${picture.heightPx}`}
          width={picture.widthPx}
          height={picture.heightPx}
        >
          {picture.shapes.map((shape, index) => (
            <ShapeView key={index} shape={shape} onPick={onPick} />
          ))}
        </svg>
      )}
    </div>
  )
}

/** The width there is for a picture; nothing before it is known. */
export function useWidth(): [RefObject<HTMLDivElement | null>, number] {
  const place = useRef<HTMLDivElement>(null)
  const [widthPx, setWidthPx] = useState(0)
  useEffect(() => {
    const element = place.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => setWidthPx(Math.floor(element.clientWidth)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [place, widthPx]
}

export function ShapeView({
  shape,
  onPick,
}: {
  readonly shape: Shape
  readonly onPick?: ((subject: string) => void) | undefined
}) {
  const { subject } = shape
  const pick = subject && onPick ? { 'data-pick': subject, onClick: () => onPick(subject) } : {}
  const hint = shape.hint === null ? null : <title>{shape.hint}</title>
  if (shape.kind === 'text') {
    const { x, y, size, anchor, strong, tone } = shape
    return (
      <text
        x={x}
        y={y}
        fontSize={size}
        textAnchor={anchor}
        fontWeight={strong ? 600 : 400}
        fill={colour(tone)}
        {...pick}
      >
        {shape.text}
        {hint}
      </text>
    )
  }
  const paint = { fill: colour(shape.fill), stroke: colour(shape.stroke), ...pick }
  if (shape.kind === 'rect') {
    const dash = shape.dashed ? { strokeDasharray: '4 3' } : {}
    return (
      <rect
        x={shape.x}
        y={shape.y}
        width={Math.max(0, shape.width)}
        height={Math.max(0, shape.height)}
        {...paint}
        {...dash}
      >
        {hint}
      </rect>
    )
  }
  if (shape.kind === 'circle') {
    return (
      <circle cx={shape.x} cy={shape.y} r={shape.radius} {...paint}>
        {hint}
      </circle>
    )
  }
  const dash = shape.dashed ? { strokeDasharray: '4 3' } : {}
  return (
    <path d={shape.d} strokeWidth={shape.strokeWidth} opacity={shape.opacity} {...paint} {...dash}>
      {hint}
    </path>
  )
}

function colour(tone: string | null): string {
  return tone === null ? 'none' : `var(--${tone})`
}
