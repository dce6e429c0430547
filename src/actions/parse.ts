import type { z } from 'zod'
import type { Problem } from '../domain/problem.ts'
import { ActionError } from './action-error.ts'

/** Input that fits the schema; a refusal names every place that does not. */
export function parse<Input>(schema: z.ZodType<Input>, unparsed: unknown): Input {
  const result = schema.safeParse(unparsed)
  if (!result.success) throw refusal(result.error.issues.map(problemFrom))
  const unstorable = pathToUnstorable(result.data)
  if (unstorable === null) return result.data
  throw refusal([
    {
      severity: 'error',
      code: 'unreadable-text',
      at: unstorable,
      message: 'The text holds characters that are no text (a zero byte or half a character). Type it again.',
    },
  ])
}

function refusal(problems: readonly Problem[]): ActionError {
  const [first] = problems
  const place = first && first.at.length > 0 ? `${first.at.join(' > ')}: ` : ''
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
  return new ActionError('invalid', `${place}${first?.message ?? 'The input does not fit.'}${more}`, { problems })
}

function problemFrom(issue: z.core.$ZodIssue): Problem {
  return { severity: 'error', code: 'does-not-fit', at: issue.path.map(step), message: sentence(issue.message) }
}

function step(part: PropertyKey): string | number {
  return typeof part === 'number' ? part : String(part)
}

function sentence(message: string): string {
  const text = message.charAt(0).toUpperCase() + message.slice(1)
  return /[.!?]$/.test(text) ? text : `${text}.`
}

/** Postgres stores neither zero bytes nor lone surrogates. The path is built on the way back alone, for files are long. */
function pathToUnstorable(value: unknown): readonly (string | number)[] | null {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? [] : null
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return null
  return Array.isArray(value) ? unstorableIn(value) : unstorableUnder(value as Record<string, unknown>)
}

function unstorableIn(members: readonly unknown[]): readonly (string | number)[] | null {
  for (let index = 0; index < members.length; index += 1) {
    const found = pathToUnstorable(members[index])
    if (found !== null) return [index, ...found]
  }
  return null
}

function unstorableUnder(fields: Record<string, unknown>): readonly (string | number)[] | null {
  for (const name in fields) {
    const found = pathToUnstorable(name) ?? pathToUnstorable(fields[name])
    if (found !== null) return [name, ...found]
  }
  return null
}
