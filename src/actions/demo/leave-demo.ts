import { z } from 'zod'
import { findOrganization, removeExample } from '../../storage/organization-rows.ts'
import { ActionError } from '../action-error.ts'
import type { Context } from '../context.ts'
import { writing } from '../write.ts'

/** Removes an example organization with all it holds, its audit log included. Refused for a real one. */
export function leaveDemo(context: Context): Promise<null> {
  return writing(
    // Everything goes, the kept answers too, so there is nothing to repeat one from.
    { ...context, idempotencyKey: null },
    {
      name: 'leave-demo',
      permission: 'manage',
      input: z.strictObject({}),
      work: async (scope) => {
        const kept = await findOrganization(scope)
        if (kept?.example !== true)
          throw new ActionError('forbidden', 'This is not an example. Only an example can be left.')
        await removeExample(scope)
        return { answer: null, audit: null }
      },
    },
    {},
  )
}
