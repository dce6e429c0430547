import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { catalogue } from '../../catalogue/catalogue.ts'
import { technologyKinds, usageAnswers } from '../../domain/technology.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { technologyText as text } from '../text/technology.en.ts'
import { GrowthChoice } from '../ui/growth-choice.tsx'
import { Choice, RatingChoice } from '../ui/rating-choice.tsx'
import { ContractFields } from './contract-fields.tsx'
import { CostLineFields } from './cost-line-fields.tsx'
import { SupplyFields } from './supply-fields.tsx'
import type { TechnologyFieldsProps } from './technology-fields-props.ts'

/** Everything that can be said about a technology, the two quick answers first. */
export function TechnologyFields({ draft, onChange }: TechnologyFieldsProps) {
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
      <Choice
        label={text.usage}
        choices={usageAnswers.map((value) => ({ value, title: text.usages[value] }))}
        value={draft.usage}
        onChange={(usage) => onChange({ usage })}
      />
      <RatingChoice
        label={text.isGood}
        words={text.ratings}
        value={draft.functionalFit}
        onChange={(functionalFit) => onChange({ functionalFit })}
      />
      <RatingChoice
        label={text.isSound}
        words={text.ratings}
        value={draft.technicalFit}
        onChange={(technicalFit) => onChange({ technicalFit })}
      />
      <div className="fields">
        <NativeSelect
          label={text.kind}
          value={draft.kind}
          onChange={(event) =>
            onChange({ kind: technologyKinds.find((kind) => kind === event.currentTarget.value) ?? 'subscription' })
          }
          data={technologyKinds.map((value) => ({ value, label: text.kinds[value] }))}
        />
        <NativeSelect
          label={text.systemKind}
          value={draft.systemKind ?? ''}
          onChange={(event) => onChange({ systemKind: event.currentTarget.value || null })}
          data={[
            { value: '', label: text.none },
            ...catalogue.systemKinds.map(({ key, title }) => ({ value: key, label: title })),
          ]}
        />
        <NativeSelect
          label={text.vendor}
          value={draft.vendor ?? ''}
          onChange={(event) => onChange({ vendor: event.currentTarget.value || null })}
          data={[
            { value: '', label: text.none },
            ...business.vendors.map(({ key, name }) => ({ value: key, label: name })),
          ]}
        />
        <GrowthChoice value={draft.growsWith} onChange={(growsWith) => onChange({ growsWith })} />
      </div>
      <CostLineFields draft={draft} onChange={onChange} />
      <SeatFields draft={draft} onChange={onChange} />
      <ContractFields draft={draft} onChange={onChange} />
      <SupplyFields draft={draft} onChange={onChange} />
      <PurposeFields draft={draft} onChange={onChange} />
    </>
  )
}

function SeatFields({ draft, onChange }: TechnologyFieldsProps) {
  const seats = draft.seats ?? { bought: 0, assigned: null, active: null }
  const set = (fields: Partial<typeof seats>): void => {
    const next = { ...seats, ...fields }
    onChange({ seats: next.bought === 0 && next.active === null && next.assigned === null ? null : next })
  }
  return (
    <fieldset className="stack tight sub">
      <legend className="field-label">{text.seats}</legend>
      <div className="fields">
        <Count label={text.bought} value={seats.bought} onChange={(value) => set({ bought: value ?? 0 })} />
        <Count label={text.assigned} value={seats.assigned} onChange={(assigned) => set({ assigned })} />
        <Count label={text.active} value={seats.active} onChange={(active) => set({ active })} />
      </div>
    </fieldset>
  )
}

function Count({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}) {
  return (
    <NumberInput
      label={label}
      value={value ?? ''}
      min={0}
      max={1_000_000}
      allowDecimal={false}
      clampBehavior="strict"
      hideControls
      onChange={(next) => onChange(next === '' ? null : Number(next))}
    />
  )
}

function PurposeFields({ draft, onChange }: TechnologyFieldsProps) {
  const { purpose } = draft
  return (
    <div className="fields sub">
      <TextInput
        label={text.purpose}
        description={text.purposeHelp}
        maxLength={2000}
        value={purpose?.reason ?? ''}
        onChange={(event) => {
          const reason = event.currentTarget.value
          onChange({ purpose: reason === '' ? null : { share: 1, until: null, ...purpose, reason } })
        }}
      />
      {purpose && (
        <TextInput
          type="date"
          label={text.purposeUntil}
          value={purpose.until ?? ''}
          onChange={(event) => onChange({ purpose: { ...purpose, until: event.currentTarget.value || null } })}
        />
      )}
    </div>
  )
}
