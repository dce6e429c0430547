import { memo } from 'react'
import {
  explainPlanGoals,
  explainPlanMoney,
  explainPlanRisk,
  explainPlanWorth,
  proofWords,
} from '../explain/explain-roadmap.ts'
import { roadmapText as text } from '../text/roadmap.en.ts'
import { Figure } from '../ui/figure.tsx'
import { formatMoney } from '../ui/format.ts'
import type { ShownPlan } from './shown-plan.ts'

type Props = { readonly plan: ShownPlan; readonly onFurther: () => void }

/** The answer in a sentence, with the number in it and how sure it is. */
export const PlanHeadline = memo(({ plan, onFurther }: Props) => {
  const { schedule, question, proof, notes, value } = plan
  if (schedule.length === 0) return <p>{text.nothingFits}</p>
  if (!plan.isFinal) return <HeadlineSoFar plan={plan} />
  return (
    <div className="stack tight">
      <div className="headline">
        <Figure explanation={explainPlanWorth(plan, proof)} />
      </div>
      <p>
        {text.fits(schedule.length, text.years(question.assumptions.quarterCount), value.total.minor >= 0)}{' '}
        {proofWords(proof)}
      </p>
      <p className="small">
        <Figure explanation={explainPlanGoals(plan)} /> {text.parts.goals} +{' '}
        <Figure explanation={explainPlanMoney(plan)} /> {text.parts.money} −{' '}
        <Figure explanation={explainPlanRisk(plan)} /> {text.parts.risk}
      </p>
      {proof.status === 'feasible' && (
        <div>
          <button type="button" className="button small no-print" onClick={onFurther}>
            {text.searchFurther}
          </button>
        </div>
      )}
      {notes.length > 0 && (
        <details className="small">
          <summary>
            {text.noteList} ({notes.length})
          </summary>
          <ul className="stack tight">
            {notes.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
})
PlanHeadline.displayName = 'PlanHeadline'

/** While the search goes on the figures change too often to be opened. */
function HeadlineSoFar({ plan: { schedule, question, value } }: { readonly plan: ShownPlan }) {
  const { total, goalValue, netPresentValue, risk } = value
  return (
    <div className="stack tight">
      <div className="headline">{formatMoney(total)}</div>
      <p>
        {text.fits(schedule.length, text.years(question.assumptions.quarterCount), total.minor >= 0)} {text.soFar}
      </p>
      <p className="small">
        {formatMoney(goalValue)} {text.parts.goals} + {formatMoney(netPresentValue)} {text.parts.money} −{' '}
        {formatMoney(risk)} {text.parts.risk}
      </p>
    </div>
  )
}
