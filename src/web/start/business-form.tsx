import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { catalogue } from '../../catalogue/catalogue.ts'
import { wordsOf } from '../app/page-error.tsx'
import { makeOrganization, sessionKey } from '../app/session.ts'
import { startText as text } from '../text/start.en.ts'
import { fieldOf } from '../ui/field-of.ts'

/** The four things asked about a new business. */
export function BusinessForm() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [problem, setProblem] = useState('')
  const [isSending, setIsSending] = useState(false)
  const create = async (form: FormData): Promise<void> => {
    setIsSending(true)
    setProblem('')
    try {
      const org = await makeOrganization({
        name: fieldOf(form, 'name'),
        currency: fieldOf(form, 'currency').trim().toUpperCase(),
        headCount: Number(fieldOf(form, 'headCount')) || 1,
        trade: fieldOf(form, 'trade') || null,
      })
      await queries.invalidateQueries({ queryKey: sessionKey })
      await navigate({ to: '/o/$org/first', params: { org } })
    } catch (error) {
      setProblem(wordsOf(error))
    }
    setIsSending(false)
  }
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        void create(new FormData(event.currentTarget))
      }}
    >
      <TextInput name="name" label={text.businessName} required maxLength={200} autoFocus />
      <div className="fields">
        <TextInput
          name="currency"
          label={text.currency}
          description={text.currencyHelp}
          required
          pattern="[A-Za-z]{3}"
          maxLength={3}
          defaultValue={likelyCurrency()}
        />
        <NumberInput name="headCount" label={text.headCount} required min={1} max={100_000} hideControls />
      </div>
      <NativeSelect
        name="trade"
        label={text.trade}
        data={[
          ...catalogue.trades.map(({ key, title }) => ({ value: key, label: title })),
          { value: '', label: text.tradeNone },
        ]}
      />
      {problem && (
        <p role="alert" className="notice bad">
          {problem}
        </p>
      )}
      <div>
        <button type="submit" className="button primary" disabled={isSending}>
          {text.createBusiness}
        </button>
      </div>
    </form>
  )
}

const currencyByRegion: Readonly<Record<string, string>> = {
  US: 'USD', GB: 'GBP', CH: 'CHF', CA: 'CAD', AU: 'AUD', NZ: 'NZD', SE: 'SEK', NO: 'NOK', DK: 'DKK', PL: 'PLN', CZ: 'CZK', JP: 'JPY', IN: 'INR', BR: 'BRL', MX: 'MXN', ZA: 'ZAR',
} // prettier-ignore

function likelyCurrency(): string {
  const region = new Intl.Locale(navigator.language).maximize().region ?? ''
  return currencyByRegion[region] ?? 'EUR'
}
