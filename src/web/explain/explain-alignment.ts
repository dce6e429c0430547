import type { Alignment, AskedCapability, GoalSupport } from '../../domain/alignment/alignment.ts'
import type { Titles } from '../app/titles.ts'
import { explainText as text } from '../text/explain.en.ts'
import { technologyText } from '../text/technology.en.ts'
import { explain } from '../ui/explanation.ts'
import type { Explanation, ExplanationInput } from '../ui/explanation.ts'
import { formatExactMoney, formatMoney, formatNumber, formatPercent, formatScore } from '../ui/format.ts'

export function explainScore(
  alignment: Alignment,
  band: { low: number | null; high: number | null } | null,
): Explanation {
  const { score, coverage, justified, provisional, ceiling } = alignment
  if (score === null) {
    return explain({ title: text.score, value: '–', meaning: text.scoreNone, formula: text.scoreFormula })
  }
  const notes = [
    text.scoreMeaning(formatPercent(coverage ?? 0), formatPercent(justified ?? 0)),
    provisional && ceiling !== null ? text.provisional(formatScore(ceiling)) : '',
    band && band.low !== null && band.high !== null ? text.band(formatScore(band.low), formatScore(band.high)) : '',
  ]
  return explain({
    title: text.score,
    value: formatScore(score),
    exact: formatNumber(score * 100, 2),
    meaning: notes.filter(Boolean).join(' '),
    formula: text.scoreFormula,
    rules: ['ALN-3', 'ALN-8', 'ALN-9'],
    inputs: [
      computed(text.coverage, formatPercent(coverage ?? 0)),
      computed(text.justified, formatPercent(justified ?? 0)),
    ],
    wouldChange: text.scoreChange,
    isConvention: true,
  })
}

export function explainCoverage({ coverage, goals }: Alignment, titles: Titles): Explanation {
  return explain({
    title: text.coverage,
    value: formatPercent(coverage ?? 0),
    exact: formatNumber((coverage ?? 0) * 100, 2),
    meaning: text.coverageMeaning,
    formula: text.coverageFormula,
    rules: ['ALN-1'],
    inputs: goals.map(({ goal, points, shareOfWeight, support }) =>
      computed(
        titles.goal(goal),
        `${formatPercent(shareOfWeight)} × ${formatPercent(support)} = ${formatNumber(points * 100)}`,
      ),
    ),
    wouldChange: text.coverageChange,
    isConvention: true,
  })
}

export function explainGoalSupport(goal: GoalSupport, titles: Titles): Explanation {
  return explain({
    title: text.goalSupport(titles.goal(goal.goal)),
    value: formatPercent(goal.support),
    exact: formatNumber(goal.support * 100, 2),
    meaning: text.goalSupportMeaning,
    formula: text.goalSupportFormula,
    rules: ['ALN-1', 'ALN-4', 'ALN-5', 'ALN-6'],
    inputs: goal.capabilities.map((asked) => askedInput(asked, titles)),
    wouldChange: text.goalSupportChange,
    isConvention: true,
  })
}

function askedInput({ capability, support, provider }: AskedCapability, titles: Titles): ExplanationInput {
  return {
    name: titles.capability(capability),
    value: formatPercent(support),
    source: provider === null ? '–' : titles.technology(provider),
    evidence: 'computed',
  }
}

export function explainJustified(alignment: Alignment, titles: Titles): Explanation {
  return explain({
    title: text.justified,
    value: formatPercent(alignment.justified ?? 0),
    exact: formatNumber((alignment.justified ?? 0) * 100, 2),
    meaning: text.justifiedMeaning,
    formula: text.justifiedFormula,
    rules: ['ALN-2'],
    inputs: [...alignment.technologies]
      .sort((a, b) => b.annualCost.minor - a.annualCost.minor)
      .map(({ technology, annualCost, justified }) =>
        computed(titles.technology(technology), `${formatMoney(annualCost)} × ${formatPercent(justified)}`),
      ),
    wouldChange: text.justifiedChange,
    isConvention: true,
  })
}

export function explainUnaligned(alignment: Alignment, titles: Titles): Explanation {
  const { unalignedSpend, annualCost } = alignment
  const total = {
    minor: unalignedSpend.reduce((sum, { amount }) => sum + amount.minor, 0),
    currency: annualCost.currency,
  }
  return explain({
    title: text.unaligned,
    value: formatMoney(total),
    exact: formatExactMoney(total),
    meaning: text.unalignedMeaning,
    formula: text.unalignedFormula,
    rules: ['ALN-2', 'SPD-1'],
    inputs: unalignedSpend.map(({ technology, amount, reason }) => ({
      name: titles.technology(technology),
      value: formatExactMoney(amount),
      source: technologyText.reasons(reason, titles.goal, titles.capability),
      evidence: 'computed',
    })),
    wouldChange: text.unalignedChange,
    isConvention: true,
  })
}

function computed(name: string, value: string): ExplanationInput {
  return { name, value, source: text.computed, evidence: 'computed' }
}
