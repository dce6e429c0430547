import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Initiative } from '../../domain/initiative.ts'
import { useChanges } from '../app/changes.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { withoutKey } from '../app/without-key.ts'
import { initiativesText as text } from '../text/initiatives.en.ts'
import { uiText } from '../text/ui.en.ts'
import { useNotify } from '../ui/notices.tsx'
import { RemoveButton } from '../ui/remove-button.tsx'
import { SideSheet } from '../ui/side-sheet.tsx'
import { BusinessCase } from './business-case.tsx'
import { InitiativeFields } from './initiative-fields.tsx'
import { newInitiative } from './new-initiative.ts'

type Props = { readonly initiative: Initiative | null; readonly onClose: () => void }

/** One project to look at and correct, with its business case, or a new one. */
export function InitiativeDrawer({ initiative, onClose }: Props) {
  const { business, org } = useLoaded()
  const changes = useChanges()
  const notify = useNotify()
  const [draft, setDraft] = useState<Initiative>(initiative ?? newInitiative(business))
  const [isSaving, setIsSaving] = useState(false)
  const save = async (): Promise<void> => {
    setIsSaving(true)
    const fields = withoutKey(draft)
    const saved = initiative
      ? await changes.change('initiatives', initiative.key, fields)
      : (await changes.create('initiatives', fields)) !== null
    setIsSaving(false)
    if (!saved) return
    notify({ words: uiText.saved(draft.title) })
    onClose()
  }
  const remove = async (): Promise<void> => {
    if (initiative && (await changes.remove('initiatives', initiative.key, initiative.title))) onClose()
  }
  return (
    <SideSheet onClose={onClose} title={initiative ? text.edit(initiative.title) : text.newOne}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {initiative && <BusinessCase initiative={draft} />}
        <InitiativeFields draft={draft} onChange={(fields) => setDraft((before) => ({ ...before, ...fields }))} />
        {!initiative && <BusinessCase initiative={draft} />}
        <div className="row">
          <button type="submit" className="button primary" disabled={isSaving || draft.title.trim() === ''}>
            {uiText.save}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {uiText.cancel}
          </button>
          {initiative && (
            <Link to="/o/$org/roadmap" params={{ org }} search={{ open: initiative.key }} className="button plain">
              {text.planned}
            </Link>
          )}
        </div>
        {initiative && (
          <RemoveButton title={initiative.title} words={text.removeWords} onRemove={() => void remove()} />
        )}
      </form>
    </SideSheet>
  )
}
