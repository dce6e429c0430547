import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ServerBinaries } from './server-binaries.ts'
import { versionOfBinaries } from './server-binaries.ts'

export type ServerUser = { readonly uid: number; readonly gid: number }

export type ServerPlace = {
  /** Null = the user of this program. */
  readonly user: ServerUser | null
  readonly binaries: ServerBinaries
  /** Folder that holds the database's own folder. */
  readonly folder: string
  /** Set where server and data could not stay where they were asked for. */
  readonly movedBecause: string | null
}

/**
 * Postgres refuses to run as root. A program that is root runs it as an unprivileged user; where that user cannot
 * reach the server or the folder (a clone under a closed home directory), both go to a folder of the system's.
 */
export function serverPlace(folder: string, binaries: ServerBinaries): ServerPlace {
  if (process.getuid?.() !== 0) return { user: null, binaries, folder, movedBecause: null }
  const user = unprivilegedUser()
  chownSync(folder, user.uid, user.gid)
  if (canReach(user, join(binaries.bin, 'postgres')) && canReach(user, folder)) {
    return { user, binaries, folder, movedBecause: null }
  }
  return placeOfSystem({ folder, binaries, user })
}

function unprivilegedUser(): ServerUser {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }).trim())
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    throw new Error(
      'The database server does not run as root, and there is no user "nobody" to run it as. Start Plumbline as an ordinary user, or set DATABASE_URL to a Postgres server of your own (15 or newer).',
    )
  }
}

function canReach(user: ServerUser, path: string): boolean {
  return spawnSync('test', ['-x', path], { uid: user.uid, gid: user.gid, cwd: '/' }).status === 0
}

type Asked = { readonly folder: string; readonly binaries: ServerBinaries; readonly user: ServerUser }

const folderOfSystem = '/var/lib/plumbline'

function placeOfSystem({ folder, binaries, user }: Asked): ServerPlace {
  // Open to enter, since the unprivileged user has to pass it; what lies in it is closed.
  mkdirSync(folderOfSystem, { recursive: true, mode: 0o755 })
  chmodSync(folderOfSystem, 0o755)
  const place = join(folderOfSystem, createHash('sha256').update(folder).digest('hex').slice(0, 16))
  mkdirSync(place, { recursive: true, mode: 0o700 })
  chownSync(place, user.uid, user.gid)
  return {
    user,
    binaries: copiedBinaries(binaries, user),
    folder: place,
    movedBecause: `The database cannot run in ${folder}: its unprivileged user cannot reach that folder or the server's programs. The database is kept in ${place} instead.`,
  }
}

/** The copy is complete or absent: it is made beside its place and renamed into it. */
function copiedBinaries(binaries: ServerBinaries, user: ServerUser): ServerBinaries {
  if (canReach(user, join(binaries.bin, 'postgres'))) return binaries
  const folder = join(folderOfSystem, `server-${versionOfBinaries(binaries)}`)
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}`
    rmSync(unfinished, { recursive: true, force: true })
    cpSync(binaries.folder, unfinished, { recursive: true, verbatimSymlinks: true })
    execFileSync('chmod', ['-R', 'a+rX', unfinished])
    renameSync(unfinished, folder)
  }
  return { folder, bin: join(folder, 'bin') }
}
