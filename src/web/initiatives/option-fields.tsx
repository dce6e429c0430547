import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { sourcings } from '../../domain/initiative.ts'
import type { Option } from '../../domain/initiative.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { initiativesText as text } from '../text/initiatives.en.ts'
import { BenefitFields } from './benefit-fields.tsx'
import { ChosenAmounts, ChosenKeys } from './chosen-list.tsx'
import { EstimateInput } from './estimate-input.tsx'
import type { InitiativeFieldsProps, OptionFieldsProps } from './field-props.ts'
import { MoreOptionFields } from './more-option-fields.tsx'
import { newOption } from './new-initiative.ts'

/** The ways to do a project; they exclude each other. */
export function OptionFields({ draft, onChange }: InitiativeFieldsProps) {
  const { business } = useLoaded()
  const { options } = draft
  const set = (key: string, fields: Partial<Option>): void =>
    onChange({ options: options.map((option) => (option.key === key ? { ...option, ...fields } : option)) })
  return (
    <fieldset className="stack sub">
      <legend className="field-label">{text.options}</legend>
      <p className="muted small">{text.optionsHelp}</p>
      {options.map((option) => (
        <div key={option.key} className="card">
          <OneOption option={option} onChange={(fields) => set(option.key, fields)} />
          {options.length > 1 && draft.underWay?.option !== option.key && (
            <div>
              <button
                type="button"
                className="button small danger"
                onClick={() => onChange({ options: options.filter(({ key }) => key !== option.key) })}
              >
                {text.removeOption(option.title)}
              </button>
            </div>
          )}
        </div>
      ))}
      <div>
        <button
          type="button"
          className="button small"
          onClick={() => onChange({ options: [...options, newOption(business, options)] })}
        >
          {text.addOption}
        </button>
      </div>
    </fieldset>
  )
}

function OneOption({ option, onChange }: OptionFieldsProps) {
  const { business } = useLoaded()
  return (
    <>
      <div className="fields">
        <TextInput
          label={text.optionTitle}
          required
          maxLength={200}
          value={option.title}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
        <NativeSelect
          label={text.sourcing}
          value={option.sourcing}
          onChange={(event) =>
            onChange({ sourcing: sourcings.find((one) => one === event.currentTarget.value) ?? 'subscription' })
          }
          data={sourcings.map((value) => ({ value, label: text.sourcings[value] }))}
        />
      </div>
      <EstimateInput
        label={text.oneOff}
        value={option.oneOffCost}
        onChange={(oneOffCost) => onChange({ oneOffCost })}
      />
      <EstimateInput
        label={text.running}
        value={option.runningCostPerYear}
        onChange={(runningCostPerYear) => onChange({ runningCostPerYear })}
      />
      <NumberInput
        label={text.duration}
        value={option.durationQuarters}
        min={1}
        max={40}
        allowDecimal={false}
        clampBehavior="strict"
        hideControls
        onChange={(next) => onChange({ durationQuarters: Math.max(1, Number(next) || 1) })}
      />
      <BenefitFields option={option} onChange={onChange} />
      <ChosenKeys
        label={text.retires}
        help={text.retiresHelp}
        addLabel={text.addRetired}
        all={business.technologies}
        chosen={option.retires}
        onChange={(retires) => onChange({ retires })}
      />
      <ChosenAmounts
        label={text.gains}
        addLabel={text.addGain}
        amountLabel={text.gainShare}
        most={100}
        start={50}
        all={business.capabilities}
        chosen={option.capabilityGains.map(({ capability, gain }) => ({ key: capability, amount: percentOf(gain) }))}
        onChange={(gains) =>
          onChange({ capabilityGains: gains.map(({ key, amount }) => ({ capability: key, gain: amount / 100 })) })
        }
      />
      <details>
        <summary className="small">{text.moreOption}</summary>
        <MoreOptionFields option={option} onChange={onChange} />
      </details>
    </>
  )
}

/** A share in percent, to two decimals. */
export function percentOf(share: number): number {
  return Math.round(share * 10_000) / 100
}
