import { z } from 'zod'
import { wireOrganization } from '../../contract/nouns.ts'
import { findOrganization, updateOrganization } from '../../storage/organization-rows.ts'
import type { KeptOrganization } from '../../storage/organization-rows.ts'
import { ActionError } from '../action-error.ts'
import type { Context } from '../context.ts'
import { getBusiness } from '../get-business.ts'
import { parse } from '../parse.ts'
import { refuseNewProblems } from '../refuse-new-problems.ts'
import { writing } from '../write.ts'

const changing = z.strictObject({ expectedVersion: z.int().min(1), change: z.record(z.string(), z.unknown()) })

/** Changes the business's own facts and rules: `{ expectedVersion, change }`. */
export function changeOrganization(context: Context, input: unknown): Promise<KeptOrganization> {
  return writing(
    context,
    {
      name: 'change-organization',
      permission: 'manage',
      input: changing,
      work: async (scope, { expectedVersion, change }) => {
        const kept = await findOrganization(scope)
        if (kept === null) throw new ActionError('not-found', 'There is no such organization.')
        if (kept.version !== expectedVersion) throw staleOrganization(kept, expectedVersion)
        const organization = parse(wireOrganization, { ...kept.organization, ...change })
        const before = await getBusiness(scope)
        refuseNewProblems(before, { ...before, organization }, context.today)
        const by = { by: context.person.userId, at: context.now }
        await updateOrganization(scope, { expectedVersion, organization, ...by })
        const answer = { ...kept, version: expectedVersion + 1, organization }
        return { answer, audit: { subject: 'organization', before: kept.organization, after: organization } }
      },
    },
    input,
  )
}

function staleOrganization(kept: KeptOrganization, expectedVersion: number): ActionError {
  return new ActionError(
    'conflict',
    `The organization was changed by someone else since you opened it (you saw version ${expectedVersion}, it is now ${kept.version}). Look at it again, then repeat your change.`,
    { versions: { expected: expectedVersion, current: kept.version }, current: kept },
  )
}
