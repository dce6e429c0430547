import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { clearAbsentGuests } from './actions/identity/clear-absent-guests.ts'
import { printableSetUpToken } from './actions/identity/first-run.ts'
import { closePlanSolver } from './actions/roadmaps/plan-solver.ts'
import { createApp } from './http/app.ts'
import type { Example } from './http/http-settings.ts'
import { listenOn } from './http/listen-on.ts'
import { examples } from './load-example.ts'
import { openDatabase } from './storage/database.ts'
import type { Database } from './storage/database.ts'

export type ServerOptions = {
  readonly port: number
  /** 127.0.0.1 unless told otherwise. */
  readonly host: string
  readonly dataFolder: string
  /** A Postgres server of one's own instead of the one in the data folder. */
  readonly databaseUrl: string | null
  /** The address people use, behind a proxy of one's own. */
  readonly publicUrl: URL | null
  readonly trustsProxy: boolean
  readonly webFolder: string | null
  readonly examples: readonly Example[]
  readonly say: (line: string) => void
}

export type RunningServer = {
  /** Where it answers: "http://localhost:4400". */
  readonly address: string
  /** What the person opens first: the address, with the set-up token while there is no owner. */
  readonly firstAddress: string
  /** Stops taking requests, lets the running ones finish, stops the database. */
  readonly stop: () => Promise<void>
}

/** The only wiring: database, app, pages, port. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const state = { isReady: false }
  const server = createServer({ requestTimeout: 300_000, headersTimeout: 20_000, maxHeaderSize: 32 * 1024 })
  server.on('request', notYet)
  // The port first: a busy one is known at once, and no database was started for nothing.
  await listenOn(server, options)
  try {
    const database = await openDatabase({ folder: options.dataFolder, url: options.databaseUrl, say: options.say })
    serve(server, options, { database, state })
    state.isReady = true
    const tidying = setInterval(() => void tidy(database, options), 24 * 3_600_000).unref()
    void tidy(database, options)
    const address = addressOf(server, options)
    const token = await printableSetUpToken(database, new Date())
    const firstAddress = token === null ? address : `${address}/start?token=${token}`
    const stopAll = () => {
      clearInterval(tidying)
      return stop(server, { database, state })
    }
    return { address, firstAddress, stop: stopAll }
  } catch (error) {
    server.close()
    throw error
  }
}

type Running = { readonly database: Database; readonly state: { isReady: boolean } }

function serve(server: Server, options: ServerOptions, { database, state }: Running): void {
  const app = createApp({
    database,
    publicUrl: options.publicUrl,
    trustsProxy: options.trustsProxy,
    webFolder: options.webFolder,
    examples: options.examples,
    now: () => new Date(),
    isReady: () => state.isReady,
    log: options.say,
  })
  server.off('request', notYet)
  const listener = getRequestListener(app.fetch)
  server.on('request', (request, response) => void listener(request, response))
}

/** While the database starts. */
function notYet(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { 'Retry-After': '2', 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' })
  response.end('Plumbline is starting. Load this again in a moment.')
}

/** Examples of guests who are gone; a failure here is no reason not to serve. */
async function tidy(database: Database, { say }: ServerOptions): Promise<void> {
  try {
    await clearAbsentGuests(database, new Date())
  } catch (error) {
    say(`Could not clear away the examples that guests left: ${(error as Error).message}`)
  }
}

function addressOf(server: Server, { host, publicUrl }: ServerOptions): string {
  if (publicUrl !== null) return publicUrl.origin
  const bound = server.address()
  const port = bound !== null && typeof bound === 'object' ? bound.port : 0
  const isEverywhere = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host)
  return `http://${isEverywhere ? 'localhost' : host}:${port}`
}

const longestDrainMs = 8_000

/** Not ready any more, no new connections, a running plan is cancelled, other requests end; what hangs is cut after a while. */
async function stop(server: Server, { database, state }: Running): Promise<void> {
  state.isReady = false
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  await closePlanSolver()
  // A kept connection is idle only once its request is answered.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const cut = setTimeout(() => server.closeAllConnections(), longestDrainMs)
  await closed
  clearInterval(idle)
  clearTimeout(cut)
  // One that began while the last requests ended.
  await closePlanSolver()
  await database.close()
}

/** Options from the environment, as the README names them. */
export function optionsFromEnvironment(environment: NodeJS.ProcessEnv, say: (line: string) => void): ServerOptions {
  const webFolder = fileURLToPath(new URL('../dist/web', import.meta.url))
  return {
    port: portFrom(environment.PORT),
    host: environment.HOST ?? '127.0.0.1',
    dataFolder: environment.PLUMBLINE_DATA ?? join(process.cwd(), 'data'),
    databaseUrl: environment.DATABASE_URL ?? null,
    publicUrl: environment.PLUMBLINE_URL === undefined ? null : new URL(environment.PLUMBLINE_URL),
    trustsProxy: environment.PLUMBLINE_TRUST_PROXY === '1',
    webFolder: existsSync(webFolder) ? webFolder : null,
    examples: examples(() => new Date().toISOString().slice(0, 10)),
    say,
  }
}

function portFrom(text: string | undefined): number {
  const port = Number(text ?? 4400)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Error(`PORT must be a number from 0 to 65535; it is "${text ?? ''}".`)
}

/** Runs until told to stop; the last handler of whatever nobody else caught. */
export async function runServer(environment: NodeJS.ProcessEnv): Promise<void> {
  process.on('unhandledRejection', (reason) => console.error('Nobody waited for this failure:', reason))
  process.on('uncaughtException', (error) => console.error('Nobody caught this failure:', error))
  const say = (line: string) => console.log(line)
  const running = await startServer(optionsFromEnvironment(environment, say))
  say(`Plumbline is at ${running.firstAddress}`)
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) return
      isStopping = true
      void running.stop().then(() => process.exit(0), failed)
    })
  }
}

function failed(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}

if (import.meta.main) {
  runServer(process.env).catch(failed)
}
