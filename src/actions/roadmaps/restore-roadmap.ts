import type { Roadmap } from '../../domain/roadmap.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { restoring } from '../nouns/restoring.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Brings back a roadmap removed in the last 30 days: `{ key }`. */
export function restoreRoadmap(context: Context, input: unknown): Promise<Kept<Roadmap>> {
  return writing(context, restoring(context, nounKinds.roadmaps), input)
}
