import type { ScheduledInitiative } from '../roadmap.ts'
import type { Key } from '../values/key.ts'
import type { Money } from '../values/money.ts'
import type { Quarter } from '../values/quarter.ts'
import { planLedger } from './plan-ledger.ts'
import { planSettings } from './plan-settings.ts'
import type { RoadmapQuestion } from './roadmap-question.ts'
import { roadmapQuarters } from './roadmap-quarters.ts'

/** Savings that return to the pot and what they pay for. */
export type SelfFunding = {
  readonly quarters: readonly { readonly quarter: Quarter; readonly returned: Money; readonly paidBySavings: Money }[]
  readonly returned: Money
  /** Spend that budgets alone could not have paid. */
  readonly paidBySavings: Money
  /** Projects that budgets alone would leave out, the latest begun first; none of them is under way. */
  readonly projects: readonly Key[]
}

/** The pot beside one without returning savings: what the second lacks below its floor, savings have paid. [RDM-22] */
export function selfFunding(question: RoadmapQuestion, schedule: readonly ScheduledInitiative[]): SelfFunding {
  const { currency } = question.business.organization
  const money = (minor: number): Money => ({ minor: Math.round(minor) || 0, currency })
  const alone = withoutReturn(question)
  const pots = planLedger(alone)(schedule).quarters.map(({ pot }) => pot)
  const { potFloors } = planSettings(question)
  let lackedBefore = 0
  const quarters = roadmapQuarters(question, schedule).map(({ quarter, savingsReturned, spent }, place) => {
    const lacked = Math.max(0, (potFloors[place] ?? 0) - (pots[place] ?? 0))
    // Only what this quarter adds, and no more than it spends: a floor that budgets alone never reach is no spend.
    const paid = Math.min(spent.minor, Math.max(0, lacked - lackedBefore))
    lackedBefore = Math.max(lackedBefore, lacked)
    return { quarter, returned: savingsReturned, paidBySavings: money(paid) }
  })
  const sumOf = (row: 'returned' | 'paidBySavings'): Money =>
    money(quarters.reduce((sum, quarter) => sum + quarter[row].minor, 0))
  return {
    quarters,
    returned: sumOf('returned'),
    paidBySavings: sumOf('paidBySavings'),
    projects: leftOutAlone(alone, schedule),
  }
}

function withoutReturn(question: RoadmapQuestion): RoadmapQuestion {
  return { ...question, assumptions: { ...question.assumptions, selfFundingShare: 0 } }
}

/** Where the pot first falls below its floor, the latest begun project that has cost something by then goes; and again. */
function leftOutAlone(alone: RoadmapQuestion, schedule: readonly ScheduledInitiative[]): Key[] {
  const keepBooks = planLedger(alone)
  const { potFloors } = planSettings(alone)
  const left: Key[] = []
  for (;;) {
    const kept = schedule.filter(({ initiative }) => !left.includes(initiative))
    const { lines, quarters } = keepBooks(kept)
    const short = quarters.findIndex(({ pot }, place) => pot < (potFloors[place] ?? 0) - 1)
    const paying = lines.filter(
      ({ initiative, start, flows }) =>
        initiative.underWay === null && start <= short && flows.some(({ spend }, place) => place <= short && spend > 0),
    )
    const last = paying.toSorted((a, b) => b.start - a.start || (a.initiative.key < b.initiative.key ? -1 : 1))[0]
    if (short < 0 || last === undefined) return left
    left.push(last.initiative.key)
  }
}
