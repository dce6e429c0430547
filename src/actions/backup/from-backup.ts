import { restoreDatabase } from '../../storage/backup/restore-database.ts'
import type { BackupHead } from '../../storage/backup/backup-format.ts'
import { withOwner } from '../../storage/backup/reach-database.ts'
import type { BackupPlace } from './make-backup.ts'

/** Fills an empty folder or an empty database from a backup; refuses a damaged file, and a database that holds anything. */
export function fromBackup(place: BackupPlace): Promise<BackupHead> {
  return withOwner(place, (owner) => restoreDatabase(owner, place.file))
}
