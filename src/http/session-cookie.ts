import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { BegunSession } from '../actions/identity/begin-session.ts'
import type { HttpSettings } from './http-settings.ts'

type Settings = Pick<HttpSettings, 'publicUrl' | 'now'>

/** With https the name itself makes the browser refuse a cookie that another host or an insecure page set. */
function nameOf(what: string, { publicUrl }: Settings): string {
  return publicUrl?.protocol === 'https:' ? `__Host-plumbline-${what}` : `plumbline-${what}`
}

export function sessionToken(c: Context, settings: Settings): string | null {
  return shortened(getCookie(c, nameOf('session', settings)))
}

export function deviceToken(c: Context, settings: Settings): string | null {
  return shortened(getCookie(c, nameOf('device', settings)))
}

export function keepSession(c: Context, settings: Settings, { token, endsAt }: BegunSession): void {
  const maxAge = Math.floor((endsAt.getTime() - settings.now().getTime()) / 1_000)
  setCookie(c, nameOf('session', settings), token, { ...protections(settings), maxAge })
}

/** By this the browser is known again when somebody else tries passwords; it signs nobody in. */
export function keepDevice(c: Context, settings: Settings, token: string): void {
  setCookie(c, nameOf('device', settings), token, { ...protections(settings), maxAge: 365 * 86_400 })
}

export function dropSession(c: Context, settings: Settings): void {
  deleteCookie(c, nameOf('session', settings), protections(settings))
}

function protections({ publicUrl }: Settings) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: publicUrl?.protocol === 'https:' } as const
}

function shortened(token: string | undefined): string | null {
  return token === undefined || token.length > 200 ? null : token
}
