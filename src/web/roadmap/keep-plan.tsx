import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { roadmapText as text } from '../text/roadmap.en.ts'
import { formatQuarter } from '../ui/format.ts'
import { useNotify } from '../ui/notices.tsx'
import type { ShownPlan } from './shown-plan.ts'
import { useKeeping } from './use-keeping.ts'

/** Keep the plan as a draft, or decide on it with a reason. */
export function KeepPlan({ plan, isCurrent }: { readonly plan: ShownPlan; readonly isCurrent: boolean }) {
  const { question, schedule, value, proof } = plan
  const { keep } = useKeeping()
  const notify = useNotify()
  const [title, setTitle] = useState(text.keepName(formatQuarter(question.assumptions.firstQuarter)))
  const [reason, setReason] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const canKeep = isCurrent && !isBusy && title.trim() !== ''
  const save = async (isDecided: boolean): Promise<void> => {
    setIsBusy(true)
    const draft = { title, assumptions: question.assumptions, schedule, value, proof }
    if (await keep(draft, isDecided ? reason : null)) {
      notify({ words: isDecided ? text.adopted(title) : text.kept(title) })
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
          label={text.keepTitle}
          required
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <TextInput
          label={text.reason}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <div className="row">
        <button type="submit" className="button primary" disabled={!canKeep || reason.trim() === ''}>
          {text.adopt}
        </button>
        <button type="button" className="button" disabled={!canKeep} onClick={() => void save(false)}>
          {text.keepButton}
        </button>
      </div>
    </form>
  )
}
