import { z } from 'zod'
import { findAccount, renewPasswordHash } from '../../storage/identity/people.ts'
import { addKnownDevice, isKnownDevice, noteRefusedSignIn } from '../../storage/identity/sign-in-tries.ts'
import { explained } from '../database-refusals.ts'
import { parse } from '../parse.ts'
import { beginSession } from './begin-session.ts'
import type { BegunSession } from './begin-session.ts'
import type { IdentityContext } from './identity-context.ts'
import { hashPassword, isOutdatedHash, isPassword } from './password-hash.ts'
import { givenPassword } from './password-rules.ts'
import { newToken, sha256 } from './secret-token.ts'
import { forgetAccountTries, refuseTooManyTries } from './sign-in-limits.ts'

export const signInInput = z.strictObject({ email: z.string().trim().toLowerCase().max(254), password: givenPassword })

/** A session, and the token by which this browser will be known again. */
export type SignedIn = BegunSession & { readonly deviceToken: string }

/** Null where there is no such account or the password is wrong: the same answer, after the same work. */
export function signIn(context: IdentityContext, input: unknown, deviceToken: string | null): Promise<SignedIn | null> {
  const { email, password } = parse(signInInput, input)
  return explained(async () => {
    const { database, now, requestId } = context
    const account = await findAccount(database, email)
    const deviceSha256 = deviceToken === null ? null : sha256(deviceToken)
    const attempt = { email, personId: account?.id ?? null, deviceSha256 }
    await refuseTooManyTries(context, attempt)
    const isRight = await isPassword(password, account?.passwordHash ?? null)
    if (account === null || !isRight) {
      await noteRefusedSignIn(database, account?.id ?? null, { now, requestId })
      return null
    }
    await forgetAccountTries(context, attempt)
    if (isOutdatedHash(account.passwordHash))
      await renewPasswordHash(database, account.id, await hashPassword(password))
    const session = await beginSession(context, { personId: account.id, kind: 'account' })
    return { ...session, deviceToken: await rememberDevice(context, account.id, deviceToken) }
  })
}

/** A browser that is known keeps its token; another one gets one of its own. */
async function rememberDevice(
  { database, now }: IdentityContext,
  personId: string,
  given: string | null,
): Promise<string> {
  const isKnown = given !== null && (await isKnownDevice(database, sha256(given), personId))
  const token = isKnown ? given : newToken().token
  await addKnownDevice(database, { tokenSha256: sha256(token), personId }, now)
  return token
}
