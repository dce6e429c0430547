import { reasonsText as text } from '../../text/reasons.en.ts'
import type { WorkedOut } from './use-worked-out.ts'

/** Starts the work, shows how far it is, and stops it. */
export function WorkOutBar({
  work,
  label,
  words = null,
}: {
  readonly work: WorkedOut<unknown>
  readonly label: string
  /** On the button; null for the usual words. */
  readonly words?: string | null
}) {
  const { isWorking, isStopped, done, problem, result, start, cancel } = work
  const said = words ?? (result === null && !isStopped ? text.workOut : text.again)
  return (
    <div className="plan-status no-print">
      <span role="status">
        {isWorking && text.working}
        {isStopped && text.stopped}
      </span>
      {problem && <p className="notice bad">{text.failed(problem)}</p>}
      {isWorking ? (
        <>
          {done === null ? (
            <progress aria-label={label} />
          ) : (
            <progress aria-label={label} max={done.of} value={done.count} />
          )}
          <span className="small muted">{done && text.doneOf(done.count, done.of)}</span>
          <button type="button" className="button small" onClick={cancel}>
            {text.cancel}
          </button>
        </>
      ) : (
        <button
          type="button"
          className="button small"
          aria-label={said === label ? label : `${label}: ${said}`}
          onClick={start}
        >
          {said}
        </button>
      )}
    </div>
  )
}
