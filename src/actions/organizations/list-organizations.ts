import { asPerson, inOrganization } from '../../storage/in-organization.ts'
import { findOrganization, membershipsOf } from '../../storage/organization-rows.ts'
import type { Membership } from '../../storage/organization-rows.ts'
import { roles } from '../context.ts'
import type { RequestContext, Role } from '../context.ts'
import { explained } from '../database-refusals.ts'

export type ListedOrganization = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly example: boolean
}

/** The organizations the person belongs to, oldest first. */
export async function listOrganizations(context: RequestContext): Promise<readonly ListedOrganization[]> {
  const { database, userId } = context
  return explained(async () => {
    const memberships = await asPerson(database, userId, (tx) => membershipsOf(tx, userId))
    const listed: ListedOrganization[] = []
    for (const membership of memberships) listed.push(...(await nameOf(context, membership)))
    return listed
  })
}

/** The person's role in an organization; null where the person does not belong to it. */
export async function findRole(context: RequestContext, organizationId: string): Promise<Role | null> {
  const { database, userId } = context
  return explained(async () => {
    const memberships = await asPerson(database, userId, (tx) => membershipsOf(tx, userId))
    const role = memberships.find((membership) => membership.organizationId === organizationId)?.role
    return roles.find((known) => known === role) ?? null
  })
}

async function nameOf(context: RequestContext, membership: Membership): Promise<readonly ListedOrganization[]> {
  const { organizationId } = membership
  const found = await inOrganization(context.database, { organizationId, userId: context.userId }, findOrganization)
  const role = roles.find((known) => known === membership.role)
  if (found === null || role === undefined) return []
  return [{ id: organizationId, name: found.organization.name, role, example: found.example }]
}
