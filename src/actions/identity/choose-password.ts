import { randomInt } from 'node:crypto'
import { z } from 'zod'
import type { Database } from '../../storage/database.ts'
import { choosePasswordHash, findAccount, findPasswordHash } from '../../storage/identity/people.ts'
import type { Session } from '../../storage/identity/sessions.ts'
import { ActionError } from '../action-error.ts'
import { explained } from '../database-refusals.ts'
import { parse } from '../parse.ts'
import type { IdentityContext } from './identity-context.ts'
import { hashPassword, isPassword } from './password-hash.ts'
import { chosenPassword, givenPassword } from './password-rules.ts'
import { refuseTooManyTries } from './sign-in-limits.ts'

export const passwordChange = z.strictObject({ current: givenPassword, next: chosenPassword })

/** Changes one's own password and ends one's other sessions. */
export function choosePassword(context: IdentityContext, session: Session, input: unknown): Promise<void> {
  const { current, next } = parse(passwordChange, input)
  return explained(async () => {
    const { database, now, requestId } = context
    const { id: personId, email } = session.person
    await refuseTooManyTries(context, { email: email ?? personId, personId, deviceSha256: null })
    const stored = await findPasswordHash(database, personId)
    if (!(await isPassword(current, stored))) throw wrongPassword()
    const chosen = { personId, passwordHash: await hashPassword(next), exceptSession: session.id }
    await choosePasswordHash(database, { ...chosen, kind: 'password-changed' }, { now, requestId })
  })
}

/**
 * For whoever sits at the machine: gives an account a new password, printed once, and ends its sessions.
 * `password` null makes one up. Answers the password.
 */
export async function resetPassword(
  database: Database,
  { email, password, now }: { readonly email: string; readonly password: string | null; readonly now: Date },
): Promise<string> {
  const account = await findAccount(database, email.trim().toLowerCase())
  if (account === null) throw new ActionError('not-found', `Nobody here signs in with "${email}". Check the spelling.`)
  const next = parse(chosenPassword, password ?? madeUpPassword())
  const chosen = { personId: account.id, passwordHash: await hashPassword(next), exceptSession: null }
  await choosePasswordHash(database, { ...chosen, kind: 'password-reset' }, { now, requestId: 'reset-password' })
  return next
}

function wrongPassword(): ActionError {
  return new ActionError('invalid', 'The current password is not right.', {
    problems: [
      { severity: 'error', code: 'wrong-password', at: ['current'], message: 'The current password is not right.' },
    ],
  })
}

/** Twenty letters and digits that are hard to confuse, in groups: about 98 bits. */
function madeUpPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)] ?? 'a').join('')
  return Array.from({ length: 4 }, group).join('-')
}
