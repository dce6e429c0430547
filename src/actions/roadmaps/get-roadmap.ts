import type { Roadmap } from '../../domain/roadmap.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { getKept } from '../nouns/list-nouns.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'

/** The roadmap of that key, with its version. */
export function getRoadmap(context: Context, key: string): Promise<Kept<Roadmap>> {
  return getKept(context, nounKinds.roadmaps, key)
}
