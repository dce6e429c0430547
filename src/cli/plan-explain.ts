import type { Business } from '../domain/business.ts'
import { whyInitiative } from '../domain/roadmap/why-initiative.ts'
import type { InitiativeReasons } from '../domain/roadmap/why-initiative.ts'
import type { RoadmapQuestion } from '../domain/roadmap/roadmap-question.ts'
import { constraintPrices } from '../solver/reasons/constraint-prices.ts'
import type { ConstraintPrice } from '../solver/reasons/constraint-prices.ts'
import { whyNotInstant } from '../solver/reasons/why-not-instant.ts'
import type { InstantWhyNot, InstantWhyNots } from '../solver/reasons/why-not-instant.ts'
import type { SolvedRoadmap } from '../solver/roadmap-answer.ts'
import { moneyText } from './number-text.ts'
import type { TerminalSolving } from './solve-at-terminal.ts'

/** Why each project is in, what each other one would cost, and what holds the plan back. */
export type PlanExplanation = {
  readonly why: readonly InitiativeReasons[]
  readonly whyNot: InstantWhyNots | null
  readonly prices: readonly ConstraintPrice[]
}

export async function planExplanation(
  question: RoadmapQuestion,
  plan: SolvedRoadmap,
  { solver, signal }: TerminalSolving,
): Promise<PlanExplanation> {
  return {
    why: plan.schedule.flatMap(({ initiative }) => whyInitiative(question, plan.schedule, initiative) ?? []),
    whyNot: await whyNotInstant({ question, plan }, { solver, signal }),
    prices: await constraintPrices({ question, plan }, { solver, signal }),
  }
}

export function explanationText({ business }: RoadmapQuestion, { why, whyNot, prices }: PlanExplanation): string {
  const titles = new Map([...business.initiatives, ...business.goals].map(({ key, title }) => [key, title]))
  const named = (key: string): string => titles.get(key) ?? key
  const left = (whyNot?.initiatives ?? []).filter(({ isChosen }) => !isChosen)
  return [
    'Why each is in:',
    ...(why.length === 0 ? ['  Nothing is in the plan.'] : why.map((one) => `  ${whyLine(one, named)}`)),
    '',
    'What having each other one would cost, estimated ("plumbline why <key>" has it exactly):',
    ...leftLines(left, business, named),
    '',
    'What holds the plan back, each changed by itself and the plan worked out again:',
    ...priceLines(prices),
  ].join('\n')
}

function whyLine(reasons: InitiativeReasons, named: (key: string) => string): string {
  const { initiative, total, goals, goalValue, netPresentValue, risk, unlocks, isEssential } = reasons
  const helped = goals.map(({ goal, worth }) => `${named(goal)} ${moneyText(worth)}`).join(', ')
  return [
    `${named(initiative)}: worth ${moneyText(total)} = goals ${moneyText(goalValue)}${helped === '' ? '' : ` (${helped})`}`,
    ` + money ${moneyText(netPresentValue)} - risk ${moneyText(risk)}`,
    unlocks.length > 0 ? `; unlocks ${unlocks.map(named).join(', ')}` : '',
    isEssential ? '; an essential' : '',
  ].join('')
}

function leftLines(
  left: readonly InstantWhyNot[],
  { organization }: Business,
  named: (key: string) => string,
): readonly string[] {
  if (left.length === 0) return ['  Nothing is left out.']
  const zero = { minor: 0, currency: organization.currency }
  return left.map(({ initiative, verdict, loss }) => {
    switch (verdict) {
      case 'costs':
        return `  ${named(initiative)}: about ${moneyText(loss ?? zero)} less`
      case 'too-close':
        return `  ${named(initiative)}: too close to call`
      case 'essential':
        return `  ${named(initiative)}: only in place of an essential`
      case 'impossible':
        return `  ${named(initiative)}: cannot be in any plan`
    }
  })
}

function priceLines(prices: readonly ConstraintPrice[]): readonly string[] {
  const asked = prices.filter(({ kind }) => kind !== 'not-in-the-way')
  const others = prices.length - asked.length
  return [
    ...asked.map((price) => `  ${price.words} ${priceText(price)}`),
    ...(others > 0 ? [`  ${others} other limits are not in the way: the plan leaves more of them than the step.`] : []),
  ]
}

function priceText(price: ConstraintPrice): string {
  switch (price.kind) {
    case 'gains':
      return `The plan is worth ${moneyText(price.gain)} more.`
    case 'too-close':
      return price.gain.minor === 0 && price.proof.gap === 0 ? 'The plan gains nothing.' : 'Too close to call.'
    case 'undecided':
      return 'Not settled within the nodes allowed.'
    case 'not-in-the-way':
      return 'Not in the way.'
  }
}
