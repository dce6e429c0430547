import type { Business } from '../../domain/business.ts'
import type { Finding } from '../../domain/spend/finding.ts'
import type { Spend } from '../../domain/spend/spend.ts'
import type { Technology } from '../../domain/technology.ts'
import type { Money } from '../../domain/values/money.ts'
import type { Titles } from '../app/titles.ts'
import { explainText as text } from '../text/explain.en.ts'
import { technologyText } from '../text/technology.en.ts'
import { explain } from '../ui/explanation.ts'
import type { Explanation, ExplanationInput } from '../ui/explanation.ts'
import { formatDate, formatExactMoney, formatMoney, formatNumber, formatRange } from '../ui/format.ts'

export function explainAnnualCost(spend: Spend, titles: Titles): Explanation {
  return explain({
    title: text.annualCost,
    value: formatMoney(spend.annualCost),
    exact: formatExactMoney(spend.annualCost),
    meaning: text.annualCostMeaning,
    formula: text.annualCostFormula,
    rules: ['SPD-1', 'SPD-2'],
    inputs: spend.technologies.map(({ technology, annualCost }) => ({
      name: titles.technology(technology),
      value: formatExactMoney(annualCost),
      source: text.computed,
      evidence: 'computed',
    })),
    wouldChange: text.annualCostChange,
  })
}

export function explainTechnologyCost(technology: Technology, annualCost: Money): Explanation {
  return explain({
    title: text.oneCost(technology.title),
    value: formatMoney(annualCost),
    exact: formatExactMoney(annualCost),
    meaning: text.annualCostMeaning,
    formula: text.annualCostFormula,
    rules: ['SPD-1', 'SPD-2'],
    inputs: technology.costLines.map((line) => ({
      name: text.costLine(line.title, text.cycles[line.cycle]),
      value: formatExactMoney(line.amount),
      source: text.enteredHere,
      evidence: line.basis,
    })),
    wouldChange: text.annualCostChange,
  })
}

export function explainSaving(spend: Spend, titles: Titles): Explanation {
  const { saving } = spend
  return explain({
    title: text.saving,
    value: formatMoney(saving.likely),
    exact: formatExactMoney(saving.likely),
    meaning: `${text.savingMeaning} ${text.range(formatRange(saving.low, saving.high))}`,
    formula: text.savingFormula,
    rules: ['SPD-1', 'SPD-3', 'SPD-4'],
    inputs: spend.findings
      .filter(({ kind }) => kind !== 'renewal')
      .map(({ technology, kind, money }) => ({
        name: `${titles.technology(technology)}: ${technologyText.findingKinds[kind]}`,
        value: formatExactMoney(money.likely),
        source: text.computed,
        evidence: 'computed',
      })),
    wouldChange: text.savingChange,
  })
}

export function explainFinding(finding: Finding, business: Business, titles: Titles): Explanation {
  const isRenewal = finding.kind === 'renewal'
  const title = titles.technology(finding.technology)
  const { low, likely, high } = finding.money
  return explain({
    title: isRenewal ? text.renewalMoney(title) : text.finding(title),
    value: formatMoney(likely),
    exact: formatExactMoney(likely),
    meaning: `${finding.reason} ${isRenewal ? text.renewalMeaning : text.range(formatRange(low, high))}`,
    formula: isRenewal ? text.renewalFormula : text.findingFormula,
    rules: ['SPD-1', 'SPD-3'],
    inputs: [...finding.evidence.map((one) => evidenceInput(one, titles)), ...costInputs(finding, business)],
    wouldChange: finding.action,
  })
}

function evidenceInput({ at, value }: Finding['evidence'][number], titles: Titles): ExplanationInput {
  const isFromSeats = at[0] === 'seats'
  return {
    name: placeInWords(at, titles),
    value: value === null ? '–' : typeof value === 'number' ? formatNumber(value) : withTitle(value, titles),
    source: isFromSeats ? text.seatList : text.enteredHere,
    evidence: isFromSeats ? 'measured' : 'stated',
  }
}

/** A path such as technologies/slack/contract/end as a person would say it, the technology being the one in question. */
function placeInWords(at: Finding['evidence'][number]['at'], titles: Titles): string {
  const [, noun, ...fields] = at
  const words = fields.map((field) => text.fields[String(field)] ?? titles.capability(String(field)))
  const place = words.join(': ') || titles.technology(String(noun ?? ''))
  return place.charAt(0).toUpperCase() + place.slice(1)
}

/** Evidence that names a technology by its key ends with it: "also supplied by google-workspace". */
function withTitle(value: string, titles: Titles): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value)
  const words = value.split(' ')
  return [...words.slice(0, -1), titles.technology(words.at(-1) ?? '')].join(' ')
}

function costInputs({ technology }: Finding, { technologies }: Business): ExplanationInput[] {
  const lines = technologies.find(({ key }) => key === technology)?.costLines ?? []
  return lines.map((line) => ({
    name: text.costLine(line.title, text.cycles[line.cycle]),
    value: formatExactMoney(line.amount),
    source: text.enteredHere,
    evidence: line.basis,
  }))
}
