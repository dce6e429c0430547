import type { Command } from 'commander'
import type { RoadmapAssumptions } from '../../domain/roadmap.ts'
import { rankByReturn } from '../../domain/roadmap/rank-by-return.ts'
import { roadmapQuarters } from '../../domain/roadmap/roadmap-quarters.ts'
import type { RoadmapQuestion } from '../../domain/roadmap/roadmap-question.ts'
import { usualAssumptions } from '../../domain/roadmap/roadmap-question.ts'
import { valueDifference } from '../../domain/roadmap/value-difference.ts'
import { isQuarter } from '../../domain/values/quarter.ts'
import type { RoadmapAnswer, SolvedRoadmap } from '../../solver/roadmap-answer.ts'
import { conflictSentence } from '../../solver/reasons/conflict-sentence.ts'
import { businessInput } from '../business-input.ts'
import { answer } from '../command-context.ts'
import type { CommandContext } from '../command-context.ts'
import { planExtras } from '../plan-extras.ts'
import type { ExtraOptions } from '../plan-extras.ts'
import { checkScenarios, replanAsked, saveScenario } from '../plan-scenarios.ts'
import { solvedAtTerminal } from '../solve-at-terminal.ts'
import { booksText, lanesText, valueText } from '../plan-text.ts'
import { percentText } from '../number-text.ts'
import { planStress } from '../plan-stress.ts'
import { exitCodes, Refusal } from '../refusal.ts'

type PlanOptions = ExtraOptions & {
  readonly json?: boolean
  readonly from?: string
  readonly quarters: string
  readonly budget: string
  readonly pin: readonly string[]
  readonly forbid: readonly string[]
  readonly stress?: boolean
  readonly shock: readonly string[]
}

export function addPlan(program: Command, context: CommandContext): void {
  program
    .command('plan')
    .argument('<file>', 'business file')
    .option('--from <quarter>', 'first quarter (default: the next one)')
    .option('--quarters <number>', 'how many quarters', '8')
    .option('--budget <percent>', 'every budget times this', '100')
    .option('--nodes <number>', 'search this far; the same number gives the same answer', '20000')
    .option('--pin <initiatives...>', 'must be in the plan', [])
    .option('--forbid <initiatives...>', 'must stay out', [])
    .option('--explain', 'why each project is in or out, and what holds the plan back')
    .option('--frontier', 'the best plan for less money and for less risk')
    .option('--uncertainty', 'draw the plan many times: how sure it is, what drives it, and its careful variants')
    .option('--seed <number>', 'seed of the draws', '1')
    .option('--draws <number>', 'how many draws', '10000')
    .option('--stress', 'what breaks and what to do: vendor gone, dearer, less revenue, somebody away, late')
    .option('--shock <shocks...>', 'a case of your own, all together: "revenue:-20%" "away:ROLE:2" "vendor:KEY"', [])
    .option('--scenario <roadmaps...>', 'set beside these roadmaps of the file', [])
    .option('--replan', 'plan the adopted roadmap again from the next quarter; what has started stays')
    .option('--stability <money>', 'with --replan: what a changed project costs you (default: 2 % of the worth)')
    .option('--save <key>', 'write the plan into the file as a draft roadmap')
    .option('--json', 'print JSON')
    .description('The best roadmap that budget, people and cash allow, and how good it is known to be')
    .action((file: string, options: PlanOptions) => plan(context, file, options))
}

async function plan(context: CommandContext, file: string, options: PlanOptions): Promise<void> {
  const input = await businessInput(file, context.today)
  const { business } = input
  checkScenarios(business, options)
  const asked = replanAsked(business, options, context.today)
  const usual = usualAssumptions(business, context.today)
  const question: RoadmapQuestion = asked?.replan.question ?? {
    business,
    assumptions: planAssumptions(usual, options),
    today: context.today,
  }
  const nodeLimit = wholeNumber(options.nodes, { name: '--nodes', least: 1, most: 10_000_000 })
  if (options.stress === true || options.shock.length > 0) {
    await planStress(context, question, { shock: options.shock, nodeLimit, json: options.json === true })
    return
  }
  const solved = await solvedAtTerminal(context, question, nodeLimit)
  const extras = await planExtras(context, { question, solved, asked }, options)
  answer(context, options.json, {
    value: Object.assign({}, planValue(question, solved), ...extras.map(({ value }) => value)),
    text: () => [planText(question, solved), ...extras.flatMap(({ texts }) => texts)].join('\n\n'),
  })
  await saveScenario(input, { key: options.save, question }, solved)
  if (solved.kind === 'infeasible') process.exitCode = exitCodes.infeasible
  if (solved.kind === 'undecided') process.exitCode = exitCodes.attention
  if (solved.kind === 'cancelled') process.exitCode = exitCodes.cancelled
}

function planAssumptions(usual: RoadmapAssumptions, options: PlanOptions): RoadmapAssumptions {
  if (options.from !== undefined && !isQuarter(options.from)) {
    throw new Refusal('usage', `--from "${options.from}" is no quarter. Write it like 2027-Q1.`)
  }
  return {
    ...usual,
    firstQuarter: options.from ?? usual.firstQuarter,
    quarterCount: wholeNumber(options.quarters, { name: '--quarters', least: 1, most: 40 }),
    budgetFactor: wholeNumber(options.budget, { name: '--budget', least: 0, most: 10_000 }) / 100,
    pinned: options.pin.map((initiative) => ({ initiative, option: null, start: null })),
    forbidden: options.forbid,
  }
}

function wholeNumber(text: string, { name, least, most }: { name: string; least: number; most: number }): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new Refusal('usage', `${name} "${text}" is out of range. Give a whole number from ${least} to ${most}.`)
  }
  return value
}

function planValue(question: RoadmapQuestion, solved: RoadmapAnswer) {
  if (solved.kind !== 'optimal' && solved.kind !== 'feasible') return solved
  const ranking = rankByReturn(question)
  return {
    ...solved,
    quarters: roadmapQuarters(question, solved.schedule),
    spreadsheetRanking: ranking,
    difference: valueDifference(solved.value, ranking.value),
  }
}

function planText(question: RoadmapQuestion, solved: RoadmapAnswer): string {
  switch (solved.kind) {
    case 'optimal':
    case 'feasible':
      return solvedText(question, solved)
    case 'infeasible':
      return [
        conflictSentence(solved.conflict),
        '',
        'No plan meets all of this at once:',
        ...solved.conflict.map(({ words, repair }) => `  - ${words}${repair ? ` ${repair}` : ''}`),
      ].join('\n')
    case 'undecided':
      return 'No plan was found within the nodes allowed, and none was ruled out. Allow more with --nodes.'
    case 'cancelled':
      return 'Cancelled. Nothing was changed.'
  }
}

function solvedText(question: RoadmapQuestion, solved: SolvedRoadmap): string {
  const { business } = question
  const quarters = roadmapQuarters(question, solved.schedule)
  const ranking = rankByReturn(question)
  const chosen = new Set(solved.schedule.map(({ initiative }) => initiative))
  const left = business.initiatives.filter(({ key, stage }) => !chosen.has(key) && stage !== 'stopped')
  return [
    solved.schedule.length === 0
      ? 'Nothing fits, or nothing is worth doing, under these limits.'
      : lanesText(business, solved.schedule, quarters),
    '',
    booksText(business, quarters),
    '',
    `Worth over the plan  ${valueText(solved.value)}`,
    proofText(solved),
    `A ranking by return, cut at the budget, gives  ${valueText(ranking.value)}`,
    `The difference  ${valueText(valueDifference(solved.value, ranking.value))}`,
    ...(left.length > 0
      ? [
          '',
          `Left out: ${left.map(({ title, key }) => `${title} (${key})`).join(', ')}. "plumbline why <key>" says why.`,
        ]
      : []),
    ...solved.notes.map(({ message }) => `Note: ${message}`),
  ].join('\n')
}

function proofText({ proof }: SolvedRoadmap): string {
  if (proof.status === 'optimal') return 'Proved best of the options entered, on these estimates.'
  return `The best found so far; no plan can be worth over ${percentText(proof.gap, 2)} more. Search further with --nodes.`
}
