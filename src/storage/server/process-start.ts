import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** When a process was started, in the words of its system; null where it is gone or cannot be asked. */
export function processStart(pid: number): string | null {
  if (process.platform === 'linux') return linuxStart(pid)
  if (process.platform === 'win32') return null
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}

/** Is the process that was noted down still running, and not another one under its number? */
export function isSameProcess(noted: { readonly pid: number; readonly started: string | null }): boolean {
  if (!isRunning(noted.pid)) return false
  const started = processStart(noted.pid)
  return started === null || noted.started === null || started === noted.started
}

export function isRunning(pid: number): boolean {
  if (isZombie(pid)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Field 22 of /proc/<pid>/stat, ticks since boot, with the boot it counts from. */
function linuxStart(pid: number): string | null {
  const fields = statFields(pid)
  return fields === null ? null : `${bootId()}/${fields[19] ?? ''}`
}

function isZombie(pid: number): boolean {
  return process.platform === 'linux' && statFields(pid)?.[0] === 'Z'
}

/** The fields after the name, which stands in brackets and may hold anything. */
function statFields(pid: number): readonly string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}
