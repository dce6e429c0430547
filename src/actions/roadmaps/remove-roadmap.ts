import type { Roadmap } from '../../domain/roadmap.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { removing } from '../nouns/removing.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Removes a roadmap for 30 days: `{ key, expectedVersion }`. */
export function removeRoadmap(context: Context, input: unknown): Promise<Kept<Roadmap>> {
  return writing(context, removing(context, nounKinds.roadmaps), input)
}
