import type { Alignment } from '../../domain/alignment/alignment.ts'
import type { Need } from '../../domain/needs/needs.ts'
import type { Titles } from '../app/titles.ts'
import { explainText as text } from '../text/explain.en.ts'
import { explain } from '../ui/explanation.ts'
import type { Explanation } from '../ui/explanation.ts'
import { formatNumber, formatPercent } from '../ui/format.ts'

export function explainNeed(need: Need, titles: Titles): Explanation {
  return explain({
    title: text.need(titles.capability(need.capability)),
    value: formatNumber(need.gap * 100),
    exact: formatNumber(need.gap * 100, 3),
    meaning: text.needMeaning,
    formula: text.needFormula,
    rules: ['NEED-1'],
    inputs: [
      {
        name: text.support,
        value: formatPercent(need.support),
        source: need.provider === null ? '–' : titles.technology(need.provider),
        evidence: 'computed',
      },
      ...need.goals.map(({ goal, shareOfWeight, importance, gap }) => ({
        name: text.gapOf(titles.goal(goal)),
        value: `${formatPercent(shareOfWeight)} × ${formatPercent(importance)} × ${formatPercent(1 - need.support)} = ${formatNumber(gap * 100)}`,
        source: text.ratings,
        evidence: 'stated' as const,
      })),
    ],
    wouldChange: text.needChange,
    isConvention: true,
  })
}

export function explainMissing({ coverage, goals }: Alignment, titles: Titles): Explanation {
  const missing = 1 - (coverage ?? 0)
  return explain({
    title: text.missing,
    value: formatPercent(missing),
    exact: formatNumber(missing * 100, 2),
    meaning: text.missingMeaning,
    formula: text.missingFormula,
    rules: ['ALN-1'],
    inputs: [...goals]
      .sort((a, b) => b.debt - a.debt)
      .map(({ goal, debt, shareOfWeight, support }) => ({
        name: titles.goal(goal),
        value: `${formatPercent(shareOfWeight)} × ${formatPercent(1 - support)} = ${formatNumber(debt * 100)}`,
        source: text.computed,
        evidence: 'computed',
      })),
    wouldChange: text.coverageChange,
    isConvention: true,
  })
}
