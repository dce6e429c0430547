import { NativeSelect } from '@mantine/core'
import type { Key } from '../../domain/values/key.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { stressText } from '../text/stress.en.ts'
import { formatPercent } from './format.ts'

/** What of the business something grows with; nothing to choose where no driver is known. */
export function GrowthChoice({
  value,
  onChange,
}: {
  readonly value: Key | null
  readonly onChange: (driver: Key | null) => void
}) {
  const { growthDrivers } = useLoaded().business.organization
  if (growthDrivers.length === 0 && value === null) return null
  return (
    <NativeSelect
      label={stressText.growsWith}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      data={[
        { value: '', label: stressText.growsNot },
        ...growthDrivers.map(({ key, title, ratePerYear }) => ({
          value: key,
          label: stressText.growsBy(title, formatPercent(ratePerYear)),
        })),
      ]}
    />
  )
}
