import { readFileSync, readdirSync } from 'node:fs'

/** Megabytes of a program and of the database it started, shared pages counted once; from /proc, so on Linux alone. */
export function memoryOf(pid: number): string {
  if (process.platform !== 'linux') return 'memory is measured on Linux alone'
  const program = megabytesOf(pid)
  const database = processes()
    .filter((one) => isBelow(one, pid))
    .reduce((sum, one) => sum + megabytesOf(one), 0)
  return `program ${program.toFixed(0)} MB, its database ${database.toFixed(0)} MB`
}

function processes(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
}

function isBelow(pid: number, ancestor: number): boolean {
  for (let at = parentOf(pid); at > 1; at = parentOf(at)) if (at === ancestor) return true
  return false
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s+(\d+)/m.exec(textOf(pid, 'status'))?.[1] ?? 0)
}

function megabytesOf(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(textOf(pid, 'smaps_rollup'))?.[1] ?? 0) / 1_024
}

/** Empty for a process that has ended meanwhile. */
function textOf(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
