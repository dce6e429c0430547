import { filesText as text } from '../text/files.en.ts'
import { uiText } from '../text/ui.en.ts'
import { Choice } from '../ui/rating-choice.tsx'
import type { Importing } from './use-import.ts'

/** How far a file is, or what it needs to be told before it can go on. */
export function ImportProgressView({ importing }: { readonly importing: Importing }) {
  const { isRunning, fileName, progress, question, cancel, answer } = importing
  if (question) {
    return (
      <div className="notice warn" role="status">
        <Choice
          label={`${fileName}: ${question.text}`}
          choices={question.choices.map(({ value, label }) => ({ value, title: label }))}
          value={null}
          onChange={(value) => value !== null && void answer(value)}
        />
      </div>
    )
  }
  if (!isRunning) return null
  return (
    <div className="notice" role="status">
      <div className="row spread">
        <span>
          {text.stages[progress?.stage ?? 'reading']} {fileName}
        </span>
        <button type="button" className="button small" onClick={cancel}>
          {uiText.cancel}
        </button>
      </div>
      <progress aria-label={text.stages[progress?.stage ?? 'reading']} />
      {progress !== null && progress.rows > 0 && <span className="small muted">{text.rows(progress.rows)}</span>}
    </div>
  )
}
