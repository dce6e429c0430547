import { join } from 'node:path'
import type { CommandContext } from './command-context.ts'

/** Where the data of this machine is: the folder of the bundled server, or a server of one's own. */
export function keptPlace(context: CommandContext, folder: string | undefined) {
  return {
    folder: folder ?? process.env['PLUMBLINE_DATA'] ?? join(process.cwd(), 'data'),
    url: process.env['DATABASE_URL'] ?? null,
    say: context.note,
  }
}
