import { existsSync } from 'node:fs'
import { backupDatabase } from '../../storage/backup/backup-database.ts'
import type { BackupSummary } from '../../storage/backup/backup-database.ts'
import { withOwner } from '../../storage/backup/reach-database.ts'
import type { Reaching } from '../../storage/backup/reach-database.ts'

export type BackupPlace = Reaching & { readonly file: string }

/** Writes everything of all organizations into one file; the program may go on running. For whoever keeps the machine, not a verb of a person. */
export async function makeBackup(place: BackupPlace, now: Date): Promise<BackupSummary> {
  if (existsSync(place.file)) throw new Error(`${place.file} is there already. Choose another name.`)
  return withOwner(place, (owner) => backupDatabase(owner, { file: place.file, now }))
}
