import { randomUUIDv7 } from 'node:crypto'
import { Hono } from 'hono'
import type { Context as HonoContext } from 'hono'
import { askedBy, contextOf, contextWithin, mustBeSignedIn } from './caller.ts'
import { HttpRefusal } from './http-refusal.ts'
import type { HttpSettings } from './http-settings.ts'
import { isFault, problemAnswer } from './problem-answer.ts'
import { requestLimits } from './request-limits.ts'
import type { RequestLimits } from './request-limits.ts'
import type { AppEnv, Asked, Route } from './route.ts'
import { routes } from './routes/routes.ts'
import { sameOrigin } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import { serveWeb } from './serve-web.ts'

export type App = Hono<AppEnv>

/** Everything the program answers over HTTP. Tests call `app.request(…)` without a server. */
export function createApp(settings: HttpSettings): App {
  const app: App = new Hono<AppEnv>()
  const limits = requestLimits({ most: 1_200, perSecond: 60 }, settings.now)
  app.use(async (c, next) => {
    c.set('requestId', randomUUIDv7())
    await next()
    c.res.headers.set('X-Request-Id', c.get('requestId'))
  })
  app.use(securityHeaders(settings))
  app.use(sameOrigin(settings))
  app.onError((error, c) => {
    const requestId = c.get('requestId')
    if (isFault(error)) settings.log(faultLine(error, { requestId, path: c.req.path }))
    return problemAnswer(error, requestId)
  })
  for (const route of routes) {
    app.on(route.method.toUpperCase(), honoPath(route.path), async (c) =>
      answer(route, await taken({ c, settings, limits }, route)),
    )
  }
  app.all('/api/*', () => {
    throw new HttpRefusal('not-found', 'There is no such address in this API. See /api/v1/openapi.json.')
  })
  serveWeb(app, settings)
  app.notFound((c) => problemAnswer(new HttpRefusal('not-found', 'There is no such page.'), c.get('requestId')))
  return app
}

type Arrived = {
  readonly c: HonoContext<AppEnv>
  readonly settings: HttpSettings
  readonly limits: RequestLimits
}

/** Who asks, once it is clear that they may still ask. The address pays first, before anything is looked up. */
async function taken({ c, settings, limits }: Arrived, { cost = 1, access }: Route): Promise<Asked> {
  const isWatching = access === 'anyone' && c.req.path.endsWith('z')
  if (isWatching) return { c, settings, identity: nobody(c, settings), session: null }
  const asked = await askedBy(c, settings)
  limits.take(`address ${asked.identity.address}`, cost)
  if (asked.session !== null) limits.take(`person ${asked.session.person.id}`, cost)
  return asked
}

function nobody(c: HonoContext<AppEnv>, { database, now }: HttpSettings) {
  return { database, now: now(), requestId: c.get('requestId'), address: '', agent: '' }
}

async function answer(route: Route, asked: Asked): Promise<Response> {
  if (route.access === 'anyone') return route.handle(asked)
  const session = mustBeSignedIn(asked)
  const context = contextOf(asked, session)
  if (route.access === 'person') return route.handle({ ...asked, session, context })
  return route.handle({ ...asked, session, within: await contextWithin(asked, context) })
}

function honoPath(path: string): string {
  return path.replace(/\{(\w{1,40})\}/g, ':$1')
}

/** One line of JSON, so that nothing sent can make a second one. */
function faultLine(error: unknown, where: { readonly requestId: string; readonly path: string }): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return JSON.stringify({ level: 'error', ...where, error: stack })
}
