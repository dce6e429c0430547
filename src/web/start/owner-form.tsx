import { PasswordInput, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { wordsOf } from '../app/page-error.tsx'
import { sessionKey, setUpOwner } from '../app/session.ts'
import { startText as text } from '../text/start.en.ts'
import { fieldOf } from '../ui/field-of.ts'

/** Creates the owner of this machine's Plumbline. */
export function OwnerForm({ token }: { readonly token: string | null }) {
  const queries = useQueryClient()
  const [problem, setProblem] = useState('')
  const [isSending, setIsSending] = useState(false)
  const create = async (form: FormData): Promise<void> => {
    setIsSending(true)
    setProblem('')
    try {
      const owner = {
        token,
        name: fieldOf(form, 'name'),
        email: fieldOf(form, 'email'),
        password: fieldOf(form, 'password'),
      }
      queries.setQueryData(sessionKey, await setUpOwner(owner))
    } catch (error) {
      setProblem(wordsOf(error))
    }
    setIsSending(false)
  }
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        void create(new FormData(event.currentTarget))
      }}
    >
      <p className="muted small">{text.accountFirst}</p>
      <TextInput name="name" label={text.name} required maxLength={200} autoComplete="name" autoFocus />
      <TextInput name="email" type="email" label={text.email} required maxLength={200} autoComplete="username" />
      <PasswordInput
        name="password"
        label={text.password}
        required
        minLength={10}
        maxLength={128}
        autoComplete="new-password"
      />
      {problem && (
        <p role="alert" className="notice bad">
          {problem}
        </p>
      )}
      <div>
        <button type="submit" className="button primary" disabled={isSending}>
          {text.createOwner}
        </button>
      </div>
    </form>
  )
}
