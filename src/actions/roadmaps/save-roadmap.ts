import { z } from 'zod'
import type { Roadmap } from '../../domain/roadmap.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { creating } from '../nouns/creating.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { parse } from '../parse.ts'
import { writing } from '../write.ts'

const computed = z.record(z.string(), z.unknown())

/** Keeps a computed plan as a draft. A key left out follows from its title. */
export async function saveRoadmap(context: Context, input: unknown): Promise<Kept<Roadmap>> {
  const draft = { ...parse(computed, input), adoption: null, retiredOn: null, replacedBy: null }
  return writing(context, creating(context, nounKinds.roadmaps), draft)
}
