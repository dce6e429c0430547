import { exitCodes } from './refusal.ts'
import { run } from './run.ts'

process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code === 'EPIPE') process.exit(exitCodes.done)
})

process.exitCode = await run(process.argv.slice(2), {
  print: (text) => void process.stdout.write(`${text}\n`),
  note: (text) => void process.stderr.write(`${text}\n`),
  today: process.env['PLUMBLINE_TODAY'] ?? localDate(new Date()),
  isTerminal: process.stderr.isTTY === true,
})

function localDate(now: Date): string {
  const day = String(now.getDate()).padStart(2, '0')
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${day}`
}
