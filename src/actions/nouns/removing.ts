import { z } from 'zod'
import type { Problem } from '../../domain/problem.ts'
import type { Reference } from '../../domain/references.ts'
import { referencesTo } from '../../domain/references.ts'
import { countFactsAbout } from '../../storage/facts-about.ts'
import type { Scope } from '../../storage/in-organization.ts'
import type { Kept } from '../../storage/kept.ts'
import { markNoun, purgeRemoved } from '../../storage/noun-rows.ts'
import { ActionError } from '../action-error.ts'
import type { Context } from '../context.ts'
import { getBusiness } from '../get-business.ts'
import { refuseNewProblems } from '../refuse-new-problems.ts'
import type { Verb } from '../write.ts'
import { expected, getExpected } from './get-expected.ts'
import type { AnyNoun, NounKind } from './noun-kinds.ts'
import { withoutNoun } from './with-noun.ts'

const removal = expected.extend({ leaveFacts: z.boolean().default(false) })

export const daysRemovedIsKept = 30

/**
 * Removes a noun for 30 days, in which it can be restored. Refuses while others refer to it, and says which; where
 * only statement lines or seats name it, `leaveFacts` lets them be.
 */
export function removing<Noun extends AnyNoun>(
  context: Context,
  kind: NounKind<Noun>,
): Verb<z.infer<typeof removal>, Kept<Noun>> {
  const { collection, one } = kind
  return {
    name: `remove-${one.toLowerCase()}`,
    permission: 'write',
    input: removal,
    work: async (scope, wanted) => {
      const kept = await getExpected(scope, kind, wanted)
      const before = await getBusiness(scope)
      refuseReferences(kind, kept.key, referencesTo(before, collection, kept.key))
      if (!wanted.leaveFacts) await refuseFacts(scope, kind, kept.key)
      refuseNewProblems(before, withoutNoun(before, collection, kept.key), context.today)
      const by = { by: context.person.userId, at: context.now }
      const mark = { id: kept.id, expectedVersion: kept.version, removed: true, ...by }
      const answer = await markNoun<Noun>(scope, collection, mark)
      if (answer === null) throw new Error(`The ${one} ${kept.key} changed although its organization was locked.`)
      await purgeRemoved(scope, collection, daysBefore(context.now, daysRemovedIsKept))
      return { answer, audit: { subject: `${collection}/${kept.key}`, before: kept.noun, after: null } }
    },
  }
}

function refuseReferences({ collection, one }: NounKind<AnyNoun>, key: string, references: readonly Reference[]): void {
  if (references.length === 0) return
  const problems = references.map(problemFrom)
  const names = [...new Set(references.map(({ title }) => `"${title}"`))]
  const shown = names.slice(0, 5).join(', ') + (names.length > 5 ? ` and ${names.length - 5} more` : '')
  const message = `The ${one} "${key}" is still used by ${shown}. Change those first, then remove it from ${collection}.`
  throw new ActionError('conflict', message, { problems })
}

function problemFrom({ collection, key, title, at }: Reference): Problem {
  const message = `"${title}" refers to it. Choose another there, or remove it.`
  return { severity: 'error', code: 'still-referred-to', at: [collection, key, ...at], message }
}

async function refuseFacts(scope: Scope, { collection, one }: NounKind<AnyNoun>, key: string): Promise<void> {
  const { lines, seats } = await countFactsAbout(scope, collection, key)
  if (lines + seats === 0) return
  const parts = [lines > 0 ? `${lines} statement lines` : '', seats > 0 ? `${seats} seats` : ''].filter(Boolean)
  throw new ActionError(
    'conflict',
    `${parts.join(' and ')} name the ${one} "${key}". Sort them to another first, or remove it and leave them.`,
  )
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000)
}
