import { useState } from 'react'
import type { Budget } from '../../domain/organization.ts'
import type { RoadmapAssumptions } from '../../domain/roadmap.ts'
import { zero } from '../../domain/values/money.ts'
import { quarterRange } from '../../domain/values/quarter.ts'
import { useChanges } from '../app/changes.ts'
import { useLoaded } from '../app/loaded-business.ts'
import { roadmapText as text } from '../text/roadmap.en.ts'
import { formatQuarter } from '../ui/format.ts'
import { MoneyInput } from '../ui/money-input.tsx'
import { useNotify } from '../ui/notices.tsx'

/** New money for projects in each quarter of the plan; other quarters stay as they are. */
export function BudgetForm({ assumptions }: { readonly assumptions: RoadmapAssumptions }) {
  const { business } = useLoaded()
  const changes = useChanges()
  const notify = useNotify()
  const { currency } = business.organization
  const quarters = quarterRange(assumptions.firstQuarter, assumptions.quarterCount)
  const [budgets, setBudgets] = useState<readonly Budget[]>(() =>
    quarters.map(
      (quarter) =>
        business.budgets.find((budget) => budget.quarter === quarter) ?? {
          quarter,
          amount: zero(currency),
          carryOverShare: 1,
        },
    ),
  )
  const [every, setEvery] = useState(budgets[0]?.amount ?? zero(currency))
  const save = async (): Promise<void> => {
    const set = new Set(budgets.map(({ quarter }) => quarter))
    const all = [...business.budgets.filter(({ quarter }) => !set.has(quarter)), ...budgets]
    all.sort((a, b) => a.quarter.localeCompare(b.quarter))
    if (await changes.setBudgets(all, business.cashForecast)) notify({ words: text.budgetsSaved })
  }
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className="row end">
        <MoneyInput label={text.everyQuarter} value={every} onChange={setEvery} />
        <button
          type="button"
          className="button"
          onClick={() => setBudgets(budgets.map((budget) => ({ ...budget, amount: every })))}
        >
          {text.applyAll}
        </button>
      </div>
      <div className="fields">
        {budgets.map((budget, index) => (
          <MoneyInput
            key={budget.quarter}
            label={formatQuarter(budget.quarter)}
            value={budget.amount}
            onChange={(amount) =>
              setBudgets((before) => before.map((one, place) => (place === index ? { ...one, amount } : one)))
            }
          />
        ))}
      </div>
      <div>
        <button type="submit" className="button primary">
          {text.saveBudgets}
        </button>
      </div>
    </form>
  )
}
