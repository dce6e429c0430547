import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { uiText as text } from '../text/ui.en.ts'

/** A place to drop files on, with a button that does the same. */
export function DropFile({
  accept,
  children,
  onFiles,
  several = false,
}: {
  readonly accept: string
  readonly children: ReactNode
  readonly onFiles: (files: readonly File[]) => void
  readonly several?: boolean
}) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const take = (list: FileList | null): void => {
    const files = [...(list ?? [])]
    if (files.length > 0) onFiles(several ? files : files.slice(0, 1))
  }
  return (
    <div
      className={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        take(event.dataTransfer.files)
      }}
    >
      {children}
      <div className="row">
        <span className="muted small wide-only">{text.dropHere}</span>
        <button type="button" className="button primary" onClick={() => input.current?.click()}>
          {text.chooseFile}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept={accept}
          multiple={several}
          aria-label={text.chooseFile}
          onChange={(event) => {
            take(event.target.files)
            event.target.value = ''
          }}
        />
      </div>
    </div>
  )
}
