import { loadKeptBusiness as loadStored } from '../../storage/load-kept-business.ts'
import type { KeptBusiness } from '../../storage/load-kept-business.ts'
import { ActionError } from '../action-error.ts'
import type { Context } from '../context.ts'
import { reading } from '../read.ts'

/** The whole business with the id and version of every part: what the pages load. */
export function loadKeptBusiness(context: Context): Promise<KeptBusiness> {
  return reading(context, async (scope) => {
    const kept = await loadStored(scope)
    if (kept !== null) return kept
    throw new ActionError('not-found', 'There is no such organization, or you do not belong to it.')
  })
}
