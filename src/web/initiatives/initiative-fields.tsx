import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { initiativeStages } from '../../domain/initiative.ts'
import { initiativesText as text } from '../text/initiatives.en.ts'
import { RatingChoice } from '../ui/rating-choice.tsx'
import type { InitiativeFieldsProps } from './field-props.ts'
import { MoreInitiativeFields } from './more-initiative-fields.tsx'
import { OptionFields } from './option-fields.tsx'

/** What everybody can say about a project first; the rest behind "More". */
export function InitiativeFields({ draft, onChange }: InitiativeFieldsProps) {
  return (
    <>
      <TextInput
        label={text.name}
        required
        maxLength={200}
        value={draft.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <TextInput
        label={text.reason}
        maxLength={2000}
        value={draft.reason}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
      />
      <div className="fields">
        <NativeSelect
          label={text.stage}
          value={draft.stage}
          onChange={(event) =>
            onChange({ stage: initiativeStages.find((stage) => stage === event.currentTarget.value) ?? 'idea' })
          }
          data={initiativeStages.map((value) => ({ value, label: text.stages[value] }))}
        />
        <Checkbox
          label={text.essentialLabel}
          checked={draft.essential}
          onChange={(event) => onChange({ essential: event.currentTarget.checked })}
        />
      </div>
      <RatingChoice
        label={text.balance}
        words={text.balanceWords}
        value={draft.exploreShare}
        onChange={(share) => onChange({ exploreShare: share ?? 0 })}
      />
      <OptionFields draft={draft} onChange={onChange} />
      <details className="sub">
        <summary>{text.more}</summary>
        <MoreInitiativeFields draft={draft} onChange={onChange} />
      </details>
    </>
  )
}
