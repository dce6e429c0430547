import type { Command } from 'commander'
import { readBusinessFile } from '../../interchange/business-file/read-business-file.ts'
import { fileText, problemText } from '../business-input.ts'
import { answer } from '../command-context.ts'
import type { CommandContext } from '../command-context.ts'
import { exitCodes } from '../refusal.ts'

export function addCheck(program: Command, context: CommandContext): void {
  program
    .command('check')
    .argument('<file>', 'business file')
    .option('--strict', 'count warnings as errors')
    .option('--json', 'print JSON')
    .description('Say everything that is wrong or doubtful in a business file')
    .action((file: string, options: { strict?: boolean; json?: boolean }) => check(context, file, options))
}

async function check(
  context: CommandContext,
  file: string,
  options: { strict?: boolean; json?: boolean },
): Promise<void> {
  const { problems } = readBusinessFile(await fileText(file), file, context.today)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  answer(context, options.json, {
    value: { file, errors, warnings, problems },
    text: () =>
      [...problems.map(problemText), `${file}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`].join(
        '\n',
      ),
  })
  if (errors > 0 || (options.strict && warnings > 0)) process.exitCode = exitCodes.attention
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
