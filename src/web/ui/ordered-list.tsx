import { useState } from 'react'
import type { ReactNode } from 'react'
import { uiText as text } from '../text/ui.en.ts'

export type OrderedEntry = { readonly key: string; readonly title: string; readonly aside?: ReactNode }

/** A list to drag into order, or to order with two buttons and the keyboard. */
export function OrderedList({
  label,
  entries,
  onOrder,
}: {
  readonly label: string
  readonly entries: readonly OrderedEntry[]
  readonly onOrder: (keys: readonly string[]) => void
}) {
  const [dragged, setDragged] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const move = (key: string, to: number): void => {
    const keys = entries.map((entry) => entry.key)
    const from = keys.indexOf(key)
    if (to < 0 || to >= keys.length || from === to) return
    keys.splice(to, 0, ...keys.splice(from, 1))
    setSaid(text.movedTo(entries[from]?.title ?? key, to + 1))
    onOrder(keys)
  }
  return (
    <>
      <ol className="ordered" aria-label={label}>
        {entries.map(({ key, title, aside }, index) => (
          <li
            key={key}
            draggable
            className={dragged === key ? 'dragged' : ''}
            onDragStart={() => setDragged(key)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault()
              if (dragged !== null) move(dragged, index)
            }}
          >
            <span className="muted" aria-hidden="true" title={text.drag}>
              ⋮⋮
            </span>
            <span className="muted">{index + 1}</span>
            <span className="grow">{title}</span>
            {aside}
            <button
              type="button"
              className="button small"
              aria-label={text.moveUp(title)}
              disabled={index === 0}
              onClick={() => move(key, index - 1)}
            >
              ↑
            </button>
            <button
              type="button"
              className="button small"
              aria-label={text.moveDown(title)}
              disabled={index === entries.length - 1}
              onClick={() => move(key, index + 1)}
            >
              ↓
            </button>
          </li>
        ))}
      </ol>
      <div className="hidden-text" role="status">
        {said}
      </div>
    </>
  )
}
