import { createHash } from 'node:crypto'
import { chmodSync, chownSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ServerUser } from './server-user.ts'

/** Systems cut socket paths at 104 to 108 bytes; ".s.PGSQL.5432" and its lock file need 19 of them. */
const longestFolder = 80

/** The private folder of the server's socket: in the data folder, or in a short place of its own where that path is too long. */
export function socketFolder(folder: string, user: ServerUser | null): string {
  const inside = join(folder, 'socket')
  const path = Buffer.byteLength(inside) <= longestFolder ? inside : shortFolder(folder)
  mkdirSync(path, { recursive: true, mode: 0o700 })
  if (user !== null) chownSync(path, user.uid, user.gid)
  chmodSync(path, 0o700)
  return path
}

/** Always the same for one data folder, since the next start has to find a server left running. */
function shortFolder(folder: string): string {
  const owner = process.getuid?.() ?? 0
  return join('/tmp', `plumbline-${owner}-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`)
}
