import { hash } from 'node:crypto'
import type { SpendLine } from '../../domain/spend-line.ts'
import { occurrenceCounter } from './occurrence-counter.ts'

/**
 * A stable name of each line, in step with `lines`, so that the same file twice adds nothing and two equal coffees on one
 * day stay two. [IMP-10] With the bank's own id: account, id, day and amount (some banks give an id twice). Without: account, day,
 * amount and description. Both with which occurrence of these it is within this file.
 */
export function lineIdentity(lines: readonly SpendLine[]): string[] {
  return lines.map(lineIdentifier())
}

/** The same for lines that come in batches: one identifier per file. */
export function lineIdentifier(): (line: SpendLine) => string {
  const count = occurrenceCounter()
  return (line) => {
    const name = hash('sha1', identityText(line), 'hex')
    const occurrence = count(Number.parseInt(name.slice(0, 13), 16))
    return occurrence === 1 ? name : `${name}-${occurrence}`
  }
}

function identityText({ account, bankId, date, amount, description }: SpendLine): string {
  const what = bankId === null ? plainWords(description) : `id ${bankId}`
  return `${account.trim()}\n${date}\n${amount.minor} ${amount.currency}\n${what}`
}

function plainWords(description: string): string {
  return description.replace(/\s+/g, ' ').trim().toUpperCase()
}
