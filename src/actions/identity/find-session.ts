import { endSession, findSession as findStored, sessionsOf } from '../../storage/identity/sessions.ts'
import type { ListedSession, Session } from '../../storage/identity/sessions.ts'
import { explained } from '../database-refusals.ts'
import type { IdentityContext } from './identity-context.ts'
import { sha256 } from './secret-token.ts'

export type { ListedSession, Session }

const idleMs = 14 * 86_400_000

/** Who holds this token; null where the session ended, ran out, or lay unused for two weeks. */
export function findSession({ database, now }: IdentityContext, token: string): Promise<Session | null> {
  const idleSince = new Date(now.getTime() - idleMs)
  return explained(() => findStored(database, sha256(token), { now, idleSince }))
}

/** The sessions of a person, the newest first. */
export function listSessions({ database, now }: IdentityContext, personId: string): Promise<readonly ListedSession[]> {
  return explained(() => sessionsOf(database, personId, now))
}

/** Ends one of a person's own sessions; false where there is none of that id. */
export function signOut(
  context: IdentityContext,
  { id, personId }: { id: string; personId: string },
): Promise<boolean> {
  const { database, now, requestId } = context
  if (!uuid.test(id)) return Promise.resolve(false)
  return explained(() => endSession(database, { id, personId, kind: 'signed-out' }, { now, requestId }))
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
