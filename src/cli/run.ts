import { Command, CommanderError } from 'commander'
import type { CommandContext } from './command-context.ts'
import { addBackup } from './commands/backup.ts'
import { addCheck } from './commands/check.ts'
import { addDemo } from './commands/demo.ts'
import { addExport } from './commands/export.ts'
import { addImport } from './commands/import.ts'
import { addInit } from './commands/init.ts'
import { addNeeds } from './commands/needs.ts'
import { addPlan } from './commands/plan.ts'
import { addPortfolio } from './commands/portfolio.ts'
import { addResetPassword } from './commands/reset-password.ts'
import { addSchema } from './commands/schema.ts'
import { addScore } from './commands/score.ts'
import { addServe } from './commands/serve.ts'
import { addSpend } from './commands/spend.ts'
import { addWhy } from './commands/why.ts'
import { exitCodes, Refusal } from './refusal.ts'

/** Runs one command line and gives its exit code; what it says goes through the context. */
export async function run(words: readonly string[], context: CommandContext): Promise<number> {
  process.exitCode = exitCodes.done
  try {
    await programFor(context).parseAsync(words, { from: 'user' })
    return Number(process.exitCode)
  } catch (problem) {
    return exitOf(problem, context)
  }
}

function programFor(context: CommandContext): Command {
  const program = new Command('plumbline')
    .description('Which technology to keep, cut, buy and try next, in which quarter, for what return.')
    .version('0.1.0')
    .showHelpAfterError('Run "plumbline --help" to see what there is.')
    .configureOutput({
      writeOut: (text) => context.print(text.trimEnd()),
      writeErr: (text) => context.note(text.trimEnd()),
    })
    .exitOverride()
  for (const add of [
    addInit,
    addCheck,
    addScore,
    addNeeds,
    addSpend,
    addPlan,
    addWhy,
    addPortfolio,
    addImport,
    addExport,
    addSchema,
    addDemo,
    addServe,
    addBackup,
    addResetPassword,
  ])
    add(program, context)
  program.commands.forEach((command) => command.copyInheritedSettings(program))
  return program
}

function exitOf(problem: unknown, context: CommandContext): number {
  if (problem instanceof CommanderError) return problem.exitCode === 0 ? exitCodes.done : exitCodes.usage
  if (!(problem instanceof Refusal)) throw problem
  context.note(problem.message)
  return exitCodes[problem.exit]
}
