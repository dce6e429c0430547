import { asPerson } from '../../storage/in-organization.ts'
import { findOrganization, membershipsOf } from '../../storage/organization-rows.ts'
import { roles } from '../context.ts'
import type { RequestContext, Role } from '../context.ts'
import { explained } from '../database-refusals.ts'
import { reading } from '../read.ts'

export type ListedOrganization = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly example: boolean
}

/** The organizations the person belongs to, oldest first. */
export async function listOrganizations(context: RequestContext): Promise<readonly ListedOrganization[]> {
  const listed: ListedOrganization[] = []
  for (const belonging of await belongings(context)) listed.push(...(await nameOf(context, belonging)))
  return listed
}

/** The person's role in an organization; null where the person does not belong to it. */
export async function findRole(context: RequestContext, organizationId: string): Promise<Role | null> {
  const found = (await belongings(context)).find((belonging) => belonging.organizationId === organizationId)
  return found?.role ?? null
}

type Belonging = { readonly organizationId: string; readonly role: Role }

async function belongings({ database, userId }: RequestContext): Promise<readonly Belonging[]> {
  const memberships = await explained(() => asPerson(database, userId, (tx) => membershipsOf(tx, userId)))
  return memberships.flatMap(({ organizationId, role }) => {
    const known = roles.find((name) => name === role)
    return known === undefined ? [] : [{ organizationId, role: known }]
  })
}

async function nameOf(
  { userId, ...context }: RequestContext,
  { organizationId, role }: Belonging,
): Promise<readonly ListedOrganization[]> {
  const found = await reading({ ...context, organizationId, person: { userId, role } }, findOrganization)
  return found === null ? [] : [{ id: organizationId, name: found.organization.name, role, example: found.example }]
}
