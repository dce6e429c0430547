import { NumberInput, TextInput } from '@mantine/core'
import type { KeyResult } from '../../domain/goal.ts'
import { keyFromTitle } from '../../domain/values/key.ts'
import { goalsText as text } from '../text/goals.en.ts'
import { uiText } from '../text/ui.en.ts'
import type { GoalFieldsProps } from './goal-fields-props.ts'

/** Signs of success: a number that moves to a target by a day. */
export function KeyResultFields({ draft, onChange }: GoalFieldsProps) {
  const set = (key: string, fields: Partial<KeyResult>): void =>
    onChange({ keyResults: draft.keyResults.map((result) => (result.key === key ? { ...result, ...fields } : result)) })
  const add = (): void => {
    const key = keyFromTitle('sign', new Set(draft.keyResults.map((result) => result.key)))
    const empty = {
      key,
      title: text.signTitle,
      kpi: null,
      unit: '',
      baseline: null,
      current: null,
      target: 0,
      due: null,
    }
    onChange({ keyResults: [...draft.keyResults, empty] })
  }
  return (
    <fieldset className="stack sub">
      <legend className="field-label">{text.signs}</legend>
      {draft.keyResults.map((result) => (
        <div className="fields" key={result.key}>
          <TextInput
            label={text.signTitle}
            maxLength={200}
            value={result.title}
            onChange={(event) => set(result.key, { title: event.currentTarget.value })}
          />
          <TextInput
            label={text.unit}
            maxLength={40}
            value={result.unit}
            onChange={(event) => set(result.key, { unit: event.currentTarget.value })}
          />
          <Measured
            label={text.baseline}
            value={result.baseline}
            onChange={(baseline) => set(result.key, { baseline })}
          />
          <Measured label={text.current} value={result.current} onChange={(current) => set(result.key, { current })} />
          <Measured
            label={text.target}
            value={result.target}
            onChange={(target) => set(result.key, { target: target ?? 0 })}
          />
          <TextInput
            type="date"
            label={text.dueOn}
            value={result.due ?? ''}
            onChange={(event) => set(result.key, { due: event.currentTarget.value || null })}
          />
          <button
            type="button"
            className="button small"
            aria-label={text.removeSign(result.title)}
            onClick={() => onChange({ keyResults: draft.keyResults.filter(({ key }) => key !== result.key) })}
          >
            {uiText.remove}
          </button>
        </div>
      ))}
      <div>
        <button type="button" className="button small" onClick={add}>
          {text.addSign}
        </button>
      </div>
    </fieldset>
  )
}

function Measured({
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
      hideControls
      onChange={(next) => onChange(next === '' ? null : Number(next))}
    />
  )
}
