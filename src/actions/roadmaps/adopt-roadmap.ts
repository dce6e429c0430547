import type { Roadmap } from '../../domain/roadmap.ts'
import type { WritingScope } from '../../storage/in-organization.ts'
import type { Kept } from '../../storage/kept.ts'
import { findNoun, updateNoun } from '../../storage/noun-rows.ts'
import { note, title } from '../../contract/scalars.ts'
import { ActionError } from '../action-error.ts'
import type { Context } from '../context.ts'
import { getBusiness } from '../get-business.ts'
import { expected, getExpected } from '../nouns/get-expected.ts'
import { nounKinds } from '../nouns/noun-kinds.ts'
import { writing } from '../write.ts'
import { refuseBrokenPlan } from './refuse-broken-plan.ts'

const adopting = expected.extend({ reason: note.default(''), by: title.nullable().default(null) })

/** Makes a draft the plan of the business, if it can still be done: `{ key, expectedVersion, reason, by }`. The plan it replaces is retired. */
export function adoptRoadmap(context: Context, input: unknown): Promise<Kept<Roadmap>> {
  return writing(
    context,
    {
      name: 'adopt-roadmap',
      permission: 'write',
      input: adopting,
      work: async (scope, wanted) => {
        const kept = await getExpected(scope, nounKinds.roadmaps, wanted)
        if (kept.noun.adoption !== null) throw alreadyAdopted(kept.noun)
        const { assumptions } = kept.noun
        refuseBrokenPlan({ business: await getBusiness(scope), assumptions, today: context.today }, kept.noun)
        const replaced = await retireAdopted(scope, context)
        const adoption = { by: wanted.by ?? context.person.userId, on: context.today, reason: wanted.reason }
        const answer = await store(scope, context, { ...kept, noun: { ...kept.noun, adoption, retiredOn: null } })
        const subject = `roadmaps/${kept.key}`
        return { answer, audit: { subject, before: kept.noun, after: { ...answer.noun, replaces: replaced } } }
      },
    },
    input,
  )
}

async function retireAdopted(scope: WritingScope, context: Context): Promise<readonly string[]> {
  const { roadmaps } = await getBusiness(scope)
  const adopted = roadmaps.filter(({ adoption, retiredOn }) => adoption !== null && retiredOn === null)
  for (const { key } of adopted) {
    const kept = await findNoun<Roadmap>(scope, 'roadmaps', key)
    if (kept !== null) await store(scope, context, { ...kept, noun: { ...kept.noun, retiredOn: context.today } })
  }
  return adopted.map(({ key }) => key)
}

async function store(
  scope: WritingScope,
  context: Context,
  { id, version, noun }: Kept<Roadmap>,
): Promise<Kept<Roadmap>> {
  const by = { by: context.person.userId, at: context.now }
  const stored = await updateNoun(scope, 'roadmaps', { id, expectedVersion: version, noun, ...by })
  if (stored === null) throw new Error(`The roadmap ${noun.key} changed although its organization was locked.`)
  return stored
}

function alreadyAdopted({ title: name, adoption }: Roadmap): ActionError {
  return new ActionError(
    'conflict',
    `"${name}" was already adopted on ${adoption?.on ?? ''}. Save a new plan to change course.`,
  )
}
