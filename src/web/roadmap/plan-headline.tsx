import {
  explainPlanGoals,
  explainPlanMoney,
  explainPlanRisk,
  explainPlanWorth,
  proofWords,
} from '../explain/explain-roadmap.ts'
import { roadmapText as text } from '../text/roadmap.en.ts'
import { Figure } from '../ui/figure.tsx'
import type { ShownPlan } from './shown-plan.ts'

/** The answer in a sentence, with the number in it and how sure it is. */
export function PlanHeadline({ plan, onFurther }: { readonly plan: ShownPlan; readonly onFurther: () => void }) {
  const { schedule, question, proof, notes, value } = plan
  if (schedule.length === 0) return <p>{text.nothingFits}</p>
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
}
