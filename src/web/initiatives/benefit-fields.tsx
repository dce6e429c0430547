import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { benefitKinds } from '../../domain/benefit.ts'
import type { Benefit } from '../../domain/benefit.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { initiativesText as text } from '../text/initiatives.en.ts'
import { EstimateInput } from './estimate-input.tsx'
import { newBenefit } from './new-initiative.ts'
import type { OptionFieldsProps } from './field-props.ts'

/** What a way to do it brings, line by line. */
export function BenefitFields({ option: { benefits }, onChange }: OptionFieldsProps) {
  const { business } = useLoaded()
  const set = (index: number, fields: Partial<Benefit>): void =>
    onChange({ benefits: benefits.map((benefit, place) => (place === index ? { ...benefit, ...fields } : benefit)) })
  return (
    <fieldset className="stack tight">
      <legend className="field-label">{text.benefits}</legend>
      {benefits.map((benefit, index) => (
        <div className="stack tight sub" key={index}>
          <div className="fields">
            <TextInput
              label={text.benefitTitle}
              maxLength={200}
              value={benefit.title}
              onChange={(event) => set(index, { title: event.currentTarget.value })}
            />
            <NativeSelect
              label={text.benefitKind}
              value={benefit.kind}
              onChange={(event) =>
                set(index, { kind: benefitKinds.find((kind) => kind === event.currentTarget.value) ?? 'saving' })
              }
              data={benefitKinds.map((value) => ({ value, label: text.benefitKinds[value] }))}
            />
          </div>
          <EstimateInput
            label={text.amountPerYear}
            value={benefit.amountPerYear}
            onChange={(amountPerYear) => set(index, { amountPerYear })}
          />
          <div className="fields">
            <Quarters
              label={text.lag}
              value={benefit.lagQuarters}
              onChange={(lagQuarters) => set(index, { lagQuarters })}
            />
            <Quarters
              label={text.ramp}
              value={benefit.rampQuarters}
              onChange={(rampQuarters) => set(index, { rampQuarters })}
            />
          </div>
          <div>
            <button
              type="button"
              className="button small"
              onClick={() => onChange({ benefits: benefits.filter((_, place) => place !== index) })}
            >
              {text.removeBenefit(benefit.title)}
            </button>
          </div>
        </div>
      ))}
      <div>
        <button
          type="button"
          className="button small"
          onClick={() => onChange({ benefits: [...benefits, newBenefit(business)] })}
        >
          {text.addBenefit}
        </button>
      </div>
    </fieldset>
  )
}

function Quarters({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: number
  readonly onChange: (quarters: number) => void
}) {
  return (
    <NumberInput
      label={label}
      value={value}
      min={0}
      max={40}
      allowDecimal={false}
      clampBehavior="strict"
      hideControls
      onChange={(next) => onChange(Number(next) || 0)}
    />
  )
}
