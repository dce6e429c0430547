import type { Technology } from '../../domain/technology.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { changing } from '../nouns/changing.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Changes a technology: `{ key, expectedVersion, change }`, where `change` holds the fields that become different. */
export function changeTechnology(context: Context, input: unknown): Promise<Kept<Technology>> {
  return writing(context, changing(context, nounKinds.technologies), input)
}
