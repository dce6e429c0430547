import { z } from 'zod'
import type { Roadmap } from '../../domain/roadmap.ts'
import type { Kept } from '../../storage/kept.ts'
import type { Context } from '../context.ts'
import { creating } from '../nouns/creating.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { getBusiness } from '../get-business.ts'
import { parse } from '../parse.ts'
import { writing } from '../write.ts'
import { refuseBrokenPlan, refuseFalseWorth } from './refuse-broken-plan.ts'

const computed = z.record(z.string(), z.unknown())

/** Keeps a computed plan as a draft, once it was found to hold and to be worth what it says. A key left out follows from its title. */
export async function saveRoadmap(context: Context, input: unknown): Promise<Kept<Roadmap>> {
  const draft = { ...parse(computed, input), adoption: null, retiredOn: null, replacedBy: null }
  const verb = creating(context, nounKinds.roadmaps)
  return writing(
    context,
    {
      ...verb,
      work: async (scope, fields) => {
        const made = await verb.work(scope, fields)
        const { noun } = made.answer
        const question = {
          business: await getBusiness(scope),
          assumptions: noun.assumptions,
          today: context.today,
        }
        refuseBrokenPlan(question, noun)
        refuseFalseWorth(question, noun)
        return made
      },
    },
    draft,
  )
}
