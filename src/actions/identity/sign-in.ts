import { z } from 'zod'
import { findAccount, renewPasswordHash } from '../../storage/identity/people.ts'
import { addKnownDevice, noteRefusedSignIn } from '../../storage/identity/sign-in-tries.ts'
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
    const device = newToken()
    await addKnownDevice(database, { tokenSha256: device.tokenSha256, personId: account.id }, now)
    const session = await beginSession(context, { personId: account.id, kind: 'account' })
    return { ...session, deviceToken: device.token }
  })
}
