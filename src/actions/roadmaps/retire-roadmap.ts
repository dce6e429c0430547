import type { Roadmap } from '../../domain/roadmap.ts'
import type { Kept } from '../../storage/kept.ts'
import { updateNoun } from '../../storage/noun-rows.ts'
import type { Context } from '../context.ts'
import { expected, getExpected } from '../nouns/get-expected.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'

/** Ends a plan: `{ key, expectedVersion }`. It stays readable. */
export function retireRoadmap(context: Context, input: unknown): Promise<Kept<Roadmap>> {
  return writing(
    context,
    {
      name: 'retire-roadmap',
      permission: 'write',
      input: expected,
      work: async (scope, wanted) => {
        const kept = await getExpected(scope, nounKinds.roadmaps, wanted)
        if (kept.noun.retiredOn !== null) return { answer: kept, audit: null }
        const noun = { ...kept.noun, retiredOn: context.today }
        const by = { by: context.person.userId, at: context.now }
        const answer = await updateNoun(scope, 'roadmaps', { id: kept.id, expectedVersion: kept.version, noun, ...by })
        if (answer === null) throw new Error(`The roadmap ${kept.key} changed although its organization was locked.`)
        return { answer, audit: { subject: `roadmaps/${kept.key}`, before: kept.noun, after: noun } }
      },
    },
    input,
  )
}
