import { NumberInput } from '@mantine/core'
import { majorOf, minorDigits, moneyOf } from '../../domain/values/money.ts'
import type { Money } from '../../domain/values/money.ts'

const most = 1e12

/** An amount in major units; nothing typed is zero. */
export function MoneyInput({
  label,
  description,
  value,
  onChange,
  isNegativeAllowed = false,
}: {
  readonly label: string
  readonly description?: string
  readonly value: Money
  readonly onChange: (money: Money) => void
  readonly isNegativeAllowed?: boolean
}) {
  return (
    <NumberInput
      label={`${label} (${value.currency})`}
      {...(description === undefined ? {} : { description })}
      value={majorOf(value)}
      min={isNegativeAllowed ? -most : 0}
      max={most}
      clampBehavior="strict"
      hideControls
      thousandSeparator=" "
      decimalScale={minorDigits(value.currency)}
      allowNegative={isNegativeAllowed}
      onChange={(next) => onChange(moneyOf(Number(next) || 0, value.currency))}
    />
  )
}
