import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { PointerEvent as ReactPointerEvent } from 'react'
import { useStableCallback } from '../../ui/use-stable-callback.ts'
import type { Key } from '../../../domain/values/key.ts'

/** Something held by mouse, finger or pen. */
export type Drag = {
  readonly key: Key
  readonly dxPx: number
  readonly dyPx: number
  readonly xPx: number
  readonly yPx: number
  readonly isOverOut: boolean
}

type Held = { readonly key: Key; readonly id: number; readonly xPx: number; readonly yPx: number; isDragging: boolean }

/** Less than this is a click with an unsteady hand. */
const leastPx = 6

/** Dragging of marked elements: where the pointer is, and one word when it lets go. Escape puts it back. */
export function useDrag(handlers: {
  readonly onMove: (drag: Drag) => void
  readonly onDrop: (drag: Drag) => void
  readonly onCancel: () => void
}) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const held = useRef<Held | null>(null)
  const hasDragged = useRef(false)
  const latest = useRef(handlers)
  useLayoutEffect(() => {
    latest.current = handlers
  })
  const end = (): void => {
    held.current = null
    setDrag(null)
  }
  useEscape(drag !== null, () => {
    end()
    latest.current.onCancel()
  })
  return {
    drag,
    /** True once after a drag: the click that follows it opens nothing. */
    tookClick: (): boolean => {
      const was = hasDragged.current
      hasDragged.current = false
      return was
    },
    hold: (key: Key) => ({
      onPointerDown: (event: ReactPointerEvent) => {
        hasDragged.current = false
        if (event.button !== 0) return
        // A quick hand leaves a small thing with its first move.
        event.currentTarget.setPointerCapture(event.pointerId)
        held.current = { key, id: event.pointerId, xPx: event.clientX, yPx: event.clientY, isDragging: false }
      },
      onPointerMove: (event: ReactPointerEvent) => {
        const now = held.current
        if (now?.id !== event.pointerId) return
        const moved = dragAt(event, now)
        if (!now.isDragging && Math.hypot(moved.dxPx, moved.dyPx) < leastPx) return
        now.isDragging = true
        hasDragged.current = true
        setDrag(moved)
        latest.current.onMove(moved)
      },
      onPointerUp: (event: ReactPointerEvent) => {
        const now = held.current
        if (now?.id !== event.pointerId) return
        end()
        if (!now.isDragging) return
        latest.current.onDrop(dragAt(event, now))
      },
      onPointerCancel: () => {
        if (held.current?.isDragging) latest.current.onCancel()
        end()
      },
    }),
  }
}

function useEscape(isWanted: boolean, onEscape: () => void): void {
  const escape = useStableCallback(onEscape)
  useEffect(() => {
    if (!isWanted) return undefined
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') escape()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [isWanted, escape])
}

function dragAt(event: ReactPointerEvent, { key, xPx, yPx }: Held): Drag {
  const [dxPx, dyPx] = [event.clientX - xPx, event.clientY - yPx]
  return { key, dxPx, dyPx, xPx: event.clientX, yPx: event.clientY, isOverOut: isOver(event, '[data-drop-out]') }
}

function isOver({ clientX, clientY }: ReactPointerEvent, selector: string): boolean {
  return document.elementsFromPoint(clientX, clientY).some((element) => element.closest(selector) !== null)
}
