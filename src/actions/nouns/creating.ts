import { z } from 'zod'
import type { Business } from '../../domain/business.ts'
import { keyFromTitle } from '../../domain/values/key.ts'
import type { Kept } from '../../storage/kept.ts'
import { insertNouns } from '../../storage/noun-rows.ts'
import { ActionError } from '../action-error.ts'
import type { Context } from '../context.ts'
import { getBusiness } from '../get-business.ts'
import { parse } from '../parse.ts'
import { refuseNewProblems } from '../refuse-new-problems.ts'
import type { Verb } from '../write.ts'
import type { AnyNoun, NounKind } from './noun-kinds.ts'
import { withNoun } from './with-noun.ts'

const written = z.record(z.string(), z.unknown())

/** Adds a noun. A key left out follows from its title. */
export function creating<Noun extends AnyNoun>(
  context: Context,
  kind: NounKind<Noun>,
): Verb<z.infer<typeof written>, Kept<Noun>> {
  const { collection, one } = kind
  return {
    name: `create-${one.toLowerCase()}`,
    permission: 'write',
    input: written,
    work: async (scope, fields) => {
      const before = await getBusiness(scope)
      const noun = parse(kind.schema, withKey(before, kind, fields))
      if (keysOf(before, kind).has(noun.key)) throw keyTaken(one, noun.key)
      refuseNewProblems(before, withNoun(before, collection, noun), context.today)
      const by = { by: context.person.userId, at: context.now }
      const [kept] = await insertNouns(scope, collection, { nouns: [noun], ...by })
      if (kept === undefined) throw new Error(`The new ${one} was not stored.`)
      return { answer: kept, audit: { subject: `${collection}/${noun.key}`, before: null, after: noun } }
    },
  }
}

function withKey<Noun extends AnyNoun>(business: Business, kind: NounKind<Noun>, fields: Record<string, unknown>) {
  const title = fields.title ?? fields.name
  if (fields.key !== undefined || typeof title !== 'string') return fields
  return { ...fields, key: keyFromTitle(title, keysOf(business, kind)) }
}

function keysOf<Noun extends AnyNoun>(business: Business, { collection }: NounKind<Noun>): ReadonlySet<string> {
  return new Set(business[collection].map(({ key }) => key))
}

function keyTaken(one: string, key: string): ActionError {
  return new ActionError('conflict', `There is already a ${one} with the key "${key}". Choose another key or title.`)
}
