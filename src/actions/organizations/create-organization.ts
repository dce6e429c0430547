import { createHash, randomUUIDv7 } from 'node:crypto'
import { wireOrganization } from '../../contract/nouns.ts'
import { insertOrganization } from '../../storage/organization-rows.ts'
import type { Context, RequestContext } from '../context.ts'
import { writing } from '../write.ts'

export type MadeOrganization = { readonly organizationId: string }

/** Makes an organization with the person as its owner. */
export function createOrganization(context: RequestContext, input: unknown): Promise<MadeOrganization> {
  const within = inNewOrganization(context, 'organization')
  const { organizationId } = within
  return writing(
    within,
    {
      name: 'create-organization',
      permission: 'manage',
      begins: true,
      input: wireOrganization,
      work: async (scope, organization) => {
        const by = { by: context.userId, at: context.now }
        await insertOrganization(scope, { organization, example: false, role: 'owner', ...by })
        return { answer: { organizationId }, audit: { subject: 'organization', before: null, after: organization } }
      },
    },
    input,
  )
}

/**
 * The context within an organization that is about to be made. With an idempotency key its id follows from person and
 * key, so that a repeated request meets what the first one made, and nobody else's request can.
 */
export function inNewOrganization({ userId, ...context }: RequestContext, what: string): Context {
  const { idempotencyKey } = context
  const organizationId = idempotencyKey === null ? randomUUIDv7() : uuidFrom([what, userId, idempotencyKey])
  return { ...context, organizationId, person: { userId, role: 'owner' } }
}

/** A UUID of version 8 (of our own making) from the SHA-256 of the parts. */
function uuidFrom(parts: readonly string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
