import type { Technology } from '../../domain/technology.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { changeNoun } from '../nouns/change-noun.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** Changes a technology: `{ key, expectedVersion, change }`, where `change` holds the fields that become different. */
export function changeTechnology(context: Context, input: unknown): Promise<Kept<Technology>> {
  return changeNoun(context, nounKinds.technologies, input)
}
