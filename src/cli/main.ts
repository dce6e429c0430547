import { isCalendarDate } from '../domain/values/calendar-date.ts'
import { exitCodes } from './refusal.ts'
import { run } from './run.ts'

process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code === 'EPIPE') process.exit(exitCodes.done)
})

const today = process.env['PLUMBLINE_TODAY'] ?? localDate(new Date())
if (!isCalendarDate(today)) {
  process.stderr.write(`PLUMBLINE_TODAY is "${today}", which is no date. Write it like 2026-11-23, or leave it out.\n`)
  process.exit(exitCodes.usage)
}

process.exitCode = await run(process.argv.slice(2), {
  print: (text) => void process.stdout.write(`${text}\n`),
  note: (text) => void process.stderr.write(`${text}\n`),
  today,
  isTerminal: process.stderr.isTTY === true,
})

function localDate(now: Date): string {
  const day = String(now.getDate()).padStart(2, '0')
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${day}`
}
