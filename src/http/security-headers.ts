import type { MiddlewareHandler } from 'hono'
import type { HttpSettings } from './http-settings.ts'

/**
 * Scripts come from here alone; `wasm-unsafe-eval` lets the solver's WebAssembly be compiled and nothing else be evaluated.
 * Styles may stand in the page: the controls set sizes and positions as style attributes (docs/decisions/0063).
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const always = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // With the line above the pages are isolated, and a search in the browser can share its cancel flag (docs/decisions/0067).
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
} as const

/** Headers of every answer, errors included. */
export function securityHeaders({ publicUrl }: Pick<HttpSettings, 'publicUrl'>): MiddlewareHandler {
  const isSecure = publicUrl?.protocol === 'https:'
  return async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(always)) c.res.headers.set(name, value)
    if (isSecure) c.res.headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
  }
}
