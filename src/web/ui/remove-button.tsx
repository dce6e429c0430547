import { useState } from 'react'
import { uiText as text } from '../text/ui.en.ts'

/** Says what removal touches before it happens. */
export function RemoveButton({
  title,
  words,
  onRemove,
}: {
  readonly title: string
  readonly words: string
  readonly onRemove: () => void
}) {
  const [isAsking, setIsAsking] = useState(false)
  if (!isAsking) {
    return (
      <button type="button" className="button danger" onClick={() => setIsAsking(true)}>
        {text.remove}
      </button>
    )
  }
  return (
    <div className="notice bad" role="alertdialog" aria-label={text.confirmRemove(title)}>
      <strong>{text.confirmRemove(title)}</strong>
      <p className="small">{words}</p>
      <div className="row">
        <button type="button" className="button danger" onClick={onRemove}>
          {text.remove}
        </button>
        <button type="button" className="button" autoFocus onClick={() => setIsAsking(false)}>
          {text.cancel}
        </button>
      </div>
    </div>
  )
}
