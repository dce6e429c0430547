import { guidedText } from '../text/start.en.ts'
import { uiText } from '../text/ui.en.ts'
import type { Importing } from './use-import.ts'

/** Rows read so far, with a way to stop. */
export function ImportProgressView({ importing }: { readonly importing: Importing }) {
  const { isRunning, fileName, progress, cancel } = importing
  if (!isRunning) return null
  const share = progress && progress.allBytes > 0 ? progress.bytes / progress.allBytes : undefined
  return (
    <div className="notice" role="status">
      <div className="row spread">
        <span>
          {guidedText.reading} {fileName}
        </span>
        <button type="button" className="button small" onClick={cancel}>
          {uiText.cancel}
        </button>
      </div>
      <progress aria-label={guidedText.reading} {...(share === undefined ? {} : { value: share, max: 1 })} />
      {progress?.rows !== undefined && <span className="small muted">{guidedText.rows(progress.rows)}</span>}
    </div>
  )
}
