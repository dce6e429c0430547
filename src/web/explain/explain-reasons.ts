import type { RoadmapProof, RoadmapValue } from '../../domain/roadmap.ts'
import { subtract } from '../../domain/values/money.ts'
import type { Money } from '../../domain/values/money.ts'
import type { ConstraintPrice } from '../../solver/reasons/constraint-prices.ts'
import type { BestPoint, FrontierKind } from '../../solver/reasons/frontier.ts'
import type { WhyNotAnswer } from '../../solver/roadmap-answer.ts'
import type { PriceHint } from '../../solver/reasons/price-hints.ts'
import { reasonsText as text } from '../text/reasons.en.ts'
import { explain } from '../ui/explanation.ts'
import type { Explanation, ExplanationInput } from '../ui/explanation.ts'
import { formatExactMoney, formatMoney } from '../ui/format.ts'
import { formatGap, priceOfChanges } from './explain-roadmap.ts'

/** What having a project, or being without one, would cost, from the relaxation. */
export function explainInstantLoss(
  title: string,
  {
    loss,
    noise,
    worth,
    isExact,
    isChosen,
  }: { loss: Money; noise: Money; worth: Money; isExact: boolean; isChosen: boolean },
): Explanation {
  return explain({
    title: isChosen ? text.lossWithout(title) : text.loss(title),
    value: isExact ? text.exactly(formatMoney(loss)) : text.about(formatMoney(loss)),
    exact: formatExactMoney(loss),
    meaning: isChosen ? text.lossWithoutMeaning : text.lossMeaning,
    formula: isChosen ? text.lossWithoutFormula : text.lossFormula,
    rules: ['RDM-23'],
    inputs: [
      computed(isChosen ? text.asItIs : text.without, formatExactMoney(worth)),
      computed(text.noise, formatExactMoney(noise)),
    ],
    wouldChange: text.lossChange,
  })
}

/** What having a project costs, solved. */
export function explainExactLoss(
  title: string,
  { difference, gain, proof }: Extract<WhyNotAnswer, { readonly kind: 'costs' }>,
  value: RoadmapValue,
): Explanation {
  const amount = formatMoney({ ...gain, minor: Math.abs(gain.minor) })
  return explain({
    title: text.loss(title),
    // What was fixed to be out may well bring more than it costs.
    value: gain.minor > 0 ? text.moreWith(amount) : text.exactly(amount),
    exact: formatExactMoney(gain),
    meaning: text.exactMeaning,
    formula: text.exactFormula,
    rules: ['RDM-24', 'RDM-16'],
    inputs: [
      computed(text.without, formatExactMoney(value.total)),
      ...parts(difference),
      ...priceOfChanges(subtract(difference.total, gain)),
      open(proof),
    ],
    wouldChange: text.lossChange,
  })
}

export function explainPrice({
  words,
  difference,
  gain,
  proof,
}: Extract<ConstraintPrice, { readonly difference: RoadmapValue }>): Explanation {
  return explain({
    title: text.price,
    value: formatMoney(gain),
    exact: formatExactMoney(gain),
    meaning: text.priceMeaning(words),
    formula: text.priceFormula,
    rules: ['RDM-25', 'RDM-18'],
    inputs: [...parts(difference), ...priceOfChanges(subtract(difference.total, gain)), open(proof)],
    wouldChange: text.priceChange,
  })
}

/** What loosening a limit may be worth, from the relaxation. */
export function explainPriceHint({ words, gain }: PriceHint): Explanation {
  return explain({
    title: text.hintTitle,
    value: text.hint(formatMoney(gain)),
    exact: formatExactMoney(gain),
    meaning: text.hintMeaning(words),
    formula: text.hintFormula,
    rules: ['RDM-25', 'RDM-23'],
    inputs: [computed(words, formatExactMoney(gain))],
    wouldChange: text.priceChange,
  })
}

export function explainPoint(kind: FrontierKind, { value, worth, limit, proof }: BestPoint): Explanation {
  return explain({
    title: text.pointTitle,
    value: formatMoney(worth),
    exact: formatExactMoney(worth),
    meaning: text.pointMeaning[kind],
    formula: text.pointFormula,
    rules: ['RDM-26', 'RDM-8'],
    inputs: [
      computed(text.limitInput, formatExactMoney(limit)),
      ...parts(value),
      ...priceOfChanges(subtract(value.total, worth)),
      open(proof),
    ],
    wouldChange: text.pointChange,
  })
}

function parts({ goalValue, netPresentValue, risk }: RoadmapValue): ExplanationInput[] {
  return [
    computed(text.goals, formatExactMoney(goalValue)),
    computed(text.money, formatExactMoney(netPresentValue)),
    computed(text.risk, formatExactMoney(risk)),
  ]
}

function open({ gap }: RoadmapProof): ExplanationInput {
  return computed(text.open, formatGap(gap))
}

function computed(name: string, value: string): ExplanationInput {
  return { name, value, source: text.computed, evidence: 'computed' }
}
