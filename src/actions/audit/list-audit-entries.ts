import { z } from 'zod'
import { verifyAuditChain } from '../../storage/audit-chain.ts'
import type { ChainVerdict } from '../../storage/audit-chain.ts'
import type { LoggedWrite } from '../../storage/audit-entries.ts'
import { listLoggedWrites } from '../../storage/audit-entries.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { reading } from '../read.ts'

const page = z.strictObject({
  before: z.int().positive().nullable().default(null),
  limit: z.int().min(1).max(500).default(100),
})

/** What was written by whom, newest first: `{ before, limit }`, both optional. */
export function listAuditEntries(context: Context, input: unknown): Promise<readonly LoggedWrite[]> {
  return reading(context, (scope) => listLoggedWrites(scope, parse(page, input)))
}

/** Whether every entry of the log is there and as it was written. */
export function verifyAudit(context: Context): Promise<ChainVerdict> {
  return reading(context, verifyAuditChain)
}
