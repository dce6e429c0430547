import type { Business } from '../domain/business.ts'
import type { Scope } from '../storage/in-organization.ts'
import { loadBusiness } from '../storage/load-business.ts'
import { ActionError } from './action-error.ts'

/** The whole business of a transaction's organization. */
export async function getBusiness(scope: Scope): Promise<Business> {
  const business = await loadBusiness(scope)
  if (business !== null) return business
  throw new ActionError('not-found', 'There is no such organization, or you do not belong to it.')
}
