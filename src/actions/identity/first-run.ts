import { z } from 'zod'
import { title } from '../../contract/scalars.ts'
import type { Database } from '../../storage/database.ts'
import { addGuest } from '../../storage/identity/people.ts'
import { addOwner, addSetUpToken, isSetUp as isStoredSetUp, isSetUpToken } from '../../storage/identity/set-up.ts'
import { addKnownDevice } from '../../storage/identity/sign-in-tries.ts'
import { ActionError } from '../action-error.ts'
import { explained } from '../database-refusals.ts'
import { parse } from '../parse.ts'
import { beginSession } from './begin-session.ts'
import type { BegunSession } from './begin-session.ts'
import type { IdentityContext } from './identity-context.ts'
import { hashPassword } from './password-hash.ts'
import { chosenPassword } from './password-rules.ts'
import { newToken, sha256 } from './secret-token.ts'
import type { SignedIn } from './sign-in.ts'

export const setUpToken = z.string().max(200)

export const ownerInput = z.strictObject({
  token: setUpToken.nullable().default(null),
  name: title,
  email: z.email({ error: 'Expected an e-mail address, such as ada@example.com.' }).trim().toLowerCase().max(254),
  password: chosenPassword,
})

/** True once there is an owner. */
export function isSetUp(database: Database): Promise<boolean> {
  return explained(() => isStoredSetUp(database))
}

/** The token to print while there is no owner; null once there is one. Earlier printed ones stay good until then. */
export async function printableSetUpToken(database: Database, now: Date): Promise<string | null> {
  if (await isSetUp(database)) return null
  const { token, tokenSha256 } = newToken()
  await addSetUpToken(database, tokenSha256, now)
  return token
}

/** Makes the owner and signs them in. Of two at once one wins. A guest was let in by a token already. */
export function becomeOwner(context: IdentityContext, input: unknown, isGuest: boolean): Promise<SignedIn> {
  const { token, name, email, password } = parse(ownerInput, input)
  return explained(async () => {
    const { database, now, requestId } = context
    if (await isStoredSetUp(database)) throw alreadySetUp()
    if (!isGuest) await refuseUnknownToken(database, token)
    const passwordHash = await hashPassword(password)
    const personId = await addOwner(database, { name, email, passwordHash }, { now, requestId })
    if (personId === null) throw alreadySetUp()
    const device = newToken()
    await addKnownDevice(database, { tokenSha256: device.tokenSha256, personId }, now)
    return { ...(await beginSession(context, { personId, kind: 'account' })), deviceToken: device.token }
  })
}

/** Lets somebody with a printed token look around without an account. */
export function visitAsGuest(context: IdentityContext, token: string): Promise<BegunSession> {
  return explained(async () => {
    const { database, now, requestId } = context
    if (await isStoredSetUp(database)) throw alreadySetUp()
    await refuseUnknownToken(database, token)
    const personId = await addGuest(database, { now, requestId })
    return beginSession(context, { personId, kind: 'guest' })
  })
}

async function refuseUnknownToken(database: Database, token: string | null): Promise<void> {
  if (token !== null && (await isSetUpToken(database, sha256(token)))) return
  throw new ActionError(
    'forbidden',
    'This set-up link is not valid. Open the address that the program printed when it started.',
  )
}

function alreadySetUp(): ActionError {
  return new ActionError('conflict', 'This Plumbline has an owner already. Sign in instead.')
}
