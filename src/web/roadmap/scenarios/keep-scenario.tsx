import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { scenariosText as text } from '../../text/scenarios.en.ts'
import { useNotify } from '../../ui/notices.tsx'
import { useKeeping } from './use-keeping.ts'
import type { Draft } from './use-keeping.ts'

/** Keep a plan as a draft under a name, or decide on it with a reason. */
export function KeepScenario({
  plan,
  usualName,
  reasonLabel,
  isCurrent,
}: {
  readonly plan: Omit<Draft, 'title'>
  readonly usualName: string
  readonly reasonLabel: string
  readonly isCurrent: boolean
}) {
  const { keep } = useKeeping()
  const notify = useNotify()
  const [title, setTitle] = useState(usualName)
  const [reason, setReason] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const canKeep = isCurrent && !isBusy && title.trim() !== ''
  const save = async (isDecided: boolean): Promise<void> => {
    setIsBusy(true)
    if (await keep({ ...plan, title }, isDecided ? reason : null)) {
      notify({ words: isDecided ? text.decided(title) : text.kept(title) })
    }
    setIsBusy(false)
  }
  return (
    <form
      className="form no-print"
      onSubmit={(event) => {
        event.preventDefault()
        void save(true)
      }}
    >
      <div className="fields">
        <TextInput
          label={text.name}
          required
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <TextInput
          label={reasonLabel}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <div className="row">
        <button type="submit" className="button primary" disabled={!canKeep || reason.trim() === ''}>
          {text.decide}
        </button>
        <button type="button" className="button" disabled={!canKeep} onClick={() => void save(false)}>
          {text.keep}
        </button>
      </div>
    </form>
  )
}
