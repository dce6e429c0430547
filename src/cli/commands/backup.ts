import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { fromBackup } from '../../actions/backup/from-backup.ts'
import { makeBackup } from '../../actions/backup/make-backup.ts'
import type { CommandContext } from '../command-context.ts'
import { keptPlace } from '../keeping.ts'
import { Refusal } from '../refusal.ts'

type Place = { readonly data?: string }

export function addBackup(program: Command, context: CommandContext): void {
  program
    .command('backup')
    .argument('<file>', 'file to write')
    .option('--data <folder>', 'folder of the database (default ./data, or PLUMBLINE_DATA)')
    .description('Write everything of all businesses into one file')
    .action((file: string, { data }: Place) => backup(context, file, data))
  program
    .command('restore')
    .argument('<file>', 'file that "plumbline backup" wrote')
    .option('--data <folder>', 'an empty folder (default ./data, or PLUMBLINE_DATA)')
    .description('Bring a backup back into an empty folder or database')
    .action((file: string, { data }: Place) => restore(context, file, data))
}

async function backup(context: CommandContext, file: string, data: string | undefined): Promise<void> {
  const place = keptPlace(context, data)
  if (place.url === null && !existsSync(place.folder)) {
    throw new Refusal('input', `There is no data in ${place.folder}. Name the folder with --data or PLUMBLINE_DATA.`)
  }
  const { rows, tables } = await refusing(() => makeBackup({ ...place, file }, new Date()))
  context.note(`${file} holds everything: ${rows} rows of ${tables.length} tables. Keep it away from this machine.`)
}

async function restore(context: CommandContext, file: string, data: string | undefined): Promise<void> {
  if (!existsSync(file)) throw new Refusal('input', `${file} does not exist.`)
  const place = keptPlace(context, data)
  await refusing(() => fromBackup({ ...place, file }))
  context.note(
    `Everything in ${file} is back in ${place.url === null ? place.folder : 'the database'}. Start it with "plumbline serve".`,
  )
}

/** What the machine refuses is said in one line, without a trace. */
export async function refusing<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work()
  } catch (problem) {
    throw new Refusal('unavailable', problem instanceof Error ? problem.message : String(problem))
  }
}
