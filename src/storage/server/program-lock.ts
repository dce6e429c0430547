import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { isSameProcess, processStart } from './process-start.ts'

export type ProgramLock = { readonly release: () => void }

type Holder = { readonly pid: number; readonly started: string | null }

/**
 * One program per data folder. The lock names the program by id and start time, so that a killed one, whose id
 * may have gone to a stranger since, does not block the next start.
 */
export function lockFolder(folder: string): ProgramLock {
  const path = join(folder, 'program.lock')
  const own: Holder = { pid: process.pid, started: processStart(process.pid) }
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (take(path, own)) return { release: () => releaseIfOwn(path, own) }
    const holder = readHolder(path)
    if (holder !== null && isSameProcess(holder)) throw new Error(heldMessage(folder, holder))
    moveAway(path, holder)
  }
  throw new Error(`Could not lock ${folder}: another program keeps taking ${path}. Stop it and start again.`)
}

/** Does a living program hold this folder? */
export function isFolderHeld(folder: string): boolean {
  const holder = readHolder(join(folder, 'program.lock'))
  return holder !== null && isSameProcess(holder)
}

function take(path: string, own: Holder): boolean {
  const written = `${path}.${randomUUID()}`
  writeFileSync(written, JSON.stringify(own))
  try {
    linkSync(written, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(written, { force: true })
  }
}

function readHolder(path: string): Holder | null {
  try {
    const read = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>
    return typeof read.pid === 'number' ? { pid: read.pid, started: read.started ?? null } : null
  } catch {
    return null
  }
}

/** Takes a dead program's lock out of the way; one that was taken meanwhile by a living program is put back. */
function moveAway(path: string, dead: Holder | null): void {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  const moved = readHolder(aside)
  if (moved !== null && moved.pid !== dead?.pid && isSameProcess(moved)) take(path, moved)
  rmSync(aside, { force: true })
}

function releaseIfOwn(path: string, own: Holder): void {
  const holder = readHolder(path)
  if (holder?.pid === own.pid && holder.started === own.started) rmSync(path, { force: true })
}

function heldMessage(folder: string, holder: Holder): string {
  return `${folder} is in use by another Plumbline (process ${holder.pid}). Use that one, stop it first, or start this one with another folder in PLUMBLINE_DATA.`
}
