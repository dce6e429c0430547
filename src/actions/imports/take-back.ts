import type { WritingScope } from '../../storage/in-organization.ts'
import type { Author } from '../../storage/noun-rows.ts'
import { deleteNouns, markNoun, updateNoun } from '../../storage/noun-rows.ts'
import { updateBudgets, updateOrganization } from '../../storage/organization-rows.ts'
import { ActionError } from '../action-error.ts'
import type { Touched, TouchedNoun } from './store-differences.ts'

/** Takes a change of many back exactly; refuses as a whole where something it touched was changed since, and says what. */
export async function takeBack(scope: WritingScope, touched: Touched, author: Author): Promise<void> {
  const since: string[] = []
  for (const noun of touched.nouns.toReversed()) if (!(await takeNounBack(scope, noun, author))) since.push(noun.key)
  const { organization, budgets } = touched
  if (organization !== null) {
    const { before, version } = organization
    const isBack = await updateOrganization(scope, { expectedVersion: version, organization: before, ...author })
    if (!isBack) since.push('the organization')
  }
  if (budgets !== null) {
    const isBack = await updateBudgets(scope, { expectedVersion: budgets.version, budgets: budgets.before, ...author })
    if (!isBack) since.push('the budgets')
  }
  if (since.length > 0) throw changedSince(since)
}

/** False where the noun is no longer in the version the change left. */
async function takeNounBack(scope: WritingScope, noun: TouchedNoun, author: Author): Promise<boolean> {
  const { collection, id, kind, before, version } = noun
  if (kind === 'added') return (await deleteNouns(scope, collection, [{ id, version }])) === 1
  if (kind === 'removed') {
    return (await markNoun(scope, collection, { id, expectedVersion: version, removed: false, ...author })) !== null
  }
  if (before === null) return false
  return (await updateNoun(scope, collection, { id, expectedVersion: version, noun: before, ...author })) !== null
}

function changedSince(names: readonly string[]): ActionError {
  const shown = names.slice(0, 5).join(', ') + (names.length > 5 ? ` and ${names.length - 5} more` : '')
  return new ActionError(
    'conflict',
    `This import cannot be undone any more: ${shown} changed since. Change them by hand, or restore a backup.`,
  )
}
