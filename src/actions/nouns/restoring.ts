import { z } from 'zod'
import type { Kept } from '../../storage/kept.ts'
import { findNoun, findRemovedNoun, markNoun } from '../../storage/noun-rows.ts'
import { ActionError } from '../action-error.ts'
import type { Context } from '../context.ts'
import { getBusiness } from '../get-business.ts'
import { refuseNewProblems } from '../refuse-new-problems.ts'
import type { Verb } from '../write.ts'
import type { AnyNoun, NounKind } from './noun-kinds.ts'
import { daysRemovedIsKept } from './removing.ts'
import { withNoun } from './with-noun.ts'

const restoration = z.strictObject({ key: z.string().max(64) })

/** Brings back what was removed in the last 30 days, where its key is still free and what it refers to is still there. */
export function restoring<Noun extends AnyNoun>(
  context: Context,
  kind: NounKind<Noun>,
): Verb<z.infer<typeof restoration>, Kept<Noun>> {
  const { collection, one } = kind
  return {
    name: `restore-${one.toLowerCase()}`,
    permission: 'write',
    input: restoration,
    work: async (scope, { key }) => {
      const removed = await findRemovedNoun<Noun>(scope, collection, key)
      if (removed === null || isTooOld(removed, context.now)) throw nothingToRestore(one, key)
      if ((await findNoun(scope, collection, key)) !== null) throw keyTakenSince(one, key)
      const before = await getBusiness(scope)
      refuseNewProblems(before, withNoun(before, collection, removed.noun), context.today)
      const by = { by: context.person.userId, at: context.now }
      const mark = { id: removed.id, expectedVersion: removed.version, removed: false, ...by }
      const answer = await markNoun<Noun>(scope, collection, mark)
      if (answer === null) throw new Error(`The ${one} ${key} changed although its organization was locked.`)
      return { answer, audit: { subject: `${collection}/${key}`, before: null, after: removed.noun } }
    },
  }
}

function isTooOld({ removedAt }: Kept<unknown>, now: Date): boolean {
  return removedAt === null || now.getTime() - Date.parse(removedAt) > daysRemovedIsKept * 86_400_000
}

function nothingToRestore(one: string, key: string): ActionError {
  return new ActionError(
    'not-found',
    `No ${one} with the key "${key}" was removed in the last ${daysRemovedIsKept} days.`,
  )
}

function keyTakenSince(one: string, key: string): ActionError {
  return new ActionError(
    'conflict',
    `There is a new ${one} with the key "${key}". Remove that one first, then restore the earlier one.`,
  )
}
