import type { Command } from 'commander'
import { alignment } from '../../domain/alignment/alignment.ts'
import type { Business } from '../../domain/business.ts'
import { renewals } from '../../domain/spend/renewals.ts'
import { spend } from '../../domain/spend/spend.ts'
import { besideFile, businessInput } from '../business-input.ts'
import { answer } from '../command-context.ts'
import type { CommandContext } from '../command-context.ts'
import { table } from '../console-text.ts'
import { moneyText, percentText } from '../number-text.ts'
import { seatsInput } from '../seats-input.ts'

export function addPortfolio(program: Command, context: CommandContext): void {
  program
    .command('portfolio')
    .argument('<files...>', 'business files')
    .option('--json', 'print JSON')
    .description('Many businesses side by side, for an adviser')
    .action((files: readonly string[], options: { json?: boolean }) => portfolio(context, files, options))
}

const renewalHorizonDays = 90

async function portfolio(
  context: CommandContext,
  files: readonly string[],
  options: { json?: boolean },
): Promise<void> {
  const rows = await Promise.all(files.map((file) => portfolioRow(file, context.today)))
  answer(context, options.json, {
    value: rows,
    text: () =>
      table(rows, [
        { heading: 'business', value: ({ name }) => name },
        {
          heading: 'fit',
          value: ({ score, provisional }) => `${percentText(score)}${provisional ? ' *' : ''}`,
          align: 'right',
        },
        { heading: 'served', value: ({ coverage }) => percentText(coverage), align: 'right' },
        { heading: 'technology a year', value: ({ annualCost }) => moneyText(annualCost), align: 'right' },
        { heading: 'could be saved', value: ({ saving }) => moneyText(saving.likely), align: 'right' },
        {
          heading: `to decide in ${renewalHorizonDays} days`,
          value: ({ renewalsDue }) => String(renewalsDue),
          align: 'right',
        },
        { heading: 'next deadline', value: ({ nextDeadline }) => nextDeadline ?? 'none' },
      ]) +
      (rows.some(({ provisional }) => provisional)
        ? '\n* provisional: use or fit of some technology is not rated. Do not compare businesses by this figure.'
        : ''),
  })
}

async function portfolioRow(file: string, today: string) {
  const { business } = await businessInput(file, today)
  const seats = await seatsInput(besideFile(file, 'seats.csv'), business)
  return { file, ...rowOf(business, today, seats) }
}

function rowOf(business: Business, today: string, seats: Parameters<typeof spend>[2]) {
  const { score, coverage, provisional } = alignment(business, today)
  const { annualCost, saving } = spend(business, today, seats)
  const due = renewals(business, today, renewalHorizonDays).filter(({ missed }) => !missed)
  return {
    name: business.organization.name,
    score,
    coverage,
    provisional,
    annualCost,
    saving,
    renewalsDue: due.length,
    nextDeadline: due[0]?.actBy ?? null,
  }
}
