import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { goalKinds, horizonsYears, outcomes } from '../../domain/goal.ts'
import type { Goal } from '../../domain/goal.ts'
import { useChanges } from '../app/changes.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { withoutKey } from '../app/without-key.ts'
import { goalsText as text } from '../text/goals.en.ts'
import { uiText } from '../text/ui.en.ts'
import { useNotify } from '../ui/notices.tsx'
import { RatingChoice } from '../ui/rating-choice.tsx'
import { RemoveButton } from '../ui/remove-button.tsx'
import { SideSheet } from '../ui/side-sheet.tsx'
import { AskFields } from './ask-fields.tsx'
import { KeyResultFields } from './key-result-fields.tsx'
import type { GoalFieldsProps } from './goal-fields-props.ts'

const newGoal: Goal = {
  key: '',
  title: '',
  kind: 'own',
  horizonYears: 1,
  outcome: 'operational-efficiency',
  exploreShare: 0,
  weight: 10,
  owner: null,
  asks: [],
  keyResults: [],
}

/** One goal to look at and correct, or a new one. */
export function GoalDrawer({ goal, onClose }: { readonly goal: Goal | null; readonly onClose: () => void }) {
  const changes = useChanges()
  const notify = useNotify()
  const [draft, setDraft] = useState<Goal>(goal ?? newGoal)
  const [isSaving, setIsSaving] = useState(false)
  const set = (fields: Partial<Goal>): void => setDraft((before) => ({ ...before, ...fields }))
  const save = async (): Promise<void> => {
    setIsSaving(true)
    const fields = withoutKey(draft)
    const saved = goal ? await changes.change('goals', goal.key, fields) : await changes.create('goals', fields)
    setIsSaving(false)
    if (!saved) return
    notify({ words: uiText.saved(draft.title) })
    onClose()
  }
  const remove = async (): Promise<void> => {
    if (goal && (await changes.remove('goals', goal.key, goal.title))) onClose()
  }
  return (
    <SideSheet title={goal ? text.edit(goal.title) : text.newOne} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <GoalFields draft={draft} onChange={set} />
        <AskFields draft={draft} onChange={set} />
        <KeyResultFields draft={draft} onChange={set} />
        <div className="row">
          <button type="submit" className="button primary" disabled={isSaving || draft.title.trim() === ''}>
            {uiText.save}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {uiText.cancel}
          </button>
        </div>
        {goal && <RemoveButton title={goal.title} words={text.removeWords} onRemove={() => void remove()} />}
      </form>
    </SideSheet>
  )
}

function GoalFields({ draft, onChange }: GoalFieldsProps) {
  const { business } = useLoaded()
  return (
    <>
      <TextInput
        label={text.name}
        required
        maxLength={200}
        value={draft.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <div className="fields">
        <NativeSelect
          label={text.kind}
          value={draft.kind}
          onChange={(event) =>
            onChange({ kind: goalKinds.find((kind) => kind === event.currentTarget.value) ?? 'own' })
          }
          data={goalKinds.map((value) => ({ value, label: text.kinds[value] }))}
        />
        <NativeSelect
          label={text.horizon}
          value={String(draft.horizonYears)}
          onChange={(event) =>
            onChange({ horizonYears: horizonsYears.find((years) => String(years) === event.currentTarget.value) ?? 1 })
          }
          data={horizonsYears.map((years) => ({ value: String(years), label: text.years(years) }))}
        />
        <NativeSelect
          label={text.outcome}
          value={draft.outcome}
          onChange={(event) =>
            onChange({
              outcome: outcomes.find((outcome) => outcome === event.currentTarget.value) ?? 'operational-efficiency',
            })
          }
          data={outcomes.map((value) => ({ value, label: text.outcomes[value] }))}
        />
        <NativeSelect
          label={text.owner}
          value={draft.owner ?? ''}
          onChange={(event) => onChange({ owner: event.currentTarget.value || null })}
          data={[
            { value: '', label: text.none },
            ...business.people.map(({ key, name }) => ({ value: key, label: name })),
          ]}
        />
      </div>
      <RatingChoice
        label={text.balance}
        words={text.balanceWords}
        value={draft.exploreShare}
        onChange={(share) => onChange({ exploreShare: share ?? 0 })}
      />
    </>
  )
}
