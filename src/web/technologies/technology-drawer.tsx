import { useState } from 'react'
import type { Business } from '../../domain/business.ts'
import type { Technology } from '../../domain/technology.ts'
import { useChanges } from '../app/changes.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { withoutKey } from '../app/without-key.ts'
import { cancelProject } from '../initiatives/cancel-project.ts'
import { technologyText as text } from '../text/technology.en.ts'
import { uiText } from '../text/ui.en.ts'
import { formatList } from '../ui/format.ts'
import { useNotify } from '../ui/notices.tsx'
import { RemoveButton } from '../ui/remove-button.tsx'
import { SideSheet } from '../ui/side-sheet.tsx'
import { newTechnology } from './new-technology.ts'
import { TechnologyFields } from './technology-fields.tsx'

/** One technology to look at and correct, or a new one. */
export function TechnologyDrawer({
  technology,
  onClose,
}: {
  readonly technology: Technology | null
  readonly onClose: () => void
}) {
  const { business } = useLoaded()
  const changes = useChanges()
  const notify = useNotify()
  const [draft, setDraft] = useState<Technology>(technology ?? newTechnology(business.organization))
  const [isSaving, setIsSaving] = useState(false)
  const save = async (): Promise<void> => {
    setIsSaving(true)
    const fields = withoutKey(draft)
    const saved = technology
      ? await changes.change('technologies', technology.key, fields)
      : (await changes.create('technologies', fields)) !== null
    setIsSaving(false)
    if (saved) {
      notify({ words: uiText.saved(draft.title) })
      onClose()
    }
  }
  const remove = async (): Promise<void> => {
    if (technology && (await changes.remove('technologies', technology.key, technology.title))) onClose()
  }
  const planCancel = async (): Promise<void> => {
    if (!technology) return
    const made = await changes.create('initiatives', cancelProject(technology, business))
    if (made) notify({ words: text.cancelled(technology.title) })
  }
  return (
    <SideSheet title={technology ? text.edit(technology.title) : text.newOne} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TechnologyFields draft={draft} onChange={(fields) => setDraft((before) => ({ ...before, ...fields }))} />
        <div className="row">
          <button type="submit" className="button primary" disabled={isSaving || draft.title.trim() === ''}>
            {uiText.save}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {uiText.cancel}
          </button>
        </div>
        {technology && (
          <div className="row sub">
            <button type="button" className="button" onClick={() => void planCancel()}>
              {text.cancelInstead}
            </button>
            <RemoveButton
              title={technology.title}
              words={text.removeWords(technology.title, formatList(usersOf(technology, business)))}
              onRemove={() => void remove()}
            />
          </div>
        )}
      </form>
    </SideSheet>
  )
}

/** Titles of what refers to a technology. */
function usersOf({ key }: Technology, { technologies, initiatives }: Business): string[] {
  return [
    ...technologies.filter(({ dependsOn }) => dependsOn.includes(key)),
    ...initiatives.filter(({ options }) => options.some(({ retires }) => retires.includes(key))),
  ].map(({ title }) => title)
}
