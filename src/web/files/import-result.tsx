import { guidedText as text } from '../text/start.en.ts'
import type { ImportAnswer, RejectedRow } from './import-file.ts'
import type { Importing } from './use-import.ts'

const mostShown = 20

/** What became of a file: rows taken, and every row that was not with its reason. */
export function ImportResult({ importing }: { readonly importing: Importing }) {
  const { answer, problem } = importing
  if (problem) {
    return (
      <p role="alert" className="notice bad">
        {problem}
      </p>
    )
  }
  if (!answer) return null
  const rejected = rejectedOf(answer)
  return (
    <div className="notice good" role="status">
      <p>{text.added(answer.added ?? 0, answer.known ?? 0)}</p>
      {rejected.length > 0 && (
        <>
          <p>{text.rejected(rejected.length)}</p>
          <ul className="small">
            {rejected.slice(0, mostShown).map((row, index) => (
              <li key={index}>{text.row(row.row ?? row.line ?? index + 1, row.reason ?? row.message ?? '')}</li>
            ))}
          </ul>
        </>
      )}
      <p className="muted small">{text.another}</p>
    </div>
  )
}

function rejectedOf({ rejected, rejectedRows }: ImportAnswer): readonly RejectedRow[] {
  return rejectedRows ?? (typeof rejected === 'object' ? rejected : [])
}
