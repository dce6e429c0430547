import { isSetUp } from '../../storage/identity/set-up.ts'
import type { Database } from '../../storage/database.ts'

/** Whether the database answers within two seconds. */
export async function databaseAnswers(database: Database): Promise<boolean> {
  const patience = new Promise<boolean>((resolve) => setTimeout(resolve, 2_000, false).unref())
  const asked = isSetUp(database).then(
    () => true,
    () => false,
  )
  return Promise.race([asked, patience])
}
