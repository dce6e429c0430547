import type { Technology } from '../../domain/technology.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { restoring } from '../nouns/restoring.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Brings back a technology removed in the last 30 days: `{ key }`. */
export function restoreTechnology(context: Context, input: unknown): Promise<Kept<Technology>> {
  return writing(context, restoring(context, nounKinds.technologies), input)
}
