import { spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ClientConfig } from 'pg'
import { holdServer } from './hold-server.ts'
import { keepRunning } from './keep-running.ts'
import { lockFolder } from './program-lock.ts'
import { bundledBinaries, versionOfBinaries } from './server-binaries.ts'
import type { ServerBinaries } from './server-binaries.ts'
import { askWhileStarting, isServer, serverPid, stopServer } from './server-process.ts'
import { serverPlace } from './server-user.ts'
import type { ServerPlace } from './server-user.ts'
import { socketFolder } from './socket-folder.ts'

export type BundledOptions = {
  /** The data folder; made when missing. */
  readonly folder: string
  readonly say: (message: string) => void
  /** Programs of another server, for tests; by default the one that ships with the package. */
  readonly binaries?: ServerBinaries
  /** False switches fsync off. For tests alone. */
  readonly durable?: boolean
}

export type BundledPostgres = {
  /** How to connect as the server's own superuser. */
  readonly connection: ClientConfig
  /** Folder of the database. */
  readonly databaseFolder: string
  /** True where a server left running by a killed program was taken over. */
  readonly adopted: boolean
  /** Stops the server and gives the folder free. */
  readonly stop: () => Promise<void>
}

export const serverUserName = 'plumbline_server'

/** Starts the Postgres server of a data folder, on a private socket and no port, or takes over one left running. */
export async function startBundledPostgres(options: BundledOptions): Promise<BundledPostgres> {
  refuseWindows()
  mkdirSync(dirname(options.folder), { recursive: true })
  mkdirSync(options.folder, { recursive: true, mode: 0o700 })
  const folder = realpathSync(options.folder)
  const lock = lockFolder(folder)
  try {
    const { launch: launchAgain, ...server } = await runningServer(folder, options)
    const hold = await holdServer(server.connection, folder)
    const keeper = keepRunning({ ...server, folder, hold, launch: launchAgain, say: options.say })
    const stop = async () => {
      await keeper.stop()
      lock.release()
    }
    return { ...server, stop }
  } catch (error) {
    lock.release()
    throw error
  }
}

function refuseWindows(): void {
  if (process.platform !== 'win32') return
  throw new Error(
    'The bundled database server does not run on Windows yet. Install PostgreSQL 15 or newer and name it in DATABASE_URL.',
  )
}

/** How to connect to the server that a running program keeps for this folder. */
export function bundledConnection(folder: string): ClientConfig {
  const place = serverPlace(folder, bundledBinaries())
  return { host: socketFolder(place.folder, place.user), user: serverUserName, database: 'postgres' }
}

type RunningServer = Omit<BundledPostgres, 'stop'> & { readonly launch: () => Promise<void> }

async function runningServer(folder: string, options: BundledOptions): Promise<RunningServer> {
  const place = serverPlace(folder, options.binaries ?? bundledBinaries())
  if (place.movedBecause !== null) options.say(place.movedBecause)
  const databaseFolder = join(place.folder, 'postgres')
  createIfMissing(databaseFolder, place)
  refuseOtherMajor(databaseFolder, place.binaries)
  const socket = socketFolder(place.folder, place.user)
  const connection: ClientConfig = { host: socket, user: serverUserName, database: 'postgres' }
  const adopted = await adopt(databaseFolder, { connection, binaries: place.binaries })
  const start = () => launch(databaseFolder, { place, socket, connection, durable: options.durable !== false })
  if (adopted) options.say('Took over the database server that an earlier, interrupted run had left behind.')
  else await start()
  return { connection, databaseFolder, adopted, launch: start }
}

/** The new database is complete or absent: it is made beside its place and renamed into it. */
function createIfMissing(databaseFolder: string, { binaries, user, folder }: ServerPlace): void {
  if (existsSync(join(databaseFolder, 'PG_VERSION'))) return
  removeUnfinished(folder)
  const unfinished = `${databaseFolder}${unfinishedMark}${randomUUID()}`
  mkdirSync(unfinished, { mode: 0o700 })
  if (user !== null) chownSync(unfinished, user.uid, user.gid)
  const settings = ['-U', serverUserName, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--data-checksums']
  const made = spawnSync(join(binaries.bin, 'initdb'), ['-D', unfinished, ...settings], {
    ...asUser({ user }),
    cwd: folder,
    encoding: 'utf8',
    env: serverEnvironment(),
  })
  if (made.status !== 0)
    throw new Error(`Could not create the database in ${databaseFolder}: ${made.stderr || String(made.error)}`)
  renameSync(unfinished, databaseFolder)
  syncFolder(folder)
}

const unfinishedMark = '.unfinished-'

/** What a start left that was killed; a name of its own each time, since its initdb may still be running. */
function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.includes(unfinishedMark)) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5 })
  }
}

/** The new name has to be on the disk before anything is acknowledged under it. */
function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

function refuseOtherMajor(databaseFolder: string, binaries: ServerBinaries): void {
  const stored = readFileSync(join(databaseFolder, 'PG_VERSION'), 'utf8').trim()
  const shipped = versionOfBinaries(binaries).split('.')[0]
  if (stored === shipped) return
  throw new Error(
    `The database in ${databaseFolder} was made by Postgres ${stored}, this Plumbline ships ${shipped}. Make a backup with the Plumbline that made it ("plumbline backup") and restore it here into a new folder.`,
  )
}

type Expected = { readonly connection: ClientConfig; readonly binaries: ServerBinaries }

/** A server left running is taken over when it answers and is of the same version; otherwise it is stopped. */
async function adopt(databaseFolder: string, { connection, binaries }: Expected): Promise<boolean> {
  const pid = serverPid(databaseFolder)
  if (pid === null) return false
  const answer = await askWhileStarting(connection, () => isServer(pid, databaseFolder))
  if (answer !== null && sameVersion(answer, versionOfBinaries(binaries))) return true
  if (isServer(pid, databaseFolder)) await stopServer(databaseFolder)
  return false
}

type Launch = {
  readonly place: ServerPlace
  readonly socket: string
  readonly connection: ClientConfig
  readonly durable: boolean
}

/** Parts of a killed server may need a moment to notice and to let go of the folder. */
async function launch(databaseFolder: string, given: Launch): Promise<void> {
  const patience = Date.now() + 30_000
  for (;;) {
    const fault = await launchOnce(databaseFolder, given)
    if (fault === null) return
    if (!lastsAWhile.test(fault) || Date.now() > patience)
      throw new Error(`The database server did not start: ${fault}`)
    await sleep(100)
  }
}

const lastsAWhile = /pre-existing shared memory block|lock file ".*" already exists/

/** Null when the server answers, otherwise why it does not. */
async function launchOnce(
  databaseFolder: string,
  { place, socket, connection, durable }: Launch,
): Promise<string | null> {
  const log = logFile(place)
  // Its own session, so that Ctrl-C reaches the program alone, which then stops the server in order.
  const child = spawn(join(place.binaries.bin, 'postgres'), serverArguments({ databaseFolder, socket, durable }), {
    ...asUser(place),
    cwd: place.folder,
    detached: true,
    stdio: ['ignore', log.descriptor, log.descriptor],
    env: serverEnvironment(),
  })
  closeSync(log.descriptor)
  let ended: string | null = null
  child.on('error', (error) => (ended = error.message))
  child.on('exit', (code, signal) => (ended ??= `it ended with ${signal ?? code}`))
  child.unref()
  const version = await askWhileStarting(connection, () => ended === null)
  if (version !== null && ended === null) return null
  return `${ended ?? 'no answer'}. Its log is ${log.path}:\n${lastLines(log.path)}`
}

function serverArguments(run: { databaseFolder: string; socket: string; durable: boolean }): readonly string[] {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: run.socket,
    unix_socket_permissions: '0700',
    fsync: run.durable ? 'on' : 'off',
    full_page_writes: run.durable ? 'on' : 'off',
    synchronous_commit: run.durable ? 'on' : 'off',
    max_connections: '100',
    shared_buffers: '64MB',
    TimeZone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    log_checkpoints: 'off',
  }
  return ['-D', run.databaseFolder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

function sameVersion(answer: string, shipped: string): boolean {
  return answer === shipped || answer.startsWith(`${shipped} `)
}

function logFile({ folder }: ServerPlace): { readonly path: string; readonly descriptor: number } {
  const path = join(folder, 'postgres.log')
  return { path, descriptor: openSync(path, 'a', 0o600) }
}

function lastLines(path: string): string {
  return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-8).join('\n')
}

function asUser({ user }: Pick<ServerPlace, 'user'>): { readonly uid?: number; readonly gid?: number } {
  return user === null ? {} : { uid: user.uid, gid: user.gid }
}

/** Nothing of the program's own environment: no PG* variable may point the server elsewhere. */
function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' }
}
