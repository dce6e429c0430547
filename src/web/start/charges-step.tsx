import type { RecurringCharge } from '../../domain/charges/recurring-charge.ts'
import { isConvertible } from '../../domain/exchange.ts'
import type { SpendSorting } from '../../domain/spend-line.ts'
import { spendSortings } from '../../domain/spend-line.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { todayDate } from '../app/today-date.ts'
import { ExchangeRates } from '../settings/exchange-rates.tsx'
import { guidedText as text } from '../text/start.en.ts'
import { uiText } from '../text/ui.en.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { formatExactMoney, formatMoney } from '../ui/format.ts'
import { Band } from '../ui/page-head.tsx'
import { Choice } from '../ui/rating-choice.tsx'
import { useCharges } from './charges.ts'
import type { StepProps } from './step-props.ts'
import { questions } from './questions.ts'
import { StepButtons } from './step-buttons.tsx'

const groups = ['technology', 'unsure', 'not-technology'] as const satisfies readonly SpendSorting[]
const firstShown: Readonly<Record<SpendSorting, number>> = {
  technology: 100,
  unsure: questions.unsureCharges,
  'not-technology': 5,
}

/** Charges in three groups, each to be put right with one press. */
export function ChargesStep({ state, set, onNext, onBack }: StepProps) {
  const { data } = useCharges()
  if (!data) return <p className="muted">{uiText.loading}</p>
  const sortingOf = (charge: RecurringCharge): SpendSorting => state.moved[charge.key] ?? charge.sorting
  const move = (charge: RecurringCharge, to: SpendSorting): void => set({ moved: { ...state.moved, [charge.key]: to } })
  return (
    <Band title={text.chargesTitle} intro={text.chargesHelp}>
      {data.charges.length === 0 && <EmptyState title={text.noChargesTitle}>{text.noCharges}</EmptyState>}
      {groups.map((group) => {
        const members = data.charges.filter((charge) => sortingOf(charge) === group)
        if (members.length === 0) return null
        return <Group key={group} group={group} members={members} onMove={move} />
      })}
      <MissingRates charges={data.charges.filter((charge) => sortingOf(charge) === 'technology')} />
      <StepButtons onBack={onBack} onNext={onNext} />
    </Band>
  )
}

/** Charges in a currency without a rate would be left out, so the rate is asked for here. */
function MissingRates({ charges }: { readonly charges: readonly RecurringCharge[] }) {
  const { organization } = useLoaded().business
  const missing = charges.filter(({ annualCost }) => !isConvertible(annualCost, organization, todayDate()))
  const currencies = [...new Set(missing.map(({ annualCost }) => annualCost.currency))]
  if (currencies.length === 0) return null
  return (
    <section className="stack tight">
      <h3>{text.ratesTitle}</h3>
      <p className="muted small">{text.ratesHelp(missing.length)}</p>
      <ExchangeRates currencies={currencies} />
    </section>
  )
}

function Group({
  group,
  members,
  onMove,
}: {
  readonly group: SpendSorting
  readonly members: readonly RecurringCharge[]
  readonly onMove: (charge: RecurringCharge, to: SpendSorting) => void
}) {
  const [shown, rest] = [members.slice(0, firstShown[group]), members.slice(firstShown[group])]
  const list = (charges: readonly RecurringCharge[]) => (
    <ul className="list">
      {charges.map((charge) => (
        <ChargeRow key={charge.key} charge={charge} group={group} onMove={(to) => onMove(charge, to)} />
      ))}
    </ul>
  )
  return (
    <section className="stack tight" aria-label={text.groups[group]}>
      <h3>
        {text.groups[group]} ({members.length})
      </h3>
      <p className="muted small">{text.groupHelp[group]}</p>
      {list(shown)}
      {rest.length > 0 && (
        <details>
          <summary>{text.moreOf(rest.length)}</summary>
          {list(rest)}
        </details>
      )}
    </section>
  )
}

function ChargeRow({
  charge,
  group,
  onMove,
}: {
  readonly charge: RecurringCharge
  readonly group: SpendSorting
  readonly onMove: (to: SpendSorting) => void
}) {
  const rise = charge.priceChanges.at(-1)
  const notes = [
    charge.stem.toLowerCase() === charge.title.toLowerCase() ? '' : charge.stem,
    text.cycles[charge.cycle],
    rise ? text.priceRise(formatExactMoney(rise.from), formatExactMoney(rise.to)) : '',
    charge.probablyEnded ? text.ended : '',
  ]
  return (
    <li>
      <div title={charge.reason}>
        {charge.title}
        <div className="muted small">{notes.filter(Boolean).join(', ')}</div>
      </div>
      <span title={formatExactMoney(charge.annualCost)}>{text.perYear(formatMoney(charge.annualCost))}</span>
      <Choice
        label={charge.title}
        isLabelHidden
        value={group === 'unsure' ? null : group}
        choices={[
          { value: 'technology', title: text.isTechnology },
          { value: 'not-technology', title: text.isNot },
        ]}
        onChange={(to) => onMove(spendSortings.find((sorting) => sorting === to) ?? 'unsure')}
      />
    </li>
  )
}
