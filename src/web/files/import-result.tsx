import { filesText as text } from '../text/files.en.ts'
import { uiText } from '../text/ui.en.ts'
import { ChangeList } from './change-list.tsx'
import type { Importing } from './use-import.ts'

const mostShown = 20

/** What became of a file: what was taken, and every row that was not with its reason. */
export function ImportResult({ importing }: { readonly importing: Importing }) {
  const { imported, rejected, problem, comparison, fileName, confirm, cancel } = importing
  if (problem) {
    return (
      <p role="alert" className="notice bad">
        {problem}
      </p>
    )
  }
  if (comparison) {
    return (
      <div className="notice" role="status">
        <h3>{text.wouldChange(fileName)}</h3>
        <ChangeList changes={comparison.changes} />
        <div className="row">
          <button
            type="button"
            className="button primary"
            disabled={comparison.changes.length === 0}
            onClick={() => void confirm()}
          >
            {text.apply}
          </button>
          <button type="button" className="button" onClick={cancel}>
            {uiText.cancel}
          </button>
        </div>
      </div>
    )
  }
  if (!imported) return null
  return (
    <div className="notice good" role="status">
      <p>{text.done(imported)}</p>
      {rejected.length > 0 && (
        <>
          <p>{text.rejected(rejected.length)}</p>
          <ul className="small">
            {rejected.slice(0, mostShown).map(({ row, column, reason }, index) => (
              <li key={index}>{text.row(row, column, reason)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
