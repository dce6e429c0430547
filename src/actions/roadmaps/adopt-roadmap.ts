import type { Business } from '../../domain/business.ts'
import type { Roadmap } from '../../domain/roadmap.ts'
import { adoptedRoadmap } from '../../domain/roadmap/scenarios/adoption-history.ts'
import { planFacts } from '../../domain/roadmap/scenarios/plan-facts.ts'
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

/** Makes a draft the plan of the business, if it can still be done: `{ key, expectedVersion, reason, by }`. The plan it replaces is retired and names it. */
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
        const business = await getBusiness(scope)
        refuseBrokenPlan({ business, assumptions: kept.noun.assumptions, today: context.today }, kept.noun)
        const before = adoptedRoadmap(business.roadmaps)?.key ?? null
        if (before !== null) await retire(scope, context, { key: before, replacedBy: kept.key })
        const adopted = adoptedToday(kept.noun, { ...wanted, business, context })
        const answer = await store(scope, context, { ...kept, noun: adopted })
        const subject = `roadmaps/${kept.key}`
        return { answer, audit: { subject, before: kept.noun, after: { ...answer.noun, replaces: before } } }
      },
    },
    input,
  )
}

async function retire(
  scope: WritingScope,
  context: Context,
  { key, replacedBy }: { readonly key: string; readonly replacedBy: string },
): Promise<void> {
  const kept = await findNoun<Roadmap>(scope, 'roadmaps', key)
  if (kept === null) return
  await store(scope, context, { ...kept, noun: { ...kept.noun, retiredOn: context.today, replacedBy } })
}

type Decision = {
  readonly reason: string
  readonly by: string | null
  readonly business: Business
  readonly context: Context
}

/** With the facts of the day, so that a later plan can say what is different since. */
function adoptedToday(roadmap: Roadmap, { reason, by, business, context: { person, today } }: Decision): Roadmap {
  const facts = planFacts({ business, assumptions: roadmap.assumptions, today }, roadmap.schedule)
  const adoption = { by: by ?? person.userId, on: today, reason, facts }
  return { ...roadmap, adoption, retiredOn: null, replacedBy: null }
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
