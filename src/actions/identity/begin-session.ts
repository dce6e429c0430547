import { addSession } from '../../storage/identity/sessions.ts'
import type { IdentityContext } from './identity-context.ts'
import { newToken } from './secret-token.ts'

/** A session just begun: the token goes to the browser and is not known here again. */
export type BegunSession = {
  readonly token: string
  readonly endsAt: Date
  readonly personId: string
}

const longest = { account: 30 * 86_400_000, guest: 7 * 86_400_000 } as const

/** A new session with a new token, whoever was signed in before. */
export async function beginSession(
  { database, now, requestId, agent }: IdentityContext,
  { personId, kind }: { readonly personId: string; readonly kind: keyof typeof longest },
): Promise<BegunSession> {
  const { token, tokenSha256 } = newToken()
  const endsAt = new Date(now.getTime() + longest[kind])
  await addSession(database, { personId, tokenSha256, agent: agent.slice(0, 200), endsAt }, { now, requestId })
  return { token, endsAt, personId }
}
