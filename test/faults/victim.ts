import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'

const program = fileURLToPath(new URL('./writer.ts', import.meta.url))

export type Victim = {
  /** What it said so far, line by line. */
  readonly lines: () => readonly string[]
  /** Waits for a line that begins so; null when it ended before, or did not say it in time. */
  readonly hear: (beginning: string) => Promise<string | null>
  /** kill -9 of the program, or of program and database together; answers when all that was said has been read. */
  readonly kill: (what: 'program' | 'both') => Promise<void>
}

/** Starts the program that is made to be killed. */
export function startVictim(mode: 'write' | 'hold' | 'migrate', folder: string, run = ''): Victim {
  const child = spawn(process.execPath, [program, mode, folder, run], { stdio: ['ignore', 'pipe', 'pipe'] })
  const [said, complained]: [string[], string[]] = [[], []]
  child.stdout.setEncoding('utf8').on('data', (text: string) => said.push(text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => complained.push(text))
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()))
  let isClosed = false
  void closed.then(() => (isClosed = true))
  const lines = () => said.join('').split('\n').slice(0, -1)
  const hear = async (beginning: string) => {
    const patience = Date.now() + 60_000
    while (Date.now() < patience) {
      const line = lines().find((each) => each.startsWith(beginning))
      if (line !== undefined) return line
      if (isClosed) throw new Error(`The program ended by itself: ${complained.join('')}`)
      await sleep(5)
    }
    return null
  }
  const kill = async (what: 'program' | 'both') => {
    if (isClosed) throw new Error(`The program ended before it was killed: ${complained.join('')}`)
    // The database first, so that nothing of the program's end reaches it.
    if (what === 'both') killDatabase(folder)
    child.kill('SIGKILL')
    await closed
  }
  return { lines, hear, kill }
}

function killDatabase(folder: string): void {
  const pid = databasePid(folder)
  if (pid === null) return
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

export function databasePid(folder: string): number | null {
  try {
    return Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return null
  }
}
