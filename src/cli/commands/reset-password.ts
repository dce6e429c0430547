import type { Command } from 'commander'
import { newPasswordAt } from '../../actions/identity/new-password-at.ts'
import type { CommandContext } from '../command-context.ts'
import { keptPlace } from '../keeping.ts'
import { refusing } from './backup.ts'

export function addResetPassword(program: Command, context: CommandContext): void {
  program
    .command('reset-password')
    .argument('<e-mail>', 'whose password')
    .option('--data <folder>', 'folder of the database (default ./data, or PLUMBLINE_DATA)')
    .description('Give a person a new password, printed once; stop the program first')
    .action((email: string, { data }: { data?: string }) => reset(context, email, data))
}

async function reset(context: CommandContext, email: string, data: string | undefined): Promise<void> {
  const password = await refusing(() => newPasswordAt(keptPlace(context, data), { email, now: new Date() }))
  context.note(`${email} signs in with the password below from now on. All other sessions have ended.`)
  context.print(password)
}
