import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono, MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import type { HttpSettings } from './http-settings.ts'
import type { AppEnv } from './route.ts'

/** The built pages. What carries a hash in its name never changes; every other path is a page of the one app. */
export function serveWeb(app: Hono<AppEnv>, { webFolder }: HttpSettings): void {
  if (webFolder === null) return
  app.use('*', compress())
  app.use('/assets/*', keptFor('public, max-age=31536000, immutable'), serveStatic({ root: webFolder }))
  app.get('/assets/*', (c) => c.notFound())
  app.use('*', keptFor('no-cache'), serveStatic({ root: webFolder }))
  app.get('*', (c) => {
    // A name with a dot is a file, and there is no such file.
    if (/\.[a-z0-9]{1,8}$/i.test(c.req.path)) return c.notFound()
    const page = pageOf(webFolder)
    if (page === null) return c.text('The pages are not built. Run "npm run build", then load this again.', 503)
    return c.html(page)
  })
}

function keptFor(policy: string): MiddlewareHandler {
  return async (c, next) => {
    await next()
    if (c.res.ok && !c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', policy)
  }
}

function pageOf(webFolder: string): string | null {
  const path = join(webFolder, 'index.html')
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}
