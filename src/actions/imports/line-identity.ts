import { createHash } from 'node:crypto'
import type { SpendLine } from '../../domain/spend-line.ts'
import type { IdentifiedLine } from '../../storage/spend-lines.ts'

/**
 * What makes a line the same line in a second file: account, day, amount, and the bank's own id or, without one, the
 * description without regard to spaces and case. Equal lines within one file are counted, so that two coffees on one
 * day stay two.
 */
export function withIdentities(lines: readonly SpendLine[]): readonly IdentifiedLine[] {
  const seen = new Map<string, number>()
  return lines.map((line) => {
    const plain = identityOf(line)
    const occurrence = (seen.get(plain) ?? 0) + 1
    seen.set(plain, occurrence)
    return { identity: createHash('sha256').update(`${occurrence}\n${plain}`).digest('base64url'), line }
  })
}

function identityOf({ account, date, amount, bankId, description }: SpendLine): string {
  const name =
    bankId === null ? ['text', description.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()] : ['id', bankId]
  return JSON.stringify([account, date, amount.minor, amount.currency, ...name])
}
