import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { catalogue } from '../../catalogue/catalogue.ts'
import type { Organization } from '../../domain/organization.ts'
import { useChanges } from '../app/changes.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { settingsText as text } from '../text/settings.en.ts'
import { uiText } from '../text/ui.en.ts'
import { MoneyInput } from '../ui/money-input.tsx'
import { useNotify } from '../ui/notices.tsx'
import { Band, PageHead } from '../ui/page-head.tsx'
import { BudgetTable } from './budget-table.tsx'
import { OtherCurrencies } from './other-currencies.tsx'

/** The business's own facts and the rules its owner sets, each with a default that works. */
export function SettingsPage() {
  const { business } = useLoaded()
  const changes = useChanges()
  const notify = useNotify()
  const [draft, setDraft] = useState<Organization>(business.organization)
  const set = (fields: Partial<Organization>): void => setDraft((before) => ({ ...before, ...fields }))
  const save = async (): Promise<void> => {
    const { exchangeRates } = business.organization
    if (await changes.changeOrganization({ ...draft, exchangeRates })) notify({ words: uiText.saved(draft.name) })
  }
  return (
    <>
      <PageHead title={text.title} answer={text.answer} />
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Band title={text.business}>
          <BusinessFields draft={draft} onChange={set} />
        </Band>
        <Band title={text.rules}>
          <RuleFields draft={draft} onChange={set} />
          <div>
            <button type="submit" className="button primary">
              {uiText.save}
            </button>
          </div>
        </Band>
      </form>
      <Band title={text.budget} intro={text.budgetHelp}>
        <BudgetTable />
      </Band>
      <Band title={text.rates} intro={text.ratesHelp}>
        <OtherCurrencies />
      </Band>
    </>
  )
}

type FieldsProps = { readonly draft: Organization; readonly onChange: (fields: Partial<Organization>) => void }

function BusinessFields({ draft, onChange }: FieldsProps) {
  const months = Array.from({ length: 12 }, (_, index) =>
    new Intl.DateTimeFormat(undefined, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, index, 1))),
  )
  return (
    <div className="fields">
      <TextInput
        label={text.name}
        required
        maxLength={200}
        value={draft.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <NumberInput
        label={text.headCount}
        value={draft.headCount}
        min={1}
        max={100_000}
        allowDecimal={false}
        clampBehavior="strict"
        hideControls
        onChange={(count) => onChange({ headCount: Number(count) || 1 })}
      />
      <NativeSelect
        label={text.trade}
        value={draft.trade ?? ''}
        onChange={(event) => onChange({ trade: event.currentTarget.value || null })}
        data={[
          { value: '', label: text.tradeNone },
          ...catalogue.trades.map(({ key, title }) => ({ value: key, label: title })),
        ]}
      />
      <NativeSelect
        label={text.fiscalYear}
        value={String(draft.fiscalYearStartMonth)}
        onChange={(event) => onChange({ fiscalYearStartMonth: Number(event.currentTarget.value) })}
        data={months.map((label, index) => ({ value: String(index + 1), label }))}
      />
    </div>
  )
}

function RuleFields({ draft, onChange }: FieldsProps) {
  const { low, high } = draft.exploreShareRange
  return (
    <>
      <div className="fields">
        <MoneyInput label={text.neverBelow} value={draft.cashFloor} onChange={(cashFloor) => onChange({ cashFloor })} />
        <PercentInput
          label={text.selfFunding}
          help={text.selfFundingHelp}
          value={draft.selfFundingShare}
          onChange={(selfFundingShare) => onChange({ selfFundingShare })}
        />
      </div>
      <details>
        <summary>{text.more}</summary>
        <p className="muted small">{text.exploreHelp}</p>
        <div className="fields">
          <PercentInput
            label={text.exploreLow}
            value={low}
            onChange={(share) => onChange({ exploreShareRange: { low: share, high: Math.max(share, high) } })}
          />
          <PercentInput
            label={text.exploreHigh}
            value={high}
            onChange={(share) => onChange({ exploreShareRange: { low: Math.min(share, low), high: share } })}
          />
          <PercentInput
            label={text.discount}
            help={text.discountHelp}
            value={draft.discountRatePerYear}
            onChange={(discountRatePerYear) => onChange({ discountRatePerYear })}
          />
        </div>
      </details>
    </>
  )
}

function PercentInput({
  label,
  help,
  value,
  onChange,
}: {
  readonly label: string
  readonly help?: string
  readonly value: number
  readonly onChange: (share: number) => void
}) {
  return (
    <NumberInput
      label={label}
      description={help}
      value={Math.round(value * 1000) / 10}
      min={0}
      max={100}
      suffix=" %"
      decimalScale={1}
      clampBehavior="strict"
      hideControls
      onChange={(percent) => onChange((Number(percent) || 0) / 100)}
    />
  )
}
