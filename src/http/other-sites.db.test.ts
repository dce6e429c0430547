import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase } from '../../test/database/open-test-database.ts'
import type { TestDatabase } from '../../test/database/open-test-database.ts'
import { aClient, anOwner, someSettings } from '../../test/http/a-client.ts'
import type { Client } from '../../test/http/a-client.ts'
import { createApp } from './app.ts'
import { routes } from './routes/routes.ts'

let database: TestDatabase
let owner: Client & { readonly org: string }
const logged: string[] = []
const webFolder = mkdtempSync(join(tmpdir(), 'plumbline-web-'))

beforeAll(async () => {
  database = await openTestDatabase()
  mkdirSync(join(webFolder, 'assets'))
  writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>Plumbline</title>')
  writeFileSync(join(webFolder, 'assets/main-1a2b3c.js'), 'export {}')
  owner = await anOwner(database, { webFolder, log: (line) => logged.push(line) })
})
afterAll(async () => {
  rmSync(webFolder, { recursive: true })
  await database.close()
})

const changing = routes.filter(({ method }) => method !== 'get')
const foreign = [
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'http://localhost:4400.evil.example' },
  { origin: 'https://localhost:4400' },
  { origin: 'http://localhost:4401' },
  { origin: 'http://localhost:4400', 'sec-fetch-site': 'cross-site' },
  { origin: 'http://localhost:4400', 'sec-fetch-site': 'same-site' },
  { origin: 'http://localhost:4400', 'sec-fetch-site': 'none' },
] as const

describe('a page of another site changes nothing', () => {
  test.each(changing.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', async (_name, route) => {
    const path = route.path.replace('{org}', owner.org).replace(/\{\w+\}/, 'some-key')
    for (const headers of foreign) {
      const answer = await owner.send(route.method.toUpperCase(), path, { body: {}, headers })
      expect([headers, answer.status]).toEqual([headers, 403])
      expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    }
  })
})

describe('a form of another site cannot carry a change', () => {
  const withJson = changing.filter(({ body }) => body?.kind === 'json')
  test.each(withJson.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', async (_name, route) => {
    const path = route.path.replace('{org}', owner.org).replace(/\{\w+\}/, 'some-key')
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '']) {
      const headers = { 'content-type': type, 'if-match': '"1"' }
      const answer = await owner.send(route.method.toUpperCase(), path, { body: '{}', headers })
      expect([type, answer.status]).toEqual([type, 415])
    }
  })
})

test('another name for this machine is refused, whatever the method', async () => {
  for (const host of ['evil.example', 'evil.example:4400', 'localhost.evil.example', '127.0.0.1.nip.example', '']) {
    expect((await owner.send('GET', '/api/v1/session', { headers: { host } })).status).toBe(421)
  }
  for (const host of ['localhost', '127.0.0.1:4400', '[::1]:4400', 'plumbline.localhost:4400']) {
    expect((await owner.send('GET', '/api/v1/session', { headers: { host } })).status).toBe(200)
  }
})

const answers: readonly (readonly [string, string, string, number])[] = [
  ['a page', 'GET', '/', 200],
  ['a page deep down', 'GET', '/o/some/goals', 200],
  ['a script', 'GET', '/assets/main-1a2b3c.js', 200],
  ['a script that is not there', 'GET', '/assets/old.js', 404],
  ['a file that is not there', 'GET', '/.git/config.txt', 404],
  ['JSON', 'GET', '/api/v1/session', 200],
  ['the description', 'GET', '/api/v1/openapi.json', 200],
  ['an address that is not there', 'GET', '/api/v1/nothing', 404],
  ['a method that is not there', 'PUT', '/api/v1/orgs', 404],
  ['nobody', 'GET', '/api/v1/orgs', 401],
  ['another site', 'POST', '/api/v1/session', 403],
  ['the watch', 'GET', '/healthz', 200],
]

test.each(answers)('%s carries every protecting header', async (what, method, path, status) => {
  const client = what === 'nobody' ? aClient(owner.app) : owner
  const headers: Record<string, string> = what === 'another site' ? { origin: 'https://evil.example' } : {}
  const answer = await client.send(method, path, { headers })
  expect(answer.status).toBe(status)
  const policy = answer.headers.get('content-security-policy') ?? ''
  expect(policy).toMatch(/default-src 'self'; script-src 'self' 'wasm-unsafe-eval';/)
  expect(policy).toMatch(/object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'/)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  expect(answer.headers.get('server') ?? answer.headers.get('x-powered-by')).toBeNull()
})

test('the API is not kept by browsers, scripts with a hash are kept for ever, pages are asked for again', async () => {
  const kept = async (path: string) => (await owner.send('GET', path)).headers.get('cache-control')
  expect(await kept('/api/v1/session')).toBe('no-store')
  expect(await kept('/assets/main-1a2b3c.js')).toBe('public, max-age=31536000, immutable')
  expect(await kept('/')).toBe('no-cache')
  expect(await kept('/o/some/goals')).toBe('no-cache')
})

test('a fault of ours tells the client its request id alone, and the log the rest, in one line', async () => {
  const broken = someSettings(database, {
    log: (line) => logged.push(line),
    examples: [{ key: 'x', title: 'X', sentence: 'X', load: () => Promise.reject(new Error('secret\nplace')) }],
  })
  const client = aClient(createApp(broken))
  for (const [name, value] of owner.cookies) client.cookies.set(name, value)
  const answer = await client.send('POST', '/api/v1/examples', { body: { example: 'x' } })
  expect(answer.status).toBe(500)
  const text = await answer.text()
  expect(text).not.toContain('secret')
  const { requestId } = JSON.parse(text) as { requestId: string }
  const line = logged.find((one) => one.includes(requestId)) ?? ''
  expect(line).toContain('secret')
  expect(line).not.toContain('\n')
})

test('a flood from one address is slowed down, and others are not', async () => {
  const app = createApp(someSettings(database))
  const flood = aClient(app, '203.0.113.9')
  let refused: Response | null = null
  for (let index = 0; index < 1_300 && refused === null; index += 1) {
    const answer = await flood.send('GET', '/api/v1/openapi.json')
    if (answer.status === 429) refused = answer
  }
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await aClient(app, '203.0.113.10').send('GET', '/api/v1/openapi.json')).status).toBe(200)
  expect((await flood.send('GET', '/healthz')).status).toBe(200)
})

test('not ready while starting and stopping', async () => {
  const client = aClient(createApp(someSettings(database, { isReady: () => false })))
  expect((await client.send('GET', '/readyz')).status).toBe(503)
  expect((await client.send('GET', '/healthz')).status).toBe(200)
  expect((await owner.send('GET', '/readyz')).status).toBe(200)
})
