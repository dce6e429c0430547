import { openDatabase } from '../../storage/database.ts'
import type { OpenOptions } from '../../storage/database.ts'
import { resetPassword } from './choose-password.ts'

/** Gives an account a new password from the command line; the program must not be running on the same folder. Answers the password. */
export async function newPasswordAt(
  place: OpenOptions,
  { email, now }: { readonly email: string; readonly now: Date },
): Promise<string> {
  const database = await openDatabase(place)
  try {
    return await resetPassword(database, { email, password: null, now })
  } finally {
    await database.close()
  }
}
