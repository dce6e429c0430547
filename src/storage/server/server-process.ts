import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import type { ClientConfig } from 'pg'
import { isRunning } from './process-start.ts'

/** The server's version as soon as it answers; null when it ended or gave no answer in time (recovery may take a while). */
export async function askWhileStarting(connection: ClientConfig, isAlive: () => boolean): Promise<string | null> {
  const patience = Date.now() + 120_000
  while (isAlive() && Date.now() < patience) {
    const version = await askVersion(connection)
    if (version !== null) return version
    await sleep(20)
  }
  return null
}

async function askVersion(connection: ClientConfig): Promise<string | null> {
  const client = new Client({ ...connection, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    return rows[0]?.server_version ?? null
  } catch {
    return null
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Stops at once what is idle, rolls back what is open, writes everything down. */
export async function stopServer(databaseFolder: string): Promise<void> {
  const pid = serverPid(databaseFolder)
  if (pid === null) return
  signal(pid, 'SIGINT')
  const patience = Date.now() + 60_000
  while (isServer(pid, databaseFolder)) {
    if (Date.now() > patience)
      throw new Error(`The database server (process ${pid}) does not stop. End it by hand, then start again.`)
    await sleep(20)
  }
}

/** The process that postmaster.pid names, where it is alive and truly the server of this folder. */
export function serverPid(databaseFolder: string): number | null {
  const path = join(databaseFolder, 'postmaster.pid')
  if (!existsSync(path)) return null
  const pid = Number(readFileSync(path, 'utf8').split('\n')[0])
  return Number.isInteger(pid) && pid > 1 && isServer(pid, databaseFolder) ? pid : null
}

export function isServer(pid: number, databaseFolder: string): boolean {
  return isRunning(pid) && commandOf(pid).includes(databaseFolder)
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
