import pg from 'pg'
import type { CustomTypesConfig } from 'pg'

/**
 * How column values become JavaScript values: whole numbers as numbers (every bigint of ours is an amount or a count
 * far below 2^53; one above it throws), days as text, moments as ISO text.
 */
export const valueParsers: CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    return parsersByType.get(oid) ?? pg.types.getTypeParser(oid, format ?? 'text')
  },
}

const parsersByType: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [20, wholeNumber],
  [1082, (text: string) => text],
  [1184, (text: string) => new Date(text).toISOString()],
])

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value))
    throw new RangeError(`The stored number ${text} is larger than can be handled exactly.`)
  return value
}
