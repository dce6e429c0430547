import { NativeSelect } from '@mantine/core'
import { bases, widenMoney } from '../../domain/values/estimate.ts'
import type { Basis, MoneyEstimate } from '../../domain/values/estimate.ts'
import { majorOf } from '../../domain/values/money.ts'
import type { Money } from '../../domain/values/money.ts'
import { initiativesText as text } from '../text/initiatives.en.ts'
import { MoneyInput } from '../ui/money-input.tsx'

/** A likely amount and how it is known; the range follows from that until somebody states it. */
export function EstimateInput({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: MoneyEstimate
  readonly onChange: (estimate: MoneyEstimate) => void
}) {
  const say = (likely: Money, basis: Basis): void => {
    onChange(widenMoney(majorOf(likely), likely.currency, basis))
  }
  return (
    <div className="stack tight">
      <div className="fields">
        <MoneyInput label={label} value={value.likely} onChange={(likely) => say(likely, value.basis)} />
        <NativeSelect
          label={`${label}: ${text.basis}`}
          value={value.basis}
          onChange={(event) => say(value.likely, bases.find((basis) => basis === event.currentTarget.value) ?? 'guess')}
          data={bases.map((basis) => ({ value: basis, label: text.bases[basis] }))}
        />
      </div>
      <details>
        <summary className="small">
          {text.range}: {majorOf(value.low)} – {majorOf(value.high)}
        </summary>
        <div className="fields">
          <MoneyInput
            label={`${label}, ${text.low}`}
            value={value.low}
            onChange={(low) => onChange({ ...value, low: least(low, value.likely) })}
          />
          <MoneyInput
            label={`${label}, ${text.high}`}
            value={value.high}
            onChange={(high) => onChange({ ...value, high: most(high, value.likely) })}
          />
        </div>
      </details>
    </div>
  )
}

function least(a: Money, b: Money): Money {
  return a.minor < b.minor ? a : b
}

function most(a: Money, b: Money): Money {
  return a.minor > b.minor ? a : b
}
