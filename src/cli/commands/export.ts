import type { Command } from 'commander'
import { writeBusinessFile, writeBusinessJson } from '../../interchange/business-file/write-business-file.ts'
import { businessInput } from '../business-input.ts'
import type { CommandContext } from '../command-context.ts'
import { writeNewFile } from '../write-new-file.ts'

type ExportOptions = { readonly as: 'yaml' | 'json'; readonly out?: string; readonly force?: boolean }

export function addExport(program: Command, context: CommandContext): void {
  program
    .command('export')
    .argument('<file>', 'business file')
    .option('--as <form>', 'yaml (canonical form) or json', 'yaml')
    .option('--out <path>', 'write to this file instead of the screen')
    .option('--force', 'overwrite the file named by --out')
    .description('Write the business in its canonical form')
    .action((file: string, options: ExportOptions) => exportBusiness(context, file, options))
}

async function exportBusiness(context: CommandContext, file: string, options: ExportOptions): Promise<void> {
  const { business } = await businessInput(file, context.today)
  const text = options.as === 'json' ? writeBusinessJson(business) : writeBusinessFile(business)
  if (options.out === undefined) context.print(text.trimEnd())
  else await writeNewFile(options.out, text, options.force ?? false)
}
