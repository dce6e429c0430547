import { z } from 'zod'
import type { Roadmap } from '../../domain/roadmap.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { createNoun } from '../nouns/create-noun.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { parse } from '../parse.ts'

const computed = z.record(z.string(), z.unknown())

/** Keeps a computed plan as a draft. A key left out follows from its title. */
export async function saveRoadmap(context: Context, input: unknown): Promise<Kept<Roadmap>> {
  const draft = { ...parse(computed, input), adoption: null, retiredOn: null }
  return createNoun(context, nounKinds.roadmaps, draft)
}
