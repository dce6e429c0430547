import { ActionError } from './action-error.ts'
import type { Context, Role } from './context.ts'

/** read: see; write: change the business; manage: rules of the whole organization, imports of whole files, removal. */
export type Permission = 'read' | 'write' | 'manage'

const permissionsByRole: Readonly<Record<Role, readonly Permission[]>> = {
  owner: ['read', 'write', 'manage'],
  editor: ['read', 'write'],
  reader: ['read'],
}

/** Refuses unless the person's role holds the permission; anything not listed is refused. */
export function mustBeAllowed(context: Context, permission: Permission): void {
  const { role } = context.person
  if (permissionsByRole[role]?.includes(permission)) return
  throw new ActionError('forbidden', `As ${role} you may not do this. Ask an owner of the organization.`)
}
