import type { Context, RequestContext } from '../../src/actions/context.ts'
import { createOrganization } from '../../src/actions/organizations/create-organization.ts'
import type { Database } from '../../src/storage/database.ts'
import { anOrganization } from '../builders/business.ts'

/** A request of one person at a fixed moment. */
export function aRequest(database: Database, given: Partial<RequestContext> = {}): RequestContext {
  return {
    database,
    userId: 'ada',
    today: '2027-01-15',
    now: new Date('2027-01-15T09:00:00.000Z'),
    requestId: 'request-1',
    idempotencyKey: null,
    ...given,
  }
}

/** A new organization, and the context of its owner in it. */
export async function aNewOrganization(database: Database, given: Partial<RequestContext> = {}): Promise<Context> {
  const request = aRequest(database, given)
  const { organizationId } = await createOrganization({ ...request, idempotencyKey: null }, anOrganization())
  const { userId, ...rest } = request
  return { ...rest, organizationId, person: { userId, role: 'owner' } }
}
