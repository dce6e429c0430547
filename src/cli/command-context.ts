import type { CalendarDate } from '../domain/values/calendar-date.ts'

/** What a command is given: where it writes, and the day it computes for. */
export type CommandContext = {
  readonly print: (text: string) => void
  readonly note: (text: string) => void
  readonly today: CalendarDate
  readonly isTerminal: boolean
}

/** One answer in two forms: documented JSON for programs, text for people. */
export function answer(
  context: CommandContext,
  json: boolean | undefined,
  { value, text }: { value: unknown; text: () => string },
): void {
  context.print(json ? JSON.stringify(value, null, 2) : text())
}
