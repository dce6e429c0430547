import { forgetGuest } from '../../storage/identity/people.ts'
import { explained } from '../database-refusals.ts'
import type { IdentityContext } from './identity-context.ts'

/** Forgets a guest and their sessions; nothing happens to somebody with an account. */
export function bidFarewell({ database }: IdentityContext, personId: string): Promise<void> {
  return explained(() => forgetGuest(database, personId))
}
