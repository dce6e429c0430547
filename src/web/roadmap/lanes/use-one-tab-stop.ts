import { useState } from 'react'
import type { Key } from '../../../domain/values/key.ts'

/** Sixty bars are one stop of the Tab key; up and down go from one to the next. */
export function useOneTabStop(order: readonly Key[]) {
  const [last, setLast] = useState<Key | null>(null)
  const current = last !== null && order.includes(last) ? last : order[0]
  return {
    tabIndexOf: (key: Key): 0 | -1 => (key === current ? 0 : -1),
    onFocus: setLast,
    /** Whether the key was one that goes to another. */
    go: (from: Key, pressed: string): boolean => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[pressed]
      if (step === undefined) return false
      const next = order[order.indexOf(from) + step]
      if (next !== undefined) focusProject(next)
      return true
    },
  }
}

function focusProject(key: Key): void {
  document.querySelector<HTMLElement | SVGElement>(`[data-project="${CSS.escape(key)}"]`)?.focus()
}
