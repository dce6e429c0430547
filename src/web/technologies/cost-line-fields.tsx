import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { billingCycles } from '../../domain/technology.ts'
import type { CostLine } from '../../domain/technology.ts'
import { bases } from '../../domain/values/estimate.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { technologyText as text } from '../text/technology.en.ts'
import { uiText } from '../text/ui.en.ts'
import { MoneyInput } from '../ui/money-input.tsx'
import { newCostLine } from './new-technology.ts'
import type { TechnologyFieldsProps } from './technology-fields-props.ts'

/** What is paid for it, line by line. */
export function CostLineFields({ draft, onChange }: TechnologyFieldsProps) {
  const { business } = useLoaded()
  const set = (index: number, fields: Partial<CostLine>): void =>
    onChange({ costLines: draft.costLines.map((line, place) => (place === index ? { ...line, ...fields } : line)) })
  return (
    <fieldset className="stack sub">
      <legend className="field-label">{text.costLines}</legend>
      {draft.costLines.map((line, index) => (
        <div className="fields" key={index}>
          <TextInput
            label={text.costTitle}
            maxLength={200}
            value={line.title}
            onChange={(event) => set(index, { title: event.currentTarget.value })}
          />
          <MoneyInput
            label={text.price}
            value={line.amount}
            onChange={(amount) => set(index, { amount, basis: asSaid(line) })}
          />
          <NativeSelect
            label={text.cycle}
            value={line.cycle}
            onChange={(event) =>
              set(index, { cycle: billingCycles.find((cycle) => cycle === event.currentTarget.value) ?? 'monthly' })
            }
            data={billingCycles.map((value) => ({ value, label: text.cycles[value] }))}
          />
          {line.cycle === 'once' && (
            <NumberInput
              label={text.usefulYears}
              value={line.usefulYears ?? ''}
              min={1}
              max={50}
              hideControls
              onChange={(years) => set(index, { usefulYears: Number(years) || null })}
            />
          )}
          <NativeSelect
            label={text.basis}
            value={line.basis}
            onChange={(event) =>
              set(index, { basis: bases.find((basis) => basis === event.currentTarget.value) ?? 'guess' })
            }
            data={bases.map((value) => ({ value, label: text.bases[value] }))}
          />
          <button
            type="button"
            className="button small"
            aria-label={text.removeCost(line.title)}
            onClick={() => onChange({ costLines: draft.costLines.filter((_, place) => place !== index) })}
          >
            {uiText.remove}
          </button>
        </div>
      ))}
      <div>
        <button
          type="button"
          className="button small"
          onClick={() => onChange({ costLines: [...draft.costLines, newCostLine(business.organization)] })}
        >
          {text.addCost}
        </button>
      </div>
    </fieldset>
  )
}

/** A measured price that a person overwrites is no longer measured. */
function asSaid({ basis }: CostLine): CostLine['basis'] {
  return basis === 'measured' ? 'guess' : basis
}
