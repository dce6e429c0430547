import { useState } from 'react'
import type { Budget } from '../../domain/organization.ts'
import { usualAssumptions } from '../../domain/roadmap/roadmap-question.ts'
import { zero } from '../../domain/values/money.ts'
import { quarterRange } from '../../domain/values/quarter.ts'
import { useChanges } from '../app/changes.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { todayDate } from '../app/today-date.ts'
import { settingsText as text } from '../text/settings.en.ts'
import { uiText } from '../text/ui.en.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { formatQuarter } from '../ui/format.ts'
import { MoneyInput } from '../ui/money-input.tsx'
import { useNotify } from '../ui/notices.tsx'

/** Money for projects by quarter; one amount sets eight quarters at once. */
export function BudgetTable() {
  const { business } = useLoaded()
  const changes = useChanges()
  const notify = useNotify()
  const [budgets, setBudgets] = useState<readonly Budget[]>(business.budgets)
  const [each, setEach] = useState(business.budgets[0]?.amount ?? zero(business.organization.currency))
  const setAll = (): void => {
    const { firstQuarter, quarterCount } = usualAssumptions(business, todayDate())
    setBudgets(
      quarterRange(firstQuarter, quarterCount).map((quarter) => ({ quarter, amount: each, carryOverShare: 1 })),
    )
  }
  const save = async (): Promise<void> => {
    if (await changes.setBudgets(budgets, business.cashForecast)) notify({ words: uiText.saved(text.budget) })
  }
  return (
    <>
      <div className="row end">
        <MoneyInput label={text.perQuarter} value={each} onChange={setEach} />
        <button type="button" className="button" onClick={setAll}>
          {text.setAll}
        </button>
      </div>
      {budgets.length === 0 && <EmptyState title={text.noBudget}>{text.noBudgetHelp}</EmptyState>}
      <div className="fields">
        {budgets.map((budget) => (
          <MoneyInput
            key={budget.quarter}
            label={formatQuarter(budget.quarter)}
            value={budget.amount}
            onChange={(amount) =>
              setBudgets(budgets.map((one) => (one.quarter === budget.quarter ? { ...one, amount } : one)))
            }
          />
        ))}
      </div>
      <div>
        <button type="button" className="button primary" onClick={() => void save()}>
          {uiText.save}
        </button>
      </div>
    </>
  )
}
