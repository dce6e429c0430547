import { z } from 'zod'
import type { Kept, Page } from '../../storage/kept.ts'
import { findNoun, listNouns } from '../../storage/noun-rows.ts'
import type { Context } from '../context.ts'
import { parse } from '../parse.ts'
import { reading } from '../read.ts'
import { notThere } from './get-expected.ts'
import type { AnyNoun, NounKind } from './noun-kinds.ts'

const page = z.strictObject({
  after: z.string().max(500).nullable().default(null),
  limit: z.int().min(1).max(500).default(100),
  removed: z.boolean().default(false),
})

/** One page in the order of keys; `removed` lists what can be restored. */
export function listKept<Noun extends AnyNoun>(
  context: Context,
  { collection }: NounKind<Noun>,
  input: unknown,
): Promise<Page<Kept<Noun>>> {
  return reading(context, (scope) => listNouns<Noun>(scope, collection, parse(page, input)))
}

/** The noun of that key. */
export function getKept<Noun extends AnyNoun>(
  context: Context,
  { collection, one }: NounKind<Noun>,
  key: string,
): Promise<Kept<Noun>> {
  return reading(context, async (scope) => {
    const kept = await findNoun<Noun>(scope, collection, key)
    if (kept === null) throw notThere(one, key)
    return kept
  })
}
