import { z } from 'zod'
import { wireBudget, wireCashForecast } from '../../contract/nouns.ts'
import { findBudgets, updateBudgets } from '../../storage/organization-rows.ts'
import type { KeptBudgets } from '../../storage/organization-rows.ts'
import { ActionError } from '../action-error.ts'
import type { Context } from '../context.ts'
import { getBusiness } from '../get-business.ts'
import { refuseNewProblems } from '../refuse-new-problems.ts'
import { writing } from '../write.ts'

const setting = z.strictObject({
  expectedVersion: z.int().min(1),
  budgets: z.array(wireBudget).max(400).readonly(),
  cashForecast: wireCashForecast.nullable().optional(),
})

/** Sets the budgets of all quarters at once, and the cash forecast where it is given: `{ expectedVersion, budgets, cashForecast }`. */
export function setBudgets(context: Context, input: unknown): Promise<KeptBudgets> {
  return writing(
    context,
    {
      name: 'set-budgets',
      permission: 'manage',
      input: setting,
      work: async (scope, { expectedVersion, budgets, cashForecast }) => {
        const kept = await findBudgets(scope)
        if (kept.version !== expectedVersion) throw staleBudgets(kept, expectedVersion)
        const next = { budgets, cashForecast: cashForecast === undefined ? kept.cashForecast : cashForecast }
        const before = await getBusiness(scope)
        refuseNewProblems(before, { ...before, ...next }, context.today)
        const by = { by: context.person.userId, at: context.now }
        await updateBudgets(scope, { expectedVersion, budgets: next, ...by })
        const { version: _, ...earlier } = kept
        const answer = { ...next, version: expectedVersion + 1 }
        return { answer, audit: { subject: 'budgets', before: earlier, after: next } }
      },
    },
    input,
  )
}

function staleBudgets(kept: KeptBudgets, expectedVersion: number): ActionError {
  return new ActionError(
    'conflict',
    `The budgets were changed by someone else since you opened them (you saw version ${expectedVersion}, they are now ${kept.version}). Look at them again, then repeat your change.`,
    { versions: { expected: expectedVersion, current: kept.version }, current: kept },
  )
}
