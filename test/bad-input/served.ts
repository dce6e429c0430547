import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { expect } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { asSuperuser, openTestDatabase } from '../database/open-test-database.ts'
import { anOrganizationOf, anOwner } from '../http/a-client.ts'

export type Answer = { readonly status: number; readonly text: string; readonly json: Record<string, unknown> }

export type Served = {
  readonly port: number
  readonly cookie: string
  /** A new organization of the owner. */
  readonly organization: () => Promise<string>
  readonly send: (method: string, path: string, sent?: SentBody) => Promise<Answer>
  /** A hash of every row of every organization, with its audit log. */
  readonly rows: () => Promise<string>
  readonly close: () => Promise<void>
}

export type SentBody = { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }

/** The API on a socket, over the bundled database, with an owner who is signed in. */
export async function serveOwner(): Promise<Served> {
  const database = await openTestDatabase()
  const [began, base] = [Date.now(), Date.parse('2027-01-15T09:00:00.000Z')]
  const now = () => new Date(base + (Date.now() - began) * 60)
  const owner = await anOwner(database, { now })
  const listener = getRequestListener(createApp(owner.settings).fetch)
  const server = createServer((request, response) => void listener(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const origin = `http://localhost:${port}`
  const cookie = [...owner.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return {
    port,
    cookie,
    organization: () => anOrganizationOf(owner),
    send: async (method, path, { body, headers = {} } = {}) => {
      const isRaw = body instanceof FormData || body instanceof Uint8Array || typeof body === 'string'
      const kind = isRaw || body === undefined ? {} : { 'content-type': 'application/json' }
      const answer = await fetch(`${origin}/api/v1${path}`, {
        method,
        headers: { cookie, origin, ...kind, ...headers },
        body: body === undefined ? null : isRaw ? (body as BodyInit) : JSON.stringify(body),
      })
      return read(answer)
    },
    rows: () => rowsOf(database.superuser),
    close: async () => {
      await new Promise((resolve) => server.close(resolve).closeAllConnections())
      await database.close()
    },
  }
}

async function read(answer: Response): Promise<Answer> {
  const text = await answer.text()
  const isJson = (answer.headers.get('content-type') ?? '').includes('json')
  return { status: answer.status, text, json: isJson ? (JSON.parse(text) as Answer['json']) : {} }
}

async function rowsOf(superuser: Parameters<typeof asSuperuser>[0]): Promise<string> {
  return asSuperuser(superuser, async (client) => {
    const tables = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'plumbline' order by 1`,
    )
    const hash = createHash('sha256')
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ row: string }>(
        `select to_jsonb(t)::text as row from plumbline.${name} t order by 1`,
      )
      for (const { row } of rows) hash.update(`${name} ${row}\n`)
    }
    return hash.digest('hex')
  })
}

/** A refusal says what, which and what to do, in a few sentences, and nothing of the inside. */
export function expectClear(words: string, says: RegExp): void {
  expect(words).toMatch(says)
  expect(words.length).toBeLessThan(1_500)
  expect(words).not.toMatch(/\n\s+at |node_modules|\.ts:\d|undefined|\[object |NaN\b.*NaN|stack/)
}

export function form(name: string, bytes: Uint8Array | string, choices?: object): FormData {
  const made = new FormData()
  made.set('file', new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name))
  if (choices !== undefined) made.set('choices', JSON.stringify(choices))
  return made
}
