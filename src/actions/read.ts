import { inOrganization } from '../storage/in-organization.ts'
import type { Scope } from '../storage/in-organization.ts'
import type { Context } from './context.ts'
import { explained } from './database-refusals.ts'
import { mustBeAllowed } from './permissions.ts'

/** The only way to look: permission, then one transaction that sees one organization. */
export async function reading<Answer>(context: Context, work: (scope: Scope) => Promise<Answer>): Promise<Answer> {
  mustBeAllowed(context, 'read')
  const { database, organizationId, person } = context
  return explained(() => inOrganization(database, { organizationId, userId: person.userId }, work))
}
