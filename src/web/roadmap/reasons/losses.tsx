import type { Initiative } from '../../../domain/initiative.ts'
import type { InstantWhyNots } from '../../../solver/reasons/why-not-instant.ts'
import type { WhyNotAnswer } from '../../../solver/roadmap-answer.ts'
import { explainExactLoss, explainInstantLoss } from '../../explain/explain-reasons.ts'
import { reasonsText as text } from '../../text/reasons.en.ts'
import { roadmapText } from '../../text/roadmap.en.ts'
import { Figure } from '../../ui/figure.tsx'
import type { ShownPlan } from '../shown-plan.ts'

type Props = { readonly plan: ShownPlan; readonly project: Initiative }

/** About what having a project, or being without one that is in, would cost. */
export function InstantLoss({ plan, project, instant }: Props & { readonly instant: InstantWhyNots }) {
  const found = instant.initiatives.find(({ initiative }) => initiative === project.key)
  if (found === undefined) return null
  const { isChosen, verdict, loss } = found
  const { noise, isExact } = instant
  switch (verdict) {
    case 'costs': {
      const known = { loss, noise, worth: plan.value.total, isExact, isChosen }
      return loss && <Figure explanation={explainInstantLoss(project.title, { ...known, loss })} />
    }
    case 'too-close':
      return text.tooClose
    case 'essential':
      return isChosen ? text.anEssential : text.essential
    case 'impossible':
      return isChosen ? text.needed : text.impossible
  }
}

/** What having a project costs, solved; and what it pushes out. */
export function ExactLoss({ plan, project, answer }: Props & { readonly answer: WhyNotAnswer }) {
  switch (answer.kind) {
    case 'costs':
      return answer.isWithinGap ? (
        text.tooClose
      ) : (
        <Figure explanation={explainExactLoss(project.title, answer, plan.value)} />
      )
    case 'impossible':
      return text.impossible
    case 'undecided':
    case 'cancelled':
      return text.undecided
    case 'chosen':
    case 'unknown-initiative':
      return roadmapText.whyNot.title
  }
}
