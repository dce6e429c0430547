import { createContext, useCallback, useContext, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { uiText as text } from '../text/ui.en.ts'

export type Notice = { readonly words: string; readonly undo?: () => void | Promise<void> }

const NoticeContext = createContext<(notice: Notice) => void>(() => undefined)

export function useNotify(): (notice: Notice) => void {
  return useContext(NoticeContext)
}

const shownForMs = 12_000

/** Short messages at the foot of the page, with undo where there is something to undo. */
export function Notices({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly (Notice & { readonly id: number })[]>([])
  const dismiss = useCallback((id: number) => setShown((all) => all.filter((one) => one.id !== id)), [])
  const notify = useCallback(
    (notice: Notice) => {
      const id = performance.now()
      setShown((all) => [...all.slice(-2), { ...notice, id }])
      setTimeout(() => dismiss(id), shownForMs)
    },
    [dismiss],
  )
  const toasts = useMemo(
    () =>
      shown.map(({ id, words, undo }) => (
        <div className="toast" key={id}>
          <span>{words}</span>
          {undo && (
            <button
              type="button"
              onClick={() => {
                dismiss(id)
                void undo()
              }}
            >
              {text.undo}
            </button>
          )}
          <button type="button" aria-label={text.close} onClick={() => dismiss(id)}>
            ×
          </button>
        </div>
      )),
    [shown, dismiss],
  )
  return (
    <NoticeContext value={notify}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts}
      </div>
    </NoticeContext>
  )
}
