import type { Roadmap } from '../../domain/roadmap.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { removeNoun } from '../nouns/remove-noun.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** Removes a roadmap for 30 days: `{ key, expectedVersion }`. */
export function removeRoadmap(context: Context, input: unknown): Promise<Kept<Roadmap>> {
  return removeNoun(context, nounKinds.roadmaps, input)
}
