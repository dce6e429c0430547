import type { App } from '../../src/http/app.ts'
import { createApp } from '../../src/http/app.ts'
import type { HttpSettings } from '../../src/http/http-settings.ts'
import { printableSetUpToken } from '../../src/actions/identity/first-run.ts'
import type { Database } from '../../src/storage/database.ts'
import { aBusiness } from '../builders/business.ts'

export const password = 'four plain unrelated words'

/** The settings of an app without a server, at a moment that a test may move. */
export function someSettings(database: Database, given: Partial<HttpSettings> = {}): HttpSettings {
  return {
    database,
    publicUrl: null,
    trustsProxy: true,
    webFolder: null,
    examples: [
      { key: 'bakery', title: 'Bakery', sentence: 'A bakery.', load: async () => ({ business: aBusiness() }) },
    ],
    now: () => new Date('2027-01-15T09:00:00.000Z'),
    isReady: () => true,
    log: () => undefined,
    ...given,
  }
}

export type Sent = {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export type Client = {
  readonly app: App
  readonly cookies: Map<string, string>
  readonly send: (method: string, path: string, sent?: Sent) => Promise<Response>
  /** The answer as JSON, of which a test knows the shape. */
  readonly json: <Answer>(method: string, path: string, sent?: Sent) => Promise<Answer>
}

/** A browser of its own: it keeps its cookies and says where its pages are from. */
export function aClient(app: App, address = '192.0.2.1'): Client {
  const cookies = new Map<string, string>()
  const send: Client['send'] = async (method, path, { body, headers = {} } = {}) => {
    const isRaw = body instanceof FormData || body instanceof Uint8Array || typeof body === 'string'
    const all = new Headers({
      host: 'localhost:4400',
      'x-forwarded-for': address,
      ...(method === 'GET' ? {} : { origin: 'http://localhost:4400', 'sec-fetch-site': 'same-origin' }),
      ...(body === undefined || isRaw ? {} : { 'content-type': 'application/json' }),
      ...(cookies.size === 0 ? {} : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
      ...headers,
    })
    const sent = body === undefined ? null : isRaw ? (body as BodyInit) : JSON.stringify(body)
    const answer = await app.request(`http://localhost:4400${path}`, { method, headers: all, body: sent })
    for (const line of answer.headers.getSetCookie()) keep(cookies, line)
    return answer
  }
  const json: Client['json'] = async <Answer>(method: string, path: string, sent?: Sent) =>
    (await (await send(method, path, sent)).json()) as Answer
  return { app, cookies, send, json }
}

/** An app with its owner signed in, and one organization of theirs. */
export async function anOwner(
  database: Database,
  given: Partial<HttpSettings> = {},
): Promise<Client & { readonly org: string; readonly settings: HttpSettings }> {
  const settings = someSettings(database, given)
  const client = aClient(createApp(settings))
  const token = await printableSetUpToken(database, settings.now())
  const owner = { token, name: 'Ada', email: 'ada@example.com', password }
  const made = await client.send('POST', '/api/v1/setup/owner', { body: owner })
  if (made.status !== 201) throw new Error(await made.text())
  return { ...client, settings, org: await anOrganizationOf(client) }
}

export async function anOrganizationOf(client: Client, name = 'Corner bakery'): Promise<string> {
  const body = { name, currency: 'EUR', headCount: 10 }
  const { organizationId } = await client.json<{ organizationId: string }>('POST', '/api/v1/orgs', { body })
  return organizationId
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split('; ')
  const [name = '', value = ''] = pair.split('=')
  if (attributes.includes('Max-Age=0')) cookies.delete(name)
  else cookies.set(name, value)
}
