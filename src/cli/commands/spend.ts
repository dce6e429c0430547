import type { Command } from 'commander'
import type { Business } from '../../domain/business.ts'
import { spend } from '../../domain/spend/spend.ts'
import type { Spend, TechnologySpend } from '../../domain/spend/spend.ts'
import type { Finding } from '../../domain/spend/finding.ts'
import { besideFile, businessInput } from '../business-input.ts'
import { answer } from '../command-context.ts'
import type { CommandContext } from '../command-context.ts'
import { table } from '../console-text.ts'
import { moneyText } from '../number-text.ts'
import { seatsInput } from '../seats-input.ts'

type SpendOptions = { readonly json?: boolean; readonly seats?: string; readonly all?: boolean }

export function addSpend(program: Command, context: CommandContext): void {
  program
    .command('spend')
    .argument('<file>', 'business file')
    .option('--seats <csv>', 'seat list (default: seats.csv beside the business file)')
    .option('--all', 'list every technology with its cost, purpose and return')
    .option('--json', 'print JSON')
    .description('What technology costs in a year, what is wasted, what to cancel by when')
    .action((file: string, options: SpendOptions) => showSpend(context, file, options))
}

async function showSpend(context: CommandContext, file: string, options: SpendOptions): Promise<void> {
  const { business } = await businessInput(file, context.today)
  const seats = await seatsInput(options.seats ?? besideFile(file, 'seats.csv'), business)
  const result = spend(business, context.today, seats)
  answer(context, options.json, { value: result, text: () => spendText(business, result, options.all ?? false) })
}

function spendText(business: Business, result: Spend, all: boolean): string {
  const { low, likely, high } = result.saving
  const titles = new Map(
    [...business.technologies, ...business.goals, ...business.capabilities].map(({ key, title }) => [key, title]),
  )
  return [
    `Technology costs ${moneyText(result.annualCost)} a year; ${moneyText(result.withoutReturn)} of it has no return recorded.`,
    `Could be saved  ${moneyText(likely)} a year   (${moneyText(low)} to ${moneyText(high)})`,
    '',
    findingTable(titles, result.findings),
    ...(all ? ['', technologyTable(titles, result.technologies)] : []),
    ...result.problems.map(({ message }) => `Left out: ${message}`),
  ].join('\n')
}

/** One row for each technology: several findings may speak of the same money, which is saved once. */
function findingTable(titles: ReadonlyMap<string, string>, findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Nothing to cancel, downgrade or renew was found.'
  const rows = [...Map.groupBy(findings, ({ technology }) => technology).values()].map((group) => ({
    group,
    dearest: group.toSorted((a, b) => rank(b) - rank(a))[0],
  }))
  return table(rows, [
    { heading: 'technology', value: ({ dearest }) => titles.get(dearest?.technology ?? '') ?? '' },
    { heading: 'a year', value: ({ dearest }) => (dearest ? moneyText(dearest.money.likely) : ''), align: 'right' },
    { heading: 'act by', value: ({ group }) => group.map(({ actBy }) => actBy ?? 'any time').toSorted()[0] ?? '' },
    { heading: 'why', value: ({ group }) => [...new Set(group.map(({ kind }) => kind.replace('-', ' ')))].join(', ') },
    { heading: 'what to do', value: ({ dearest }) => dearest?.action ?? '' },
  ])
}

/** What saves money goes before a renewal, which only binds it. */
function rank({ kind, money }: Finding): number {
  return kind === 'renewal' ? -1 : money.likely.minor
}

function technologyTable(titles: ReadonlyMap<string, string>, technologies: readonly TechnologySpend[]): string {
  return table(technologies, [
    { heading: 'technology', value: ({ technology }) => titles.get(technology) ?? technology },
    { heading: 'a year', value: ({ annualCost }) => moneyText(annualCost), align: 'right' },
    { heading: 'purpose', value: ({ purpose }) => purposeText(titles, purpose) },
    {
      heading: 'return a year',
      value: ({ returnPerYear }) => (returnPerYear ? moneyText(returnPerYear.likely) : 'no return recorded'),
      align: 'right',
    },
  ])
}

function purposeText(titles: ReadonlyMap<string, string>, purpose: TechnologySpend['purpose']): string {
  if (purpose.kind === 'serves-goal') return titles.get(purpose.goal) ?? purpose.goal
  if (purpose.kind === 'purpose') return purpose.reason
  if (purpose.kind === 'needed-by') return `needed by ${titles.get(purpose.technology) ?? purpose.technology}`
  return 'none known'
}
