import type { ScheduledInitiative } from '../../roadmap.ts'
import type { Money } from '../../values/money.ts'
import { planLedger } from '../plan-ledger.ts'
import type { RoadmapQuestion } from '../roadmap-question.ts'

/** Everything a plan pays within its quarters, one-off and running, not discounted. [RDM-26] */
export function planSpend(question: RoadmapQuestion, schedule: readonly ScheduledInitiative[]): Money {
  const { quarters } = planLedger(question)(schedule)
  const minor = Math.round(quarters.reduce((sum, { spend }) => sum + spend, 0)) || 0
  return { minor, currency: question.business.organization.currency }
}
