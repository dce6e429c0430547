import { NativeSelect } from '@mantine/core'
import { useLoaded } from '../app/loaded-business.ts'
import { useTitles } from '../app/titles.ts'
import { goalsText as text } from '../text/goals.en.ts'
import { uiText } from '../text/ui.en.ts'
import type { GoalFieldsProps } from './goal-fields-props.ts'

/** What a goal asks the business to be able to do. */
export function AskFields({ draft, onChange }: GoalFieldsProps) {
  const { business } = useLoaded()
  const titles = useTitles()
  const asked = new Set(draft.asks.map(({ capability }) => capability))
  const free = business.capabilities.filter(({ key }) => !asked.has(key))
  return (
    <fieldset className="stack sub">
      <legend className="field-label">{text.asksTitle}</legend>
      <p className="muted small">{text.asksHelp}</p>
      {draft.asks.map(({ capability, importance }) => (
        <div className="fields" key={capability}>
          <strong className="small">{titles.capability(capability)}</strong>
          <NativeSelect
            label={text.importance}
            value={String(Math.round(importance * 4) / 4)}
            onChange={(event) =>
              onChange({
                asks: draft.asks.map((ask) =>
                  ask.capability === capability ? { ...ask, importance: Number(event.currentTarget.value) } : ask,
                ),
              })
            }
            data={text.importances.map((label, index) => ({ value: String(index / 4), label }))}
          />
          <button
            type="button"
            className="button small"
            aria-label={text.removeAsk(titles.capability(capability))}
            onClick={() => onChange({ asks: draft.asks.filter((ask) => ask.capability !== capability) })}
          >
            {uiText.remove}
          </button>
        </div>
      ))}
      {free.length > 0 && (
        <NativeSelect
          label={text.addAsk}
          value=""
          onChange={(event) =>
            onChange({ asks: [...draft.asks, { capability: event.currentTarget.value, importance: 0.75 }] })
          }
          data={[{ value: '', label: '…' }, ...free.map(({ key, title }) => ({ value: key, label: title }))]}
        />
      )}
    </fieldset>
  )
}
