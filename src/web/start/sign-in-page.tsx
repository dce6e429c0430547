import { PasswordInput, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { wordsOf } from '../app/page-error.tsx'
import { sessionKey, signIn } from '../app/session.ts'
import { startText as text } from '../text/start.en.ts'
import { PageHead } from '../ui/page-head.tsx'
import { fieldOf } from '../ui/field-of.ts'

export function SignInPage() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [problem, setProblem] = useState('')
  const enter = async (form: FormData): Promise<void> => {
    setProblem('')
    try {
      const session = await signIn(fieldOf(form, 'email'), fieldOf(form, 'password'))
      queries.clear()
      queries.setQueryData(sessionKey, session)
      await navigate({ to: '/' })
    } catch (error) {
      setProblem(wordsOf(error))
    }
  }
  return (
    <main className="frame">
      <PageHead title={text.signIn} note={text.signInHelp} />
      <form
        className="form narrow"
        onSubmit={(event) => {
          event.preventDefault()
          void enter(new FormData(event.currentTarget))
        }}
      >
        <TextInput name="email" type="email" label={text.emailShort} required autoComplete="username" autoFocus />
        <PasswordInput name="password" label={text.passwordShort} required autoComplete="current-password" />
        {problem && (
          <p role="alert" className="notice bad">
            {problem}
          </p>
        )}
        <div>
          <button type="submit" className="button primary">
            {text.signIn}
          </button>
        </div>
        <p className="muted small">{text.forgotten}</p>
      </form>
    </main>
  )
}
