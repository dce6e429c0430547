import type { PlanFacts, ScheduledInitiative } from '../../roadmap.ts'
import type { Money } from '../../values/money.ts'
import { ledgerLine } from '../plan-ledger.ts'
import type { LedgerLine } from '../plan-ledger.ts'
import { planSettings } from '../plan-settings.ts'
import type { RoadmapQuestion } from '../roadmap-question.ts'

/**
 * What a plan rests on: cost and benefit of every project in it, the projects there were to choose from, budgets, people and
 * weights. Taken on the day a plan is decided, and again later to see what is different since. [RDM-33]
 */
export function planFacts(question: RoadmapQuestion, schedule: readonly ScheduledInitiative[]): PlanFacts {
  const { business } = question
  const { quarters, budget, roleDays, changeCaps } = planSettings(question)
  const money = (minor: number): Money => ({ minor: Math.round(minor) || 0, currency: business.organization.currency })
  const lineOf = ledgerLine(question)
  return {
    projects: schedule.flatMap((scheduled) => {
      const line = lineOf(scheduled)
      if (line === null) return []
      const cost = money(total(line, ({ spend }) => spend))
      const benefit = money(total(line, ({ savings, income, otherBenefit }) => savings + income + otherBenefit))
      return [{ initiative: scheduled.initiative, cost, benefit }]
    }),
    considered: business.initiatives.map(({ key }) => key),
    budgets: quarters.map((quarter, place) => ({ quarter, amount: money(budget[place] ?? 0) })),
    roleDays: [...roleDays].map(([role, days]) => ({ role, days: Math.max(0, ...days) })),
    changeCaps: [...changeCaps].map(([team, loads]) => ({ team, load: Math.max(0, ...loads) })),
    goalWeights: business.goals.map(({ key, weight }) => ({ goal: key, weight })),
  }
}

function total({ flows }: LedgerLine, amountOf: (flow: LedgerLine['flows'][number]) => number): number {
  return flows.reduce((sum, flow) => sum + amountOf(flow), 0)
}
