import type { Business } from '../../domain/business.ts'
import type { OptionReturn } from '../../domain/finance/option-return.ts'
import type { Option } from '../../domain/initiative.ts'
import { annualCost } from '../../domain/spend/annual-cost.ts'
import type { CalendarDate } from '../../domain/values/calendar-date.ts'
import type { Money } from '../../domain/values/money.ts'
import { initiativesText } from '../text/initiatives.en.ts'
import { explain } from '../ui/explanation.ts'
import type { Explanation, ExplanationInput } from '../ui/explanation.ts'
import { formatExactMoney, formatMoney, formatNumber, formatPercent, formatRange } from '../ui/format.ts'
import { optionInputs } from './explain-project.ts'

const text = initiativesText.explain

/** One option with its returns under three outlooks. */
export type OptionCase = {
  readonly title: string
  readonly option: Option
  readonly likely: OptionReturn
  readonly adverse: OptionReturn
  readonly favourable: OptionReturn
}

/** The business and the day on which prices are read. */
export type CaseScope = { readonly business: Business; readonly today: CalendarDate }

export function explainOptionValue(shown: OptionCase, scope: CaseScope): Explanation {
  const { title, likely, adverse, favourable } = shown
  return explain({
    title: text.value(title),
    value: formatMoney(likely.netPresentValue),
    exact: formatExactMoney(likely.netPresentValue),
    meaning: `${text.valueMeaning} ${text.range(formatMoney(adverse.netPresentValue), formatMoney(favourable.netPresentValue))}`,
    formula: text.valueFormula,
    rules: ['FIN-1', 'FIN-2', 'FIN-10', 'FIN-11', 'FIN-12', 'FIN-13'],
    inputs: allInputs(shown, scope),
    wouldChange: text.valueChange,
  })
}

export function explainPayback(shown: OptionCase, scope: CaseScope): Explanation {
  const { title, likely } = shown
  return explain({
    title: text.payback(title),
    value: paybackWords(likely.paybackQuarter, likely.quarterCount),
    meaning: text.paybackMeaning(paybackWords(likely.discountedPaybackQuarter, likely.quarterCount)),
    formula: text.paybackFormula,
    rules: ['FIN-4', 'FIN-10', 'FIN-11', 'FIN-12'],
    inputs: allInputs(shown, scope),
    wouldChange: text.valueChange,
  })
}

export function explainReturn(shown: OptionCase, scope: CaseScope): Explanation {
  const { title, likely } = shown
  const { share, quarterCount } = likely.returnOnInvestment
  const rate = likely.internalRatePerYear
  const rateWords = likely.severalRoots ? text.severalRoots : rate === null ? '' : text.rate(formatPercent(rate))
  return explain({
    title: text.returns(title, quarterCount),
    value: returnWords(likely),
    exact: share === null ? null : `${formatNumber(share * 100, 2)} %`,
    meaning: text.returnsMeaning(rateWords),
    formula: text.returnsFormula,
    rules: ['FIN-6'],
    inputs: [
      { name: text.gainAll, value: formatExactMoney(likely.gain), source: text.computed, evidence: 'computed' },
      { name: text.costAll, value: formatExactMoney(likely.cost), source: text.computed, evidence: 'computed' },
      ...allInputs(shown, scope),
    ],
    wouldChange: text.valueChange,
  })
}

export function explainOnce({ title, option }: Pick<OptionCase, 'title' | 'option'>): Explanation {
  const { low, likely, high, basis } = option.oneOffCost
  return explain({
    title: text.cost(title),
    value: formatRange(low, high),
    exact: formatExactMoney(likely),
    meaning: text.costMeaning(formatRange(low, high)),
    formula: text.costFormula,
    rules: ['FIN-10'],
    inputs: [
      { name: initiativesText.low, value: formatExactMoney(low), source: text.entered, evidence: basis },
      { name: initiativesText.likely, value: formatExactMoney(likely), source: text.entered, evidence: basis },
      { name: initiativesText.high, value: formatExactMoney(high), source: text.entered, evidence: basis },
    ],
    wouldChange: text.valueChange,
  })
}

export function explainAllValue(total: Money, paying: readonly OptionCase[]): Explanation {
  return explain({
    title: text.all,
    value: formatMoney(total),
    exact: formatExactMoney(total),
    meaning: text.allMeaning,
    formula: text.allFormula,
    rules: ['FIN-1'],
    inputs: paying
      .toSorted((a, b) => b.likely.netPresentValue.minor - a.likely.netPresentValue.minor)
      .map(({ title, option, likely }) => ({
        name: title,
        value: formatExactMoney(likely.netPresentValue),
        source: option.title,
        evidence: option.oneOffCost.basis,
      })),
    wouldChange: text.valueChange,
  })
}

export function paybackWords(quarter: number | null, quarterCount: number): string {
  return quarter === null ? initiativesText.paybackNever(quarterCount) : initiativesText.paybackIn(quarter)
}

export function returnWords({ returnOnInvestment: { share } }: OptionReturn): string {
  return share === null ? initiativesText.free : formatPercent(share)
}

function allInputs({ option, likely }: OptionCase, { business, today }: CaseScope): ExplanationInput[] {
  const ended = business.technologies.filter(({ key }) => option.retires.includes(key))
  return [
    ...optionInputs(option),
    ...ended.map((technology) => ({
      name: text.ended(technology.title),
      value: formatExactMoney(annualCost(technology, business.organization, today).avoidable),
      source: text.prices,
      evidence: technology.costLines[0]?.basis ?? 'guess',
    })),
    {
      name: text.discount,
      value: formatPercent(business.organization.discountRatePerYear),
      source: text.settings,
      evidence: 'stated',
    },
    { name: text.quarters, value: String(likely.quarterCount), source: text.settings, evidence: null },
  ]
}
