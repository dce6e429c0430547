import type { Command } from 'commander'
import { catalogue } from '../../catalogue/catalogue.ts'
import type { Business } from '../../domain/business.ts'
import { needs } from '../../domain/needs/needs.ts'
import type { Need } from '../../domain/needs/needs.ts'
import { businessInput } from '../business-input.ts'
import { answer } from '../command-context.ts'
import type { CommandContext } from '../command-context.ts'
import { table } from '../console-text.ts'
import { percentText } from '../number-text.ts'

export function addNeeds(program: Command, context: CommandContext): void {
  program
    .command('needs')
    .argument('<file>', 'business file')
    .option('--json', 'print JSON')
    .description('What is missing, for which goal, and what could close it')
    .action((file: string, options: { json?: boolean }) => listNeeds(context, file, options))
}

async function listNeeds(context: CommandContext, file: string, options: { json?: boolean }): Promise<void> {
  const { business } = await businessInput(file, context.today)
  const found = needs(business, context.today, catalogue.solutionTypes)
  answer(context, options.json, { value: found, text: () => needsText(business, found) })
}

function needsText(business: Business, found: readonly Need[]): string {
  if (found.length === 0) {
    return 'No needs: either no goal asks for a capability yet, or everything asked for is fully supported.'
  }
  const titles = new Map(
    [...business.capabilities, ...business.goals, ...business.technologies].map(({ key, title }) => [key, title]),
  )
  const solutions = new Map(catalogue.solutionTypes.map(({ key, title }) => [key, title]))
  const named = (key: string | null) => (key === null ? 'nothing' : (titles.get(key) ?? key))
  return table(found, [
    { heading: 'what we cannot do well', value: ({ capability }) => named(capability) },
    { heading: 'missing', value: ({ gap }) => percentText(gap, 1), align: 'right' },
    { heading: 'supported', value: ({ support }) => percentText(support), align: 'right' },
    { heading: 'by', value: ({ provider }) => named(provider) },
    { heading: 'goal that suffers most', value: ({ goals }) => named(goals[0]?.goal ?? null) },
    {
      heading: 'could be closed by',
      value: ({ candidates }) => solutions.get(candidates[0]?.solutionType ?? '') ?? '',
    },
  ])
}
