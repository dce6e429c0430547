import { Navigate } from '@tanstack/react-router'
import { uiText } from '../text/ui.en.ts'
import { PageError } from './page-error.tsx'
import { useSession } from './session.ts'

/** Where somebody who just came belongs: set-up, sign-in, or their business. */
export function Entry() {
  const { data: session, error } = useSession()
  if (error) return <PageError error={error} reset={() => undefined} />
  if (!session) {
    return (
      <p className="frame page-head muted" role="status">
        {uiText.loading}
      </p>
    )
  }
  if (!session.person) return <Navigate to={session.isSetUp ? '/sign-in' : '/start'} replace />
  const first = session.organizations.find(({ isExample }) => !isExample) ?? session.organizations[0]
  if (!first) return <Navigate to="/start" replace />
  return <Navigate to="/o/$org/today" params={{ org: first.id }} replace />
}
