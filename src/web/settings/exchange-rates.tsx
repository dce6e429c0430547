import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import type { ExchangeRate } from '../../domain/organization.ts'
import type { Currency } from '../../domain/values/money.ts'
import { useChanges } from '../app/changes.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { todayDate } from '../app/today-date.ts'
import { settingsText as text } from '../text/settings.en.ts'
import { uiText } from '../text/ui.en.ts'
import { useNotify } from '../ui/notices.tsx'

/** One rate for each currency, as of today; earlier rates stay on record. */
export function ExchangeRates({ currencies }: { readonly currencies: readonly Currency[] }) {
  const { currency: home, exchangeRates } = useLoaded().business.organization
  const changes = useChanges()
  const notify = useNotify()
  const [entered, setEntered] = useState<Readonly<Record<Currency, number>>>({})
  const save = async (): Promise<void> => {
    const made = currencies.flatMap((from) => rateEntered(entered[from], { from, to: home }))
    const kept = exchangeRates.filter((old) => !made.some(({ from, to, on }) => isOf(old, { from, to, on })))
    if (!(await changes.changeOrganization({ exchangeRates: [...kept, ...made] }))) return
    notify({ words: uiText.saved(text.rates) })
  }
  return (
    <div className="row end">
      {currencies.map((from) => (
        <NumberInput
          key={from}
          label={text.rateOf(from, home)}
          value={entered[from] ?? latestRate(exchangeRates, { from, to: home }) ?? ''}
          min={0}
          decimalScale={6}
          hideControls
          onChange={(rate) => setEntered({ ...entered, [from]: Number(rate) || 0 })}
        />
      ))}
      <button type="button" className="button" onClick={() => void save()}>
        {uiText.save}
      </button>
    </div>
  )
}

type Pair = Pick<ExchangeRate, 'from' | 'to'>

function rateEntered(rate: number | undefined, pair: Pair): ExchangeRate[] {
  return rate === undefined || rate <= 0 ? [] : [{ ...pair, rate, on: todayDate() }]
}

function isOf(rate: ExchangeRate, { from, to, on }: Pick<ExchangeRate, 'from' | 'to' | 'on'>): boolean {
  return rate.from === from && rate.to === to && rate.on === on
}

function latestRate(rates: readonly ExchangeRate[], { from, to }: Pair): number | null {
  const own = rates.filter((rate) => rate.from === from && rate.to === to)
  return own.toSorted((a, b) => a.on.localeCompare(b.on)).at(-1)?.rate ?? null
}
