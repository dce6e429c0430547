import { Link } from '@tanstack/react-router'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { appText } from '../text/app.en.ts'
import { uiText as text } from '../text/ui.en.ts'
import { ApiProblem } from './api.ts'

export function PageError({ error }: ErrorComponentProps) {
  return (
    <div className="frame">
      <header className="page-head">
        <h1>{text.wentWrong}</h1>
        <p>{wordsOf(error)}</p>
      </header>
      <div className="row">
        <button type="button" className="button primary" onClick={() => location.reload()}>
          {text.tryAgain}
        </button>
      </div>
    </div>
  )
}

export function NotFound() {
  return (
    <div className="frame">
      <header className="page-head">
        <h1>{appText.notFound}</h1>
      </header>
      <Link to="/" className="button">
        {appText.toToday}
      </Link>
    </div>
  )
}

/** What to tell a person about something that failed. */
export function wordsOf(error: unknown): string {
  if (error instanceof ApiProblem) {
    if (error.status === 0) return text.offline
    return [error.message, ...error.details].join(' ')
  }
  return error instanceof Error ? `${text.wentWrongHelp} (${error.message})` : text.wentWrongHelp
}
