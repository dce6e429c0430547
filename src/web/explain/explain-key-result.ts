import type { KeyResult } from '../../domain/goal.ts'
import { explainText as text } from '../text/explain.en.ts'
import { explain } from '../ui/explanation.ts'
import type { Explanation } from '../ui/explanation.ts'
import { formatDate, formatNumber, formatPercent } from '../ui/format.ts'

export function explainKeyResult(result: KeyResult, reached: number): Explanation {
  const amount = (value: number | null) => (value === null ? '–' : `${formatNumber(value)} ${result.unit}`.trim())
  return explain({
    title: result.title,
    value: formatPercent(reached),
    meaning: text.keyResultMeaning,
    formula: text.keyResultFormula,
    rules: ['GOA-1'],
    inputs: [
      { name: text.keyResultBaseline, value: amount(result.baseline), source: text.enteredHere, evidence: 'stated' },
      { name: text.keyResultCurrent, value: amount(result.current), source: text.enteredHere, evidence: 'stated' },
      { name: text.keyResultTarget, value: amount(result.target), source: text.enteredHere, evidence: 'stated' },
      ...(result.due === null
        ? []
        : [
            {
              name: text.keyResultDue,
              value: formatDate(result.due),
              source: text.enteredHere,
              evidence: 'stated' as const,
            },
          ]),
    ],
    wouldChange: text.keyResultChange,
  })
}
