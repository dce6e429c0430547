import { NativeSelect, NumberInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Key } from '../../domain/values/key.ts'
import { initiativesText as text } from '../text/initiatives.en.ts'
import { uiText } from '../text/ui.en.ts'

export type Choosable = { readonly key: Key; readonly title: string }

type Props = {
  readonly label: string
  readonly addLabel: string
  readonly all: readonly Choosable[]
  readonly help?: string
}

/** Nouns picked from a list. */
export function ChosenKeys({
  chosen,
  onChange,
  ...given
}: Props & { readonly chosen: readonly Key[]; readonly onChange: (keys: readonly Key[]) => void }) {
  return (
    <Chosen
      {...given}
      rows={chosen.map((key) => ({ key }))}
      onAdd={(key) => onChange([...chosen, key])}
      onRemove={(key) => onChange(chosen.filter((one) => one !== key))}
    />
  )
}

export type Amount = { readonly key: Key; readonly amount: number }

/** Nouns picked from a list, each with a number. */
export function ChosenAmounts({
  chosen,
  onChange,
  amountLabel,
  most,
  start,
  ...given
}: Props & {
  readonly chosen: readonly Amount[]
  readonly onChange: (amounts: readonly Amount[]) => void
  readonly amountLabel: string
  readonly most: number
  readonly start: number
}) {
  return (
    <Chosen
      {...given}
      rows={chosen.map(({ key, amount }) => ({
        key,
        field: (title: string) => (
          <NumberInput
            aria-label={`${title}: ${amountLabel}`}
            className="points"
            value={amount}
            min={0}
            max={most}
            decimalScale={2}
            clampBehavior="strict"
            hideControls
            onChange={(next) =>
              onChange(chosen.map((one) => (one.key === key ? { key, amount: Number(next) || 0 } : one)))
            }
          />
        ),
      }))}
      onAdd={(key) => onChange([...chosen, { key, amount: start }])}
      onRemove={(key) => onChange(chosen.filter((one) => one.key !== key))}
    />
  )
}

function Chosen({
  label,
  addLabel,
  all,
  help,
  rows,
  onAdd,
  onRemove,
}: Props & {
  readonly rows: readonly { readonly key: Key; readonly field?: (title: string) => ReactNode }[]
  readonly onAdd: (key: Key) => void
  readonly onRemove: (key: Key) => void
}) {
  const taken = new Set(rows.map(({ key }) => key))
  const free = all.filter(({ key }) => !taken.has(key))
  const titleOf = (key: Key): string => all.find((one) => one.key === key)?.title ?? key
  return (
    <fieldset className="stack tight">
      <legend className="field-label">{label}</legend>
      {help && <p className="muted small">{help}</p>}
      {rows.map(({ key, field }) => (
        <div className="row spread" key={key}>
          <span className="small">{titleOf(key)}</span>
          <div className="row">
            {field?.(titleOf(key))}
            <button
              type="button"
              className="button small"
              aria-label={text.remove(titleOf(key))}
              onClick={() => onRemove(key)}
            >
              {uiText.remove}
            </button>
          </div>
        </div>
      ))}
      {free.length > 0 && (
        <NativeSelect
          label={addLabel}
          value=""
          onChange={(event) => event.currentTarget.value && onAdd(event.currentTarget.value)}
          data={[{ value: '', label: '…' }, ...free.map(({ key, title }) => ({ value: key, label: title }))]}
        />
      )}
    </fieldset>
  )
}
