import { useQueryClient } from '@tanstack/react-query'
import { Navigate, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { wordsOf } from '../app/page-error.tsx'
import { openExample, sessionKey, useSession } from '../app/session.ts'
import { startText as text } from '../text/start.en.ts'
import { uiText } from '../text/ui.en.ts'
import { PageHead } from '../ui/page-head.tsx'
import { BusinessForm } from './business-form.tsx'
import { OwnerForm } from './owner-form.tsx'

/** The first minute: try an example, or start with one's own business. */
export function StartPage() {
  const { data: session } = useSession()
  const [wantsOwn, setWantsOwn] = useState(false)
  const token = new URLSearchParams(location.search).get('token')
  if (!session) return <p className="frame page-head muted">{uiText.loading}</p>
  if (session.isSetUp && !session.person) return <Navigate to="/sign-in" replace />
  const isOwner = session.person !== null && !session.person.isGuest
  const mayBegin = session.person !== null || token !== null
  return (
    <main className="frame">
      <PageHead title={text.title} answer={text.answer} note={text.note} />
      {!mayBegin && <p className="notice warn">{text.noToken}</p>}
      <div className="halves">
        <section className="card" aria-label={text.own}>
          <h2>{text.own}</h2>
          <p className="muted">{text.ownHelp}</p>
          {!wantsOwn && (
            <div>
              <button type="button" className="button primary" disabled={!mayBegin} onClick={() => setWantsOwn(true)}>
                {text.begin}
              </button>
            </div>
          )}
          {wantsOwn && (isOwner ? <BusinessForm /> : <OwnerForm token={token} />)}
        </section>
        <Examples token={session.person ? null : token} isDisabled={!mayBegin} />
      </div>
    </main>
  )
}

function Examples({ token, isDisabled }: { readonly token: string | null; readonly isDisabled: boolean }) {
  const { data: session } = useSession()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [opening, setOpening] = useState<string | null>(null)
  const [problem, setProblem] = useState('')
  const open = async (example: string): Promise<void> => {
    setOpening(example)
    setProblem('')
    try {
      const org = await openExample(example, token)
      await queries.invalidateQueries({ queryKey: sessionKey })
      await navigate({ to: '/o/$org/today', params: { org } })
    } catch (error) {
      setProblem(wordsOf(error))
    }
    setOpening(null)
  }
  return (
    <section className="card" aria-label={text.example}>
      <h2>{text.example}</h2>
      <p className="muted">{text.exampleHelp}</p>
      {session?.examples.map(({ key, title }) => (
        <div key={key}>
          <button
            type="button"
            className="button"
            disabled={isDisabled || opening !== null}
            onClick={() => void open(key)}
          >
            {opening === key ? text.opening : text.open(title)}
          </button>
        </div>
      ))}
      {problem && (
        <p role="alert" className="notice bad">
          {problem}
        </p>
      )}
    </section>
  )
}
