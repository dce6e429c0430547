import { z } from 'zod'
import type { Kept } from '../../storage/kept.ts'
import { updateNoun } from '../../storage/noun-rows.ts'
import { ActionError } from '../action-error.ts'
import type { Context } from '../context.ts'
import { getBusiness } from '../get-business.ts'
import { parse } from '../parse.ts'
import { refuseNewProblems } from '../refuse-new-problems.ts'
import type { Verb } from '../write.ts'
import { expected, getExpected } from './get-expected.ts'
import type { AnyNoun, NounKind } from './noun-kinds.ts'
import { withNoun } from './with-noun.ts'

const change = expected.extend({ change: z.record(z.string(), z.unknown()) })

/** Changes the fields that are given and leaves the others; the version seen must still be the stored one. */
export function changing<Noun extends AnyNoun>(
  context: Context,
  kind: NounKind<Noun>,
): Verb<z.infer<typeof change>, Kept<Noun>> {
  const { collection, one } = kind
  return {
    name: `change-${one.toLowerCase()}`,
    permission: 'write',
    input: change,
    work: async (scope, wanted) => {
      const kept = await getExpected(scope, kind, wanted)
      const noun = parse(kind.schema, { ...kept.noun, ...wanted.change })
      if (noun.key !== kept.key) throw keyIsFixed(one, kept.key)
      const before = await getBusiness(scope)
      refuseNewProblems(before, withNoun(before, collection, noun), context.today)
      const by = { by: context.person.userId, at: context.now }
      const answer = await updateNoun(scope, collection, { id: kept.id, expectedVersion: kept.version, noun, ...by })
      if (answer === null) throw new Error(`The ${one} ${kept.key} changed although its organization was locked.`)
      return { answer, audit: { subject: `${collection}/${kept.key}`, before: kept.noun, after: noun } }
    },
  }
}

function keyIsFixed(one: string, key: string): ActionError {
  return new ActionError(
    'invalid',
    `The key of a ${one} is fixed when it is made: it stays "${key}". Change its title.`,
  )
}
