import type { Command } from 'commander'
import { businessFileSchema } from '../../interchange/business-file/business-file-schema.ts'
import type { CommandContext } from '../command-context.ts'

export function addSchema(program: Command, context: CommandContext): void {
  program
    .command('schema')
    .description('Print the JSON Schema of the business file')
    .action(() => context.print(JSON.stringify(businessFileSchema(), null, 2)))
}
