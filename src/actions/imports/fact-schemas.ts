import { z } from 'zod'
import { currency, date, key } from '../../contract/scalars.ts'
import { spendSortings } from '../../domain/spend-line.ts'
import type { Seat, SpendLine } from '../../domain/spend-line.ts'

const text = z.string().max(1_000)

export const sortingFields = {
  vendor: key.nullable().default(null),
  technology: key.nullable().default(null),
  sorting: z.enum(spendSortings).default('unsure'),
  state: z.enum(['matched', 'proposed', 'ignored']).default('proposed'),
}

export const spendLineSchema = z.strictObject({
  account: text,
  date,
  description: text,
  amount: z.strictObject({ minor: z.int(), currency }),
  bankId: text.nullable().default(null),
  ...sortingFields,
}) satisfies z.ZodType<SpendLine>

export const seatSchema = z.strictObject({
  technology: key,
  email: z.string().trim().toLowerCase().min(1).max(254),
  assignedOn: date.nullable().default(null),
  lastActiveOn: date.nullable().default(null),
  secondSignInStep: z.boolean().nullable().default(null),
}) satisfies z.ZodType<Seat>

/** What every import says about its file: the SHA-256 of its bytes and the rows that were refused, with file, row, column and reason. */
export const fileFields = {
  fileName: z.string().min(1).max(500),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: 'expected the SHA-256 of the file, 64 hexadecimal digits' }),
  rejected: z.array(z.unknown()).max(10_000).default([]),
}

/** What the columns meant, kept for the next file with the same header. */
export const mappingFields = {
  fingerprint: z.string().min(1).max(600).nullable().default(null),
  mapping: z.unknown().optional(),
}
