import { planSettings } from '../../domain/roadmap/plan-settings.ts'
import type { RoadmapQuestion } from '../../domain/roadmap/roadmap-question.ts'
import { roadmapText as text } from '../text/roadmap.en.ts'
import { formatMoney, formatPercent } from '../ui/format.ts'

/** "110% of the budgets: €22,000 in all" */
export function budgetWords(question: RoadmapQuestion): string {
  const { budget } = planSettings(question)
  const minor = Math.round(budget.reduce((sum, one) => sum + one, 0))
  const { currency } = question.business.organization
  return text.budget(formatPercent(question.assumptions.budgetFactor), formatMoney({ minor, currency }))
}
