import { countTry, forgetTries, isKnownDevice } from '../../storage/identity/sign-in-tries.ts'
import { ActionError } from '../action-error.ts'
import type { IdentityContext } from './identity-context.ts'
import { sha256 } from './secret-token.ts'

const windowMs = 15 * 60_000
/** Wrong passwords come in tens; a person who mistypes, in threes. */
const mostByAccount = 10
const mostByAddress = 60

export type Attempt = {
  readonly email: string
  readonly personId: string | null
  /** Hash of the browser's own token, where it signed in before. */
  readonly deviceSha256: string | null
}

/** Refuses where too many tries came from this address or for this account. A known device has a count of its own. */
export async function refuseTooManyTries(context: IdentityContext, attempt: Attempt): Promise<void> {
  const { database, now } = context
  const buckets = [
    { bucket: sha256(`address ${context.address}`), most: mostByAddress },
    { bucket: await accountBucket(context, attempt), most: mostByAccount },
  ]
  for (const { bucket, most } of buckets) {
    const { count, since } = await countTry(database, bucket, { now, windowMs })
    if (count > most) throw tooMany(since.getTime() + windowMs - now.getTime())
  }
}

/** After the right password the account starts anew; the address does not, or one account of one's own would free it. */
export async function forgetAccountTries(context: IdentityContext, attempt: Attempt): Promise<void> {
  const longAgo = new Date(context.now.getTime() - 24 * 3_600_000)
  await forgetTries(context.database, await accountBucket(context, attempt), longAgo)
}

async function accountBucket(
  { database }: IdentityContext,
  { email, personId, deviceSha256 }: Attempt,
): Promise<string> {
  const isKnown = deviceSha256 !== null && personId !== null && (await isKnownDevice(database, deviceSha256, personId))
  return sha256(isKnown ? `device ${deviceSha256} ${email}` : `account ${email}`)
}

function tooMany(waitMs: number): ActionError {
  const retryAfterSeconds = Math.max(1, Math.ceil(waitMs / 1_000))
  const minutes = Math.ceil(retryAfterSeconds / 60)
  return new ActionError(
    'limit-reached',
    `Too many tries to sign in. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, then try again. Forgotten the password: run "plumbline reset-password" on the machine.`,
    { retryAfterSeconds },
  )
}
