import type { Command } from 'commander'
import { catalogue } from '../../catalogue/catalogue.ts'
import { wireBusiness } from '../../contract/nouns.ts'
import type { Business } from '../../domain/business.ts'
import type { Trade } from '../../domain/catalogue.ts'
import { addQuarters, quarterOf, quarterRange } from '../../domain/values/quarter.ts'
import { writeBusinessFile } from '../../interchange/business-file/write-business-file.ts'
import type { CommandContext } from '../command-context.ts'
import { Refusal } from '../refusal.ts'
import { writeNewFile } from '../write-new-file.ts'

type InitOptions = {
  readonly trade: string
  readonly name: string
  readonly currency: string
  readonly force?: boolean
}

export function addInit(program: Command, context: CommandContext): void {
  program
    .command('init')
    .argument('[file]', 'business file to make', 'plumbline.yaml')
    .option('--trade <key>', `one of ${catalogue.trades.map(({ key }) => key).join(', ')}`, 'food-retail')
    .option('--name <name>', 'name of the business', 'My business')
    .option('--currency <code>', 'currency, such as EUR', 'EUR')
    .option('--force', 'overwrite the file')
    .description("Make a business file with a trade's usual goals, ready to edit")
    .action((file: string, options: InitOptions) => init(context, file, options))
}

async function init(context: CommandContext, file: string, options: InitOptions): Promise<void> {
  const trade = catalogue.trades.find(({ key }) => key === options.trade)
  if (!trade)
    throw new Refusal(
      'usage',
      `There is no trade "${options.trade}". Choose one of ${catalogue.trades.map(({ key }) => key).join(', ')}.`,
    )
  if (!/^[A-Z]{3}$/.test(options.currency))
    throw new Refusal('usage', `"${options.currency}" is no currency code. Write three capital letters, such as EUR.`)
  const business = startingBusiness(trade, options, context.today)
  await writeNewFile(file, `${heading(trade)}${writeBusinessFile(business)}`, options.force ?? false)
  context.note(
    `${file} is made, with ${business.goals.length} goals of the trade "${trade.title}". Change it in any editor, then run "plumbline score ${file}".`,
  )
}

function startingBusiness(trade: Trade, { name, currency }: InitOptions, today: string): Business {
  const asked = new Set(trade.goals.flatMap(({ asks }) => asks.map(({ capability }) => capability)))
  const goals = trade.goals.map(({ keyResult: _, ...goal }) => ({ ...goal, weight: 1 }))
  const capabilities = catalogue.capabilities
    .filter(({ key }) => asked.has(key))
    .map(({ key, title, standing }) => ({ key, title, standing }))
  const budgets = quarterRange(addQuarters(quarterOf(today, 1), 1), 8).map((quarter) => ({
    quarter,
    amount: { minor: 0, currency },
  }))
  return wireBusiness.parse({ organization: { name, currency, trade: trade.key }, goals, capabilities, budgets })
}

function heading(trade: Trade): string {
  return `# A business file. Its fields: "plumbline schema". What is wrong in it: "plumbline check".
# The goals are the usual ones of the trade "${trade.title}": remove, add, and weigh them (only the proportions count).
# Amounts are in the business's own currency; "49.00 USD" says another.
`
}
