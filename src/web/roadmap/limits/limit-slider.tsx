import { useEffect, useRef, useState, useTransition } from 'react'
import { useStableCallback } from '../../ui/use-stable-callback.ts'
import { limitsText as text } from '../../text/roadmap-limits.en.ts'

/** A slider may tell more often than plans can be begun. */
const tellEveryMs = 30

/** A limit to slide, with its value in words and, where it was moved, the way back. It moves at once; the plan follows. */
export function LimitSlider({
  label,
  value,
  usual,
  most = 100,
  words,
  onSlide,
}: {
  readonly label: string
  /** In percent, as it is asked for. */
  readonly value: number
  readonly usual: number
  readonly most?: number
  readonly words: (percent: number) => string
  readonly onSlide: (percent: number) => void
}) {
  const [shown, slide] = useSlide(value, onSlide)
  const said = words(shown)
  return (
    <div className="limit">
      <label className="stack tight">
        <span className="field-label">{label}</span>
        <input
          type="range"
          min={0}
          max={most}
          step={5}
          value={shown}
          aria-valuetext={said}
          onChange={(event) => slide(Number(event.currentTarget.value))}
        />
        <output className="small">{said}</output>
      </label>
      {shown !== usual && (
        <button
          type="button"
          className="button small plain"
          aria-label={text.resetOf(label)}
          onClick={() => slide(usual)}
        >
          {text.reset}
        </button>
      )}
    </div>
  )
}

/** What the thumb shows, ahead of what the plan was asked with. */
function useSlide(value: number, onSlide: (percent: number) => void): [number, (percent: number) => void] {
  const [shown, setShown] = useState(value)
  const telling = useRef<{ timer: ReturnType<typeof setTimeout> | null; next: number }>({ timer: null, next: value })
  const tell = useStableCallback(onSlide)
  const [isTelling, startTelling] = useTransition()
  useEffect(() => {
    // What was told a moment ago may arrive when the thumb is further on already.
    if (telling.current.timer === null && !isTelling) setShown(value)
  }, [value, isTelling])
  useEffect(() => () => clearTimeout(telling.current.timer ?? undefined), [])
  return [
    shown,
    (percent) => {
      setShown(percent)
      telling.current.next = percent
      telling.current.timer ??= setTimeout(() => {
        telling.current.timer = null
        startTelling(() => tell(telling.current.next))
      }, tellEveryMs)
    },
  ]
}
