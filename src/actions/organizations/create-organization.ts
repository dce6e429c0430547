import { createHash, randomUUIDv7 } from 'node:crypto'
import type { z } from 'zod'
import { wireOrganization } from '../../contract/nouns.ts'
import { appendAudit, beginAuditChain, lockAuditChain } from '../../storage/audit-chain.ts'
import type { AuditHead } from '../../storage/audit-chain.ts'
import { inOrganization } from '../../storage/in-organization.ts'
import type { Scope } from '../../storage/in-organization.ts'
import { insertOrganization } from '../../storage/organization-rows.ts'
import type { RequestContext } from '../context.ts'
import { explained } from '../database-refusals.ts'
import { parse } from '../parse.ts'

export type MadeOrganization = { readonly organizationId: string }

/**
 * Makes an organization with the person as its owner. With an idempotency key the id follows from person and key, so
 * that a repeated request finds what the first one made.
 */
export async function createOrganization(context: RequestContext, input: unknown): Promise<MadeOrganization> {
  const organization = parse(wireOrganization, input)
  return explained(() => makeOrganization(context, { organization, example: false, fill: nothing }))
}

type Making = {
  readonly organization: z.infer<typeof wireOrganization>
  readonly example: boolean
  /** Stores more in the same transaction; what it answers goes into the audit entry. */
  readonly fill: (scope: Scope) => Promise<unknown>
}

const nothing = () => Promise.resolve(null)

export async function makeOrganization(context: RequestContext, making: Making): Promise<MadeOrganization> {
  const organizationId = idFor(context)
  const { database, userId, now, requestId } = context
  await inOrganization(database, { organizationId, userId }, async (scope) => {
    const { organization, example } = making
    const isNew = await insertOrganization(scope, { organization, example, role: 'owner', by: userId, at: now })
    if (!isNew) return
    await beginAuditChain(scope)
    const head = await lockedHead(scope)
    const filled = await making.fill(scope)
    const verb = example ? 'open-demo' : 'create-organization'
    const after = { organization, example, filled }
    await appendAudit(scope, head, { verb, subject: 'organization', before: null, after, requestId, at: now })
  })
  return { organizationId }
}

async function lockedHead(scope: Scope): Promise<AuditHead> {
  const head = await lockAuditChain(scope)
  if (head === null) throw new Error('The audit chain of a new organization is missing.')
  return head
}

/** With a key: a UUID (version 8, of our own making) from the person and the key; nobody else's request can meet it. */
function idFor({ userId, idempotencyKey }: RequestContext): string {
  if (idempotencyKey === null) return randomUUIDv7()
  const hex = createHash('sha256')
    .update(JSON.stringify(['organization', userId, idempotencyKey]))
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
