import { findBudgets, findOrganization } from '../../storage/organization-rows.ts'
import type { KeptBudgets, KeptOrganization } from '../../storage/organization-rows.ts'
import { ActionError } from '../action-error.ts'
import type { Context } from '../context.ts'
import { reading } from '../read.ts'

/** The organization with its version. */
export function getOrganization(context: Context): Promise<KeptOrganization> {
  return reading(context, async (scope) => {
    const kept = await findOrganization(scope)
    if (kept === null) throw new ActionError('not-found', 'There is no such organization, or you do not belong to it.')
    return kept
  })
}

/** Budgets and cash forecast with their version. */
export function getBudgets(context: Context): Promise<KeptBudgets> {
  return reading(context, findBudgets)
}
