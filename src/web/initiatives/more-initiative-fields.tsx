import { NativeSelect, TextInput } from '@mantine/core'
import { usualAssumptions } from '../../domain/roadmap/roadmap-question.ts'
import { isKey, keyFromTitle } from '../../domain/values/key.ts'
import { addQuarters, quarterRange } from '../../domain/values/quarter.ts'
import type { Quarter } from '../../domain/values/quarter.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { todayDate } from '../app/today-date.ts'
import { initiativesText as text } from '../text/initiatives.en.ts'
import { formatQuarter } from '../ui/format.ts'
import { ChosenKeys } from './chosen-list.tsx'
import type { InitiativeFieldsProps } from './field-props.ts'

const pastQuarters = 4
const quartersOffered = 20

/** When it has to and may happen, what it waits for and what it excludes. */
export function MoreInitiativeFields({ draft, onChange }: InitiativeFieldsProps) {
  const { business } = useLoaded()
  const { underWay } = draft
  const [firstOption] = draft.options
  const first = addQuarters(usualAssumptions(business, todayDate()).firstQuarter, -pastQuarters)
  const quarters = quarterRange(first, quartersOffered)
  return (
    <div className="stack">
      <div className="fields">
        <QuarterSelect
          label={text.mandatoryBy}
          empty={text.anyQuarter}
          quarters={quarters}
          value={draft.mandatoryBy}
          onChange={(mandatoryBy) => onChange({ mandatoryBy })}
        />
        <QuarterSelect
          label={text.earliestStart}
          empty={text.anyQuarter}
          quarters={quarters}
          value={draft.earliestStart}
          onChange={(earliestStart) => onChange({ earliestStart })}
        />
        <QuarterSelect
          label={text.underWay}
          empty={text.notUnderWay}
          quarters={quarters.slice(0, pastQuarters + 1)}
          value={underWay?.start ?? null}
          onChange={(start) =>
            onChange({
              underWay: start === null || !firstOption ? null : { option: underWay?.option ?? firstOption.key, start },
            })
          }
        />
        {underWay && (
          <NativeSelect
            label={text.underWayOption}
            value={underWay.option}
            onChange={(event) => onChange({ underWay: { ...underWay, option: event.currentTarget.value } })}
            data={draft.options.map(({ key, title }) => ({ value: key, label: title }))}
          />
        )}
        <TextInput
          label={text.exclusiveGroup}
          maxLength={64}
          defaultValue={draft.exclusiveGroup ?? ''}
          onChange={(event) => onChange({ exclusiveGroup: groupOf(event.currentTarget.value) })}
        />
      </div>
      <ChosenKeys
        label={text.prerequisites}
        addLabel={text.addPrerequisite}
        all={business.initiatives.filter(({ key }) => key !== draft.key)}
        chosen={draft.prerequisites}
        onChange={(prerequisites) => onChange({ prerequisites })}
      />
    </div>
  )
}

function groupOf(words: string): string | null {
  const name = words.trim()
  if (name === '') return null
  return isKey(name) ? name : keyFromTitle(name)
}

function QuarterSelect({
  label,
  empty,
  quarters,
  value,
  onChange,
}: {
  readonly label: string
  readonly empty: string
  readonly quarters: readonly Quarter[]
  readonly value: Quarter | null
  readonly onChange: (quarter: Quarter | null) => void
}) {
  const offered = value === null || quarters.includes(value) ? quarters : [value, ...quarters]
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      data={[
        { value: '', label: empty },
        ...offered.map((quarter) => ({ value: quarter, label: formatQuarter(quarter) })),
      ]}
    />
  )
}
