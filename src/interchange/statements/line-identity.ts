import { createHash } from 'node:crypto'
import type { SpendLine } from '../../domain/spend-line.ts'

/**
 * A stable name of each line, in step with `lines`, so that the same file twice adds nothing and two equal coffees on one
 * day stay two. [IMP-10] With the bank's own id: account and id. Without: account, day, amount, description, and which
 * occurrence of the four it is within this file.
 */
export function lineIdentity(lines: readonly SpendLine[]): string[] {
  const identify = lineIdentifier()
  return lines.map(identify)
}

/** The same for lines that come in batches: one identifier per file. */
export function lineIdentifier(): (line: SpendLine) => string {
  const seen = new Map<string, number>()
  return (line) => {
    const base = identityText(line)
    const occurrence = (seen.get(base) ?? 0) + 1
    seen.set(base, occurrence)
    return occurrence === 1 ? base : `${base}#${occurrence}`
  }
}

function identityText({ account, bankId, date, amount, description }: SpendLine): string {
  const place = account.trim()
  const words = description.replace(/\s+/g, ' ').trim().toUpperCase()
  const parts =
    bankId === null
      ? ['line', place, date, amount.minor, amount.currency, words]
      : ['bank', place, bankId, amount.minor, amount.currency, date]
  return createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 27)
}
