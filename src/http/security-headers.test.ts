import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { securityHeaders } from './security-headers.ts'

async function headersOf(publicUrl: string | null, path = '/page'): Promise<Headers> {
  const app = new Hono()
  app.use(securityHeaders({ publicUrl: publicUrl === null ? null : new URL(publicUrl) }))
  app.get('/page', (c) => c.html('<p>Plumbline</p>'))
  return (await app.request(path)).headers
}

test('pages, and answers that are errors, are isolated from other origins, so that workers may share memory', async () => {
  for (const path of ['/page', '/none']) {
    const headers = await headersOf(null, path)
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  }
})

test('only a public address with https asks browsers to stay with https', async () => {
  expect((await headersOf('https://plans.example.com')).get('strict-transport-security')).toMatch(/max-age=31536000/)
  expect((await headersOf('http://plans.example.com')).has('strict-transport-security')).toBe(false)
  expect((await headersOf(null)).has('strict-transport-security')).toBe(false)
})
