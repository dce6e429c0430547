import type { Command } from 'commander'
import { alignmentBand } from '../../domain/alignment/alignment-band.ts'
import { alignment } from '../../domain/alignment/alignment.ts'
import type { Alignment, GoalSupport, TechnologyJustification } from '../../domain/alignment/alignment.ts'
import type { Business } from '../../domain/business.ts'
import { businessInput } from '../business-input.ts'
import { answer } from '../command-context.ts'
import type { CommandContext } from '../command-context.ts'
import { table } from '../console-text.ts'
import { moneyText, percentText } from '../number-text.ts'

type ScoreOptions = { readonly json?: boolean; readonly seed: string }
type Band = ReturnType<typeof alignmentBand>

export function addScore(program: Command, context: CommandContext): void {
  program
    .command('score')
    .argument('<file>', 'business file')
    .option('--seed <number>', 'seed of the draws behind the band', '1')
    .option('--json', 'print JSON')
    .description('How well technology serves the goals, and which spending serves none')
    .action((file: string, options: ScoreOptions) => score(context, file, options))
}

async function score(context: CommandContext, file: string, options: ScoreOptions): Promise<void> {
  const { business } = await businessInput(file, context.today)
  const result = alignment(business, context.today)
  const band =
    result.score === null
      ? null
      : alignmentBand(business, context.today, { seed: Number(options.seed) || 1, draws: 500 })
  answer(context, options.json, { value: { ...result, band }, text: () => scoreText(business, result, band) })
}

function scoreText(business: Business, result: Alignment, band: Band | null): string {
  if (result.score === null || band === null) {
    return 'No score yet: no goal carries weight. Add a goal with a weight and the capabilities it asks for.'
  }
  const provisional = result.provisional
    ? `Provisional: use or fit of some technology is not rated. It cannot be more than ${percentText(result.ceiling)}.`
    : 'Every supplying technology has been rated.'
  return [
    `Fit with the goals  ${percentText(result.score)}   (${percentText(band.low)} to ${percentText(band.high)} if ratings are off by a step)`,
    `  goals served by technology   ${percentText(result.coverage)}`,
    `  spending that serves goals   ${percentText(result.justified)} of ${moneyText(result.annualCost)} a year`,
    provisional,
    '',
    goalTable(business, result.goals),
    '',
    ...unalignedText(business, result),
  ].join('\n')
}

function goalTable(business: Business, goals: readonly GoalSupport[]): string {
  const titles = new Map([...business.goals, ...business.capabilities].map(({ key, title }) => [key, title]))
  return table(
    goals.toSorted((a, b) => b.debt - a.debt),
    [
      { heading: 'goal', value: ({ goal }) => titles.get(goal) ?? goal },
      { heading: 'weight', value: ({ shareOfWeight }) => percentText(shareOfWeight), align: 'right' },
      { heading: 'served', value: ({ support }) => percentText(support), align: 'right' },
      { heading: 'points', value: ({ points }) => percentText(points, 1), align: 'right' },
      { heading: 'missing', value: ({ debt }) => percentText(debt, 1), align: 'right' },
      {
        heading: 'held back by',
        value: ({ heldBackBy }) => (heldBackBy ? (titles.get(heldBackBy) ?? heldBackBy) : ''),
      },
    ],
  )
}

function unalignedText(business: Business, result: Alignment): string[] {
  if (result.unalignedSpend.length === 0) return ['All spending serves a goal or has a recorded purpose.']
  const titles = new Map(
    [...business.technologies, ...business.goals, ...business.capabilities].map(({ key, title }) => [key, title]),
  )
  const unaligned = result.technologies.filter(({ unaligned: money }) => money.minor > 0)
  const rows = unaligned.toSorted((a, b) => b.unaligned.minor - a.unaligned.minor)
  const list = table<TechnologyJustification>(rows, [
    { heading: 'serves no goal', value: ({ technology }) => titles.get(technology) ?? technology },
    { heading: 'a year', value: ({ unaligned: money }) => moneyText(money), align: 'right' },
    { heading: 'why', value: ({ reason }) => reasonText(titles, reason) },
  ])
  return [list]
}

function reasonText(titles: ReadonlyMap<string, string>, reason: TechnologyJustification['reason']): string {
  const named = (key: string) => titles.get(key) ?? key
  switch (reason.kind) {
    case 'serves-goal':
      return `serves ${named(reason.goal)}, in part`
    case 'purpose':
      return `kept for: ${reason.reason}`
    case 'needed-by':
      return `needed by ${named(reason.technology)}`
    case 'not-chosen':
      return reason.chosen
        ? `${named(reason.chosen)} was chosen for ${named(reason.capability)}`
        : `not chosen for ${named(reason.capability)}`
    case 'purpose-ended':
      return `its purpose ended on ${reason.until}`
    case 'not-needed':
      return 'no goal asks for what it does'
    case 'supplies-nothing':
      return 'nothing recorded about what it is for'
  }
}
