import { open, readFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Business } from '../domain/business.ts'
import type { CalendarDate } from '../domain/values/calendar-date.ts'
import type { FileProblem } from '../interchange/business-file/file-problem.ts'
import { readBusinessFile } from '../interchange/business-file/read-business-file.ts'
import { oneLine } from './console-text.ts'
import { Refusal } from './refusal.ts'

export type BusinessInput = {
  readonly file: string
  readonly text: string
  readonly business: Business
  readonly warnings: readonly FileProblem[]
}

/** The business a command works on; refuses with every error of the file when it cannot be used. */
export async function businessInput(file: string, today: CalendarDate): Promise<BusinessInput> {
  const text = await fileText(file)
  const { business, problems } = readBusinessFile(text, file, today)
  if (!business) {
    const errors = problems.filter(({ severity }) => severity === 'error')
    throw new Refusal(
      'input',
      `${errors.map(problemText).join('\n')}\n${errors.length} ${errors.length === 1 ? 'error' : 'errors'} in ${file}. Nothing was computed.`,
    )
  }
  return { file, text, business, warnings: problems }
}

export async function fileText(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
  } catch (problem) {
    throw new Refusal('input', unreadable(file, problem))
  }
}

export async function fileBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (problem) {
    throw new Refusal('input', unreadable(file, problem))
  }
}

/** The beginning of a file, which shows what it is. */
export async function fileHead(path: string): Promise<Uint8Array> {
  try {
    await using file = await open(path)
    const { buffer, bytesRead } = await file.read(new Uint8Array(headBytes), 0, headBytes, 0)
    return buffer.subarray(0, bytesRead)
  } catch (problem) {
    throw new Refusal('input', unreadable(path, problem))
  }
}

const headBytes = 64 * 1024

/** A file that stands beside the business file by its usual name, or null. */
export function besideFile(businessFile: string, name: string): string | null {
  const path = join(dirname(businessFile), name)
  return existsSync(path) ? path : null
}

export function problemText({ severity, file, line, column, found, message }: FileProblem): string {
  return oneLine(`${file}:${line}:${column}: ${severity}: ${message} (found: ${found})`)
}

function unreadable(file: string, problem: unknown): string {
  const code = problem instanceof Error && 'code' in problem ? String(problem.code) : ''
  if (code === 'ENOENT') return `${file} does not exist. Name a business file, or make one with "plumbline init".`
  if (code === 'EISDIR') return `${file} is a folder. Name the file in it, such as ${join(file, 'plumbline.yaml')}.`
  if (code === 'EACCES') return `${file} may not be read by this user. Check its permissions.`
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return `${file} is not text in UTF-8. A business file is YAML or JSON text; save it as UTF-8.`
  return `${file} cannot be read (${code || String(problem)}).`
}
