import type { HttpBindings } from '@hono/node-server'
import type { Context as HonoContext } from 'hono'
import type { Context, RequestContext } from '../actions/context.ts'
import { findSession } from '../actions/identity/find-session.ts'
import type { Session } from '../actions/identity/find-session.ts'
import { findRole } from '../actions/organizations/list-organizations.ts'
import { HttpRefusal, noSuchOrganization } from './http-refusal.ts'
import type { HttpSettings } from './http-settings.ts'
import type { AppEnv, Asked } from './route.ts'
import { sessionToken } from './session-cookie.ts'

/** Who is asking, from where, at what time. */
export async function askedBy(c: HonoContext<AppEnv>, settings: HttpSettings): Promise<Asked> {
  const identity = {
    database: settings.database,
    now: settings.now(),
    requestId: c.get('requestId'),
    address: addressOf(c, settings),
    agent: c.req.header('user-agent') ?? '',
  }
  const token = sessionToken(c, settings)
  const session = token === null ? null : await findSession(identity, token)
  return { c, settings, identity, session }
}

export function mustBeSignedIn({ session }: Asked): Session {
  if (session !== null) return session
  throw new HttpRefusal('signed-out', 'Nobody is signed in, or the session has ended. Sign in, then repeat it.')
}

export function contextOf({ c, identity }: Asked, session: Session): RequestContext {
  const { database, now, requestId } = identity
  return {
    database,
    userId: session.person.id,
    today: localDay(now),
    now,
    requestId,
    idempotencyKey: c.req.header('idempotency-key') ?? null,
  }
}

/** Within the organization of the address; the same refusal whether it is another's or nobody's. */
export async function contextWithin({ c }: Asked, { userId, ...context }: RequestContext): Promise<Context> {
  const organizationId = (c.req.param('org') ?? '').toLowerCase()
  const role = uuid.test(organizationId) ? await findRole({ userId, ...context }, organizationId) : null
  if (role === null) throw noSuchOrganization()
  return { ...context, organizationId, person: { userId, role } }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The day on the clock of the machine that runs the program. */
function localDay(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** The last address a proxy of one's own has added; without one, who holds the connection. */
export function addressOf(c: HonoContext<AppEnv>, { trustsProxy }: Pick<HttpSettings, 'trustsProxy'>): string {
  const forwarded = trustsProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  // Absent where the app is called without a server.
  const bindings = c.env as Partial<HttpBindings> | undefined
  return forwarded ?? bindings?.incoming?.socket.remoteAddress ?? 'unknown'
}
