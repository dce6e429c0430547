import { Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Roadmap } from '../../../domain/roadmap.ts'
import { scenariosText as text } from '../../text/scenarios.en.ts'
import { uiText } from '../../text/ui.en.ts'
import { useNotify } from '../../ui/notices.tsx'
import { useKeeping } from './use-keeping.ts'

/** Asks for the reason, and makes a kept plan the plan of the business. */
export function DecideScenario({ roadmap, onClose }: { readonly roadmap: Roadmap; readonly onClose: () => void }) {
  const { adopt } = useKeeping()
  const notify = useNotify()
  const [reason, setReason] = useState('')
  const decide = async (): Promise<void> => {
    if (await adopt(roadmap.key, reason)) notify({ words: text.decided(roadmap.title) })
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.decideOf(roadmap.title)}
      closeButtonProps={{ 'aria-label': uiText.close }}
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void decide()
        }}
      >
        <TextInput
          data-autofocus
          required
          label={text.reason}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <button type="submit" className="button primary" disabled={reason.trim() === ''}>
          {text.decide}
        </button>
      </form>
    </Modal>
  )
}
