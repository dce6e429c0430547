import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { BackupEnd, BackupHead, Frame, TableEnd, TableHead } from './backup-format.ts'
import { backupFormat, framesOf } from './backup-format.ts'

/** What a reader of a backup is told, in the order of the file. */
export type BackupReader = {
  readonly head: (head: BackupHead) => Promise<void>
  readonly table: (table: TableHead) => Promise<void>
  readonly rows: (bytes: Buffer) => Promise<void>
  readonly tableEnd: () => Promise<void>
}

/** Reads a backup from beginning to end, checks every hash on the way, and refuses one that is damaged. */
export async function readBackup(file: string, reader: BackupReader): Promise<BackupHead> {
  const progress: Progress = {
    head: null,
    open: null,
    hash: createHash('sha256'),
    whole: createHash('sha256'),
    tables: 0,
    ended: false,
  }
  for await (const frame of soundFrames(file)) await take(frame, progress, { file, reader })
  if (!progress.ended || progress.head === null) throw damaged(file, 'its end is missing')
  return progress.head
}

/** For a look before anything is touched. */
export const onlyChecks: BackupReader = {
  head: () => Promise.resolve(),
  table: () => Promise.resolve(),
  rows: () => Promise.resolve(),
  tableEnd: () => Promise.resolve(),
}

type Progress = {
  head: BackupHead | null
  open: TableHead | null
  hash: Hash
  readonly whole: Hash
  tables: number
  ended: boolean
}

type Reading = { readonly file: string; readonly reader: BackupReader }

/** Faults of the stream are faults of the file; faults of the reader are not, and keep their own words. */
async function* soundFrames(file: string): AsyncGenerator<Frame> {
  const frames = framesOf(pipeline(createReadStream(file), createGunzip(), () => undefined))
  for (;;) {
    const next = await frames.next().catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new Error(`There is no file ${file}.`) : damaged(file, error.message)
    })
    if (next.done === true) return
    yield next.value
  }
}

async function take({ kind, bytes }: Frame, progress: Progress, reading: Reading): Promise<void> {
  const { file, reader } = reading
  if (progress.ended || (progress.head === null) !== (kind === 'H')) throw damaged(file, 'its parts are out of order')
  switch (kind) {
    case 'H':
      progress.head = headFrom(bytes, file)
      return reader.head(progress.head)
    case 'T':
      progress.open = content<TableHead>(bytes, file)
      progress.hash = createHash('sha256')
      return reader.table(progress.open)
    case 'D':
      progress.hash.update(bytes)
      return reader.rows(bytes)
    case 'E':
      endTable(progress, content<TableEnd>(bytes, file), file)
      return reader.tableEnd()
    case 'Z':
      endBackup(progress, content<BackupEnd>(bytes, file), file)
  }
}

function headFrom(bytes: Buffer, file: string): BackupHead {
  const head = content<BackupHead>(bytes, file)
  if (head.format === backupFormat) return head
  throw new Error(
    `${file} is a backup of format ${head.format}; this Plumbline reads format ${backupFormat}. Use a newer Plumbline.`,
  )
}

function endTable(progress: Progress, end: TableEnd, file: string): void {
  const sha256 = progress.hash.digest('hex')
  if (progress.open === null || sha256 !== end.sha256)
    throw damaged(file, `the rows of ${progress.open?.table ?? 'a table'} are not what was written`)
  progress.whole.update(`${progress.open.table} ${sha256}\n`)
  progress.tables += 1
  progress.open = null
}

function endBackup(progress: Progress, end: BackupEnd, file: string): void {
  const isWhole = end.tables === progress.tables && end.sha256 === progress.whole.digest('hex')
  if (!isWhole) throw damaged(file, 'tables are missing')
  progress.ended = true
}

/** Written by this program and covered by the hash of its stream. */
function content<Content>(bytes: Buffer, file: string): Content {
  try {
    return JSON.parse(bytes.toString('utf8')) as Content
  } catch {
    throw damaged(file, 'a heading cannot be read')
  }
}

function damaged(file: string, reason: string): Error {
  return new Error(`The backup ${file} is damaged and was not used: ${reason}. Use another copy of it.`)
}
