import { Checkbox, NumberInput, TextInput } from '@mantine/core'
import type { Contract } from '../../domain/technology.ts'
import { technologyText as text } from '../text/technology.en.ts'
import type { TechnologyFieldsProps } from './technology-fields-props.ts'

const empty: Contract = { start: null, end: null, renews: true, noticeDays: 30, renewalMonths: null, estimated: false }

export function ContractFields({ draft, onChange }: TechnologyFieldsProps) {
  const contract = draft.contract ?? empty
  const set = (fields: Partial<Contract>): void => onChange({ contract: { ...contract, ...fields } })
  return (
    <fieldset className="stack tight sub">
      <legend className="field-label">{text.contract}</legend>
      <div className="fields">
        <TextInput
          type="date"
          label={text.contractEnd}
          value={contract.end ?? ''}
          onChange={(event) => set({ end: event.currentTarget.value || null, estimated: false })}
        />
        <NumberInput
          label={text.noticeDays}
          value={contract.noticeDays}
          min={0}
          max={3650}
          allowDecimal={false}
          clampBehavior="strict"
          hideControls
          onChange={(days) => set({ noticeDays: Number(days) || 0 })}
        />
      </div>
      <div className="row">
        <Checkbox
          label={text.renewsItself}
          checked={contract.renews}
          onChange={(event) => set({ renews: event.currentTarget.checked })}
        />
        <Checkbox
          label={text.estimatedDate}
          checked={contract.estimated}
          onChange={(event) => set({ estimated: event.currentTarget.checked })}
        />
      </div>
    </fieldset>
  )
}
