import { Command, CommanderError } from 'commander'
import type { CommandContext } from './command-context.ts'
import { addCheck } from './commands/check.ts'
import { addExport } from './commands/export.ts'
import { addImport } from './commands/import.ts'
import { addInit } from './commands/init.ts'
import { addNeeds } from './commands/needs.ts'
import { addPlan } from './commands/plan.ts'
import { addPortfolio } from './commands/portfolio.ts'
import { addSchema } from './commands/schema.ts'
import { addScore } from './commands/score.ts'
import { addSpend } from './commands/spend.ts'
import { addWhy } from './commands/why.ts'
import { exitCodes, Refusal } from './refusal.ts'

const context: CommandContext = {
  print: (text) => void process.stdout.write(`${text}\n`),
  note: (text) => void process.stderr.write(`${text}\n`),
  today: process.env['PLUMBLINE_TODAY'] ?? localDate(new Date()),
  isTerminal: process.stderr.isTTY === true,
}

const program = new Command('plumbline')
  .description('Which technology to keep, cut, buy and try next, in which quarter, for what return.')
  .version('0.1.0')
  .showHelpAfterError('Run "plumbline --help" to see what there is.')
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
])
  add(program, context)

process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code === 'EPIPE') process.exit(exitCodes.done)
})

try {
  await program.parseAsync(process.argv)
} catch (problem) {
  process.exitCode = exitOf(problem)
}

function exitOf(problem: unknown): number {
  if (problem instanceof CommanderError) return problem.exitCode === 0 ? exitCodes.done : exitCodes.usage
  if (!(problem instanceof Refusal)) throw problem
  context.note(problem.message)
  return exitCodes[problem.exit]
}

function localDate(now: Date): string {
  const day = String(now.getDate()).padStart(2, '0')
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${day}`
}
