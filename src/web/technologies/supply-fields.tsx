import { Checkbox, NativeSelect } from '@mantine/core'
import { evidenceGrades } from '../../domain/technology.ts'
import type { Supply } from '../../domain/technology.ts'
import type { Key } from '../../domain/values/key.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { useTitles } from '../app/titles.ts'
import { technologyText as text } from '../text/technology.en.ts'
import { uiText } from '../text/ui.en.ts'
import type { TechnologyFieldsProps } from './technology-fields-props.ts'

/** What a technology does for the business, how well, and where it is the system of choice. */
export function SupplyFields({ draft, onChange }: TechnologyFieldsProps) {
  const { business } = useLoaded()
  const titles = useTitles()
  const supplied = new Set(draft.supplies.map(({ capability }) => capability))
  const free = business.capabilities.filter(({ key }) => !supplied.has(key))
  const set = (capability: Key, fields: Partial<Supply>): void =>
    onChange({
      supplies: draft.supplies.map((supply) => (supply.capability === capability ? { ...supply, ...fields } : supply)),
    })
  return (
    <fieldset className="stack sub">
      <legend className="field-label">{text.supplies}</legend>
      <p className="muted small">{text.suppliesHelp}</p>
      {draft.supplies.map(({ capability, fit, evidence }) => (
        <div className="fields" key={capability}>
          <strong className="small">{titles.capability(capability)}</strong>
          <NativeSelect
            label={text.fit}
            value={String(Math.round(fit * 4) / 4)}
            onChange={(event) => set(capability, { fit: Number(event.currentTarget.value) })}
            data={text.ratings.map((label, index) => ({ value: String(index / 4), label }))}
          />
          <NativeSelect
            label={text.evidence}
            value={evidence}
            onChange={(event) =>
              set(capability, {
                evidence: evidenceGrades.find((grade) => grade === event.currentTarget.value) ?? 'asserted',
              })
            }
            data={evidenceGrades.map((value) => ({ value, label: text.evidences[value] }))}
          />
          <Checkbox
            label={text.primary}
            checked={draft.primaryFor.includes(capability)}
            onChange={(event) =>
              onChange({
                primaryFor: event.currentTarget.checked
                  ? [...draft.primaryFor, capability]
                  : draft.primaryFor.filter((key) => key !== capability),
              })
            }
          />
          <button
            type="button"
            className="button small"
            aria-label={text.removeSupply(titles.capability(capability))}
            onClick={() =>
              onChange({
                supplies: draft.supplies.filter((supply) => supply.capability !== capability),
                primaryFor: draft.primaryFor.filter((key) => key !== capability),
              })
            }
          >
            {uiText.remove}
          </button>
        </div>
      ))}
      {free.length > 0 && (
        <NativeSelect
          label={text.addSupply}
          value=""
          onChange={(event) =>
            onChange({
              supplies: [...draft.supplies, { capability: event.currentTarget.value, fit: 0.75, evidence: 'asserted' }],
            })
          }
          data={[{ value: '', label: '…' }, ...free.map(({ key, title }) => ({ value: key, label: title }))]}
        />
      )}
    </fieldset>
  )
}
