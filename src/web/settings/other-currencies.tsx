import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useLoaded } from '../app/loaded-business.ts'
import { settingsText as text } from '../text/settings.en.ts'
import { ExchangeRates } from './exchange-rates.tsx'

/** The rates on record, and a way to begin another. */
export function OtherCurrencies() {
  const { currency: home, exchangeRates } = useLoaded().business.organization
  const [begun, setBegun] = useState<readonly string[]>([])
  const [code, setCode] = useState('')
  const onRecord = exchangeRates.filter(({ to }) => to === home).map(({ from }) => from)
  const currencies = [...new Set([...onRecord, ...begun])]
  const isUsable = /^[A-Z]{3}$/.test(code) && code !== home && !currencies.includes(code)
  return (
    <>
      {currencies.length > 0 && <ExchangeRates currencies={currencies} />}
      <div className="row end">
        <TextInput
          label={text.otherCurrency}
          description={text.otherCurrencyHelp}
          maxLength={3}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value.trim().toUpperCase())}
        />
        <button
          type="button"
          className="button"
          disabled={!isUsable}
          onClick={() => {
            setBegun([...begun, code])
            setCode('')
          }}
        >
          {text.addCurrency}
        </button>
      </div>
    </>
  )
}
