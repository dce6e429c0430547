import type { Renewal } from '../../domain/spend/renewals.ts'
import { explainText as text } from '../text/explain.en.ts'
import { explain } from '../ui/explanation.ts'
import type { Explanation } from '../ui/explanation.ts'
import { formatDate, formatExactMoney, formatMoney } from '../ui/format.ts'

export function explainRenewal(renewal: Renewal, title: string): Explanation {
  const evidence = renewal.estimated ? 'assumed' : 'contract'
  return explain({
    title: text.renewalMoney(title),
    value: formatMoney(renewal.bound),
    exact: formatExactMoney(renewal.bound),
    meaning: text.renewalMeaning,
    formula: text.renewalFormula,
    rules: ['SPD-1'],
    inputs: [
      { name: text.contractEnd, value: formatDate(renewal.end), source: text.enteredHere, evidence },
      { name: text.noticeDay, value: formatDate(renewal.noticeDeadline), source: text.computed, evidence: 'computed' },
      { name: text.actBy, value: formatDate(renewal.actBy), source: text.computed, evidence: 'computed' },
    ],
    wouldChange: text.renewalChange,
  })
}
