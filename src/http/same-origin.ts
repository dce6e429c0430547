import { isIP } from 'node:net'
import type { MiddlewareHandler } from 'hono'
import { HttpRefusal } from './http-refusal.ts'
import type { HttpSettings } from './http-settings.ts'

/** Refuses a request that was sent to another name (DNS rebinding), and a change that another site's page asks for. */
export function sameOrigin({ publicUrl }: HttpSettings): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? ''
    if (!isOwnHost(host, publicUrl)) throw wrongHost(host)
    if (!safeMethods.has(c.req.method)) refuseOtherSite(c.req.raw.headers, originOf(host, publicUrl))
    await next()
  }
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** This machine, a bare address, or the public name: a page of another name cannot have got here by its own. */
function isOwnHost(host: string, publicUrl: URL | null): boolean {
  if (publicUrl !== null && host === publicUrl.host) return true
  const name = host.replace(/:\d{1,5}$/, '').replace(/^\[(.{1,45})\]$/, '$1')
  return name === 'localhost' || name.endsWith('.localhost') || isIP(name) !== 0
}

function originOf(host: string, publicUrl: URL | null): string {
  return publicUrl !== null && host === publicUrl.host ? publicUrl.origin : `http://${host}`
}

function refuseOtherSite(headers: Headers, own: string): void {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  const isForeign = (site !== null && site !== 'same-origin') || (origin !== null && origin !== own)
  if (!isForeign) return
  throw new HttpRefusal(
    'forbidden',
    `This change was asked for by a page of another site (${origin ?? site ?? 'unknown'}). Open Plumbline itself and repeat it there.`,
  )
}

function wrongHost(host: string): HttpRefusal {
  return new HttpRefusal(
    'wrong-host',
    `This program does not answer to the name "${host.slice(0, 100)}". Open it as localhost, or set PLUMBLINE_URL to the address you use.`,
  )
}
