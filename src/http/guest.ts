import { leaveDemo } from '../actions/demo/leave-demo.ts'
import { bidFarewell } from '../actions/identity/bid-farewell.ts'
import { listOrganizations } from '../actions/organizations/list-organizations.ts'
import { HttpRefusal } from './http-refusal.ts'
import { contextOf } from './caller.ts'
import type { Asked } from './route.ts'
import type { Session } from '../actions/identity/find-session.ts'

type AskedByGuest = Asked & { readonly session: Session }

/** A guest goes: the examples they tried are removed, and so are they. */
export async function leaveAsGuest(asked: AskedByGuest): Promise<void> {
  const { person } = asked.session
  if (!person.isGuest) return
  const { userId, ...context } = contextOf(asked, asked.session)
  for (const { id, role } of await listOrganizations({ userId, ...context })) {
    await leaveDemo({ ...context, organizationId: id, person: { userId, role } })
  }
  await bidFarewell(asked.identity, person.id)
}

export function refuseGuest({ session }: AskedByGuest): void {
  if (!session.person.isGuest) return
  throw new HttpRefusal(
    'forbidden',
    'You are looking at an example without an account. Create your account first, then start with your own business.',
  )
}
