import type { Technology } from '../../domain/technology.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { removeNoun } from '../nouns/remove-noun.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** Removes a technology for 30 days: `{ key, expectedVersion }`. Refused while others refer to it. */
export function removeTechnology(context: Context, input: unknown): Promise<Kept<Technology>> {
  return removeNoun(context, nounKinds.technologies, input)
}
