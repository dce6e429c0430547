import type { Command } from 'commander'
import type { Business } from '../../domain/business.ts'
import { usualAssumptions } from '../../domain/roadmap/roadmap-question.ts'
import type { RoadmapQuestion } from '../../domain/roadmap/roadmap-question.ts'
import { whyInitiative } from '../../domain/roadmap/why-initiative.ts'
import type { InitiativeReasons } from '../../domain/roadmap/why-initiative.ts'
import type { RoadmapAnswer, WhyNotAnswer } from '../../solver/roadmap-answer.ts'
import { solveRoadmap } from '../../solver/solve-roadmap.ts'
import { whyNot } from '../../solver/why-not.ts'
import { businessInput } from '../business-input.ts'
import { answer } from '../command-context.ts'
import type { CommandContext } from '../command-context.ts'
import { moneyText, percentText } from '../number-text.ts'
import { valueText } from '../plan-text.ts'
import { Refusal } from '../refusal.ts'
import { withSolver } from '../solve-at-terminal.ts'

type Why = { readonly reasons: InitiativeReasons | null; readonly whyNot: WhyNotAnswer; readonly plan: RoadmapAnswer }

export function addWhy(program: Command, context: CommandContext): void {
  program
    .command('why')
    .argument('<initiative>', 'key of a project')
    .argument('<file>', 'business file')
    .option('--nodes <number>', 'search this far', '20000')
    .option('--json', 'print JSON')
    .description('Why a project is in the plan, or what having it would cost')
    .action((initiative: string, file: string, options: { json?: boolean; nodes: string }) =>
      why(context, { initiative, file }, options),
    )
}

async function why(
  context: CommandContext,
  { initiative, file }: { initiative: string; file: string },
  options: { json?: boolean; nodes: string },
): Promise<void> {
  const { business } = await businessInput(file, context.today)
  if (!business.initiatives.some(({ key }) => key === initiative)) {
    throw new Refusal(
      'usage',
      `There is no project "${initiative}" in ${file}. Its projects: ${business.initiatives.map(({ key }) => key).join(', ') || 'none'}.`,
    )
  }
  const question: RoadmapQuestion = {
    business,
    assumptions: usualAssumptions(business, context.today),
    today: context.today,
  }
  const found = await reasonsFor(context, { question, initiative, nodeLimit: Number(options.nodes) || 20_000 })
  answer(context, options.json, { value: found, text: () => whyText(business, initiative, found) })
}

async function reasonsFor(
  context: CommandContext,
  { question, initiative, nodeLimit }: { question: RoadmapQuestion; initiative: string; nodeLimit: number },
): Promise<Why> {
  return withSolver(context, async (solving) => {
    const plan = await solveRoadmap(question, { ...solving, nodeLimit })
    if (plan.kind !== 'optimal' && plan.kind !== 'feasible')
      throw new Refusal('infeasible', 'There is no plan to ask about. Run "plumbline plan" to see why.')
    const cost = await whyNot({ question, plan, initiative }, { ...solving, nodeLimit })
    return { plan, whyNot: cost, reasons: whyInitiative(question, plan.schedule, initiative) }
  })
}

function whyText(business: Business, initiative: string, { reasons, whyNot: cost }: Why): string {
  const titles = new Map([...business.initiatives, ...business.goals].map(({ key, title }) => [key, title]))
  const named = (key: string) => titles.get(key) ?? key
  return [
    `${named(initiative)}: ${reasons?.isChosen ? `in the plan, from ${reasons.start}, live in ${reasons.goLive}` : 'not in the plan'}`,
    ...(reasons ? reasonLines(reasons, named) : []),
    ...costLines(cost, named),
  ].join('\n')
}

function reasonLines(reasons: InitiativeReasons, named: (key: string) => string): string[] {
  return [
    ...(reasons.isChosen ? [] : [`Had it the best place beside the plan (${reasons.start}), it would bring:`]),
    ...reasons.goals.map(
      ({ goal, share, worth }) => `  ${named(goal)}: ${percentText(share, 1)} of the goal, worth ${moneyText(worth)}`,
    ),
    `  costs ${moneyText(reasons.spend)}, saves ${moneyText(reasons.savings)}, earns ${moneyText(reasons.income)}, other ${moneyText(reasons.otherBenefit)}`,
    `  today's value of its money ${moneyText(reasons.netPresentValue)}, risk ${moneyText(reasons.risk)}`,
  ]
}

function costLines(cost: WhyNotAnswer, named: (key: string) => string): string[] {
  switch (cost.kind) {
    case 'costs':
      return [
        cost.isWithinGap
          ? 'Having it is too close to call: the difference is smaller than what the proof leaves open.'
          : `Having it changes the plan's worth by ${valueText(cost.difference)}`,
        ...(cost.gain.minor === cost.difference.total.minor
          ? []
          : [`  with the price of its changes ${moneyText(cost.gain)}`]),
        ...(cost.displaced.length > 0 ? [`  it would push out: ${cost.displaced.map(named).join(', ')}`] : []),
        ...(cost.moved.length > 0 ? [`  it would move: ${cost.moved.map(named).join(', ')}`] : []),
      ]
    case 'impossible':
      return [
        'It cannot be in any plan:',
        ...cost.conflict.map(({ words, repair }) => `  - ${words}${repair ? ` ${repair}` : ''}`),
      ]
    case 'undecided':
      return ['What having it would cost was not settled within the nodes allowed. Allow more with --nodes.']
    case 'cancelled':
      return ['Cancelled before the cost of having it was known.']
    case 'chosen':
    case 'unknown-initiative':
      return []
  }
}
