import type { Business } from '../domain/business.ts'
import type { RoadmapQuestion } from '../domain/roadmap/roadmap-question.ts'
import { twoHorizons } from '../domain/roadmap/two-horizons.ts'
import type { TwoHorizons } from '../domain/roadmap/two-horizons.ts'
import type { ShockScenario } from '../domain/stress/shock.ts'
import { shockWords } from '../domain/stress/shock-words.ts'
import { usualShocks } from '../domain/stress/usual-shocks.ts'
import type { Key } from '../domain/values/key.ts'
import type { Money } from '../domain/values/money.ts'
import { reactToShock } from '../solver/react-to-shock.ts'
import type { ShockReaction } from '../solver/react-to-shock.ts'
import type { SolvedRoadmap } from '../solver/roadmap-answer.ts'
import { solveRoadmap } from '../solver/solve-roadmap.ts'
import { stressTest } from '../solver/stress-test.ts'
import type { StressTest } from '../solver/stress-test.ts'
import { answer } from './command-context.ts'
import type { CommandContext } from './command-context.ts'
import { moneyText, percentText } from './number-text.ts'
import { valueText } from './plan-text.ts'
import { readShock } from './read-shock.ts'
import { exitCodes, Refusal } from './refusal.ts'
import { withSolver } from './solve-at-terminal.ts'
import type { TerminalSolving } from './solve-at-terminal.ts'

type Tested = { readonly words: string; readonly test: StressTest; readonly reaction: ShockReaction }
type Stressed = { readonly plan: SolvedRoadmap; readonly horizons: TwoHorizons; readonly shocks: readonly Tested[] }

/** What breaks, what it costs and the best reaction: for the usual shocks, or for the ones given, which come together. */
export async function planStress(
  context: CommandContext,
  question: RoadmapQuestion,
  options: { readonly shock: readonly string[]; readonly nodeLimit: number; readonly json?: boolean },
): Promise<void> {
  const own = options.shock.map((written) => readShock(question, written))
  const stressed = await withSolver(context, (solving) =>
    stressedPlan(question, own, { ...solving, nodeLimit: options.nodeLimit }),
  )
  if (stressed === null) {
    context.print('Cancelled. Nothing was changed.')
    process.exitCode = exitCodes.cancelled
    return
  }
  answer(context, options.json, { value: stressed, text: () => stressText(question.business, stressed) })
}

type Solving = TerminalSolving & { readonly nodeLimit: number }

async function stressedPlan(question: RoadmapQuestion, own: ShockScenario, solving: Solving): Promise<Stressed | null> {
  const plan = await solveRoadmap(question, solving)
  if (plan.kind === 'cancelled') return null
  if (plan.kind !== 'optimal' && plan.kind !== 'feasible')
    throw new Refusal('infeasible', 'There is no plan to test. Run "plumbline plan" without --stress to see why.')
  const { schedule } = plan
  const scenarios = own.length > 0 ? [own] : usualShocks(question, schedule).map((shock) => [shock])
  const shocks: Tested[] = []
  for (const scenario of scenarios) {
    const test = await stressTest({ question, schedule, scenario }, solving)
    if (test.kind === 'cancelled') return null
    const reaction = await reactToShock({ question, schedule, test }, solving)
    if (reaction.kind === 'cancelled') return null
    shocks.push({ words: shockWords(question.business, scenario), test, reaction })
  }
  return { plan, horizons: twoHorizons(question, schedule), shocks }
}

function stressText(business: Business, { plan, horizons, shocks }: Stressed): string {
  const titles = new Map(
    [...business.initiatives, ...business.goals, ...business.technologies].map(({ key, title }) => [key, title]),
  )
  const named = (keys: readonly Key[]): string => keys.map((key) => titles.get(key) ?? key).join(', ')
  return [
    `The plan is worth  ${valueText(plan.value)}`,
    ...horizonLines(horizons, named),
    ...shocks.flatMap((tested) => ['', ...shockLines(tested, named)]),
  ].join('\n')
}

function horizonLines(
  { firstYear, values, selfFunding }: TwoHorizons,
  named: (keys: readonly Key[]) => string,
): string[] {
  const { quarter, soFar } = firstYear.lowestPoint
  return [
    `First twelve months  ${moneyText(firstYear.net)}${quarter === null ? '' : `, at the lowest ${moneyText(soFar)} in ${quarter}`}`,
    ...values.map(
      ({ years, value, firstYear: first, rest }) =>
        `Over ${years} years  ${moneyText(value)} = first year ${moneyText(first)} + later ${moneyText(rest)}`,
    ),
    `Savings that return  ${moneyText(selfFunding.returned)}; they pay ${moneyText(selfFunding.paidBySavings)} that budgets alone could not have paid${selfFunding.projects.length > 0 ? `: ${named(selfFunding.projects)}` : ''}`,
  ]
}

function shockLines({ words, test, reaction }: Tested, named: (keys: readonly Key[]) => string): string[] {
  const { total, goals, money, bills, missing } = test.loss
  const { breaks, damage, leftOut } = test
  return [
    `IF ${words}`,
    `  costs ${moneyText(total)} = goals ${moneyText(goals)} + money ${moneyText(money)} + dearer bills ${moneyText(bills)} + missing ${moneyText(missing)}`,
    ...(breaks.violations.length === 0
      ? ['  No limit of the plan is broken.']
      : breaks.violations.map(({ message }) => `  breaks: ${message}`)),
    ...(leftOut.length > 0 ? [`  cannot go on: ${named(leftOut)}`] : []),
    ...(breaks.dependants.length > 0 ? [`  stops as well: ${named(breaks.dependants)}`] : []),
    ...damage.fallenGoals.map(
      ({ goal, before, after }) => `  ${named([goal])} falls from ${percentText(before)} to ${percentText(after)}`,
    ),
    ...(breaks.touched.length > 0 ? [`  projects that touch it: ${named(breaks.touched)}`] : []),
    ...reactionLines(reaction, named),
  ]
}

function reactionLines(reaction: ShockReaction, named: (keys: readonly Key[]) => string): string[] {
  switch (reaction.kind) {
    case 'plan': {
      const { wonBack, lossAfter, displaced, added, moved } = reaction
      const isSame = displaced.length + added.length + moved.length === 0
      return [
        `  best reaction: ${isSame ? 'keep the plan' : wonBackText(wonBack, lossAfter)}`,
        `    ${valueText(reaction.difference)}`,
        ...(displaced.length > 0 ? [`    leave out: ${named(displaced)}`] : []),
        ...(added.length > 0 ? [`    add: ${named(added)}`] : []),
        ...(moved.length > 0 ? [`    move: ${named(moved)}`] : []),
      ]
    }
    case 'impossible':
      return [
        '  no plan meets all limits then:',
        ...reaction.conflict.map(({ words, repair }) => `    - ${words}${repair ? ` ${repair}` : ''}`),
      ]
    case 'undecided':
      return ['  The best reaction was not settled within the nodes allowed. Allow more with --nodes.']
    case 'cancelled':
      return []
  }
}

function wonBackText(wonBack: Money, lossAfter: Money): string {
  const lost = `${moneyText(lossAfter)} is still lost`
  if (wonBack.minor >= 0) return `a new plan wins back ${moneyText(wonBack)}; ${lost}`
  return `a new plan that keeps duties and essentials; ${lost}, more than by leaving out what cannot go on`
}
