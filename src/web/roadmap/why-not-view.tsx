import type { Key } from '../../domain/values/key.ts'
import type { WhyNotAnswer } from '../../solver/roadmap-answer.ts'
import { explainDifference } from '../explain/explain-roadmap.ts'
import { roadmapText } from '../text/roadmap.en.ts'
import { Figure } from '../ui/figure.tsx'
import { formatList, formatMoney } from '../ui/format.ts'
import { SolveProgress } from './plan-status.tsx'
import type { ShownPlan } from './shown-plan.ts'
import { useWhyNot } from './use-why-not.ts'

const text = roadmapText.whyNot

/** What it would cost to have a project after all, and what it would push out. */
export function WhyNotView({ plan, initiative }: { readonly plan: ShownPlan; readonly initiative: Key }) {
  const { answer, progress, problem, cancel, again } = useWhyNot(plan, initiative)
  return (
    <section className="stack sub" aria-live="polite">
      <h3>{text.title}</h3>
      {problem && <p className="notice bad">{roadmapText.failed(problem)}</p>}
      {answer === null && !problem && (
        <div className="stack tight">
          <p>{text.working}</p>
          <SolveProgress progress={progress} />
          <div>
            <button type="button" className="button small" onClick={cancel}>
              {roadmapText.cancel}
            </button>
          </div>
        </div>
      )}
      {answer && <AnswerView plan={plan} answer={answer} initiative={initiative} />}
      {(problem || answer?.kind === 'cancelled' || answer?.kind === 'undecided') && (
        <div>
          <button type="button" className="button small" onClick={again}>
            {text.again}
          </button>
        </div>
      )}
    </section>
  )
}

type AnswerProps = { readonly plan: ShownPlan; readonly answer: WhyNotAnswer; readonly initiative: Key }

function AnswerView({ plan, answer, initiative }: AnswerProps) {
  switch (answer.kind) {
    case 'costs':
      return <CostView plan={plan} answer={answer} initiative={initiative} />
    case 'impossible':
      return (
        <>
          <p>{text.impossible}</p>
          <ul className="list small">
            {answer.conflict.map(({ id, words, repair }) => (
              <li key={id}>
                <span>
                  {words} {repair}
                </span>
              </li>
            ))}
          </ul>
        </>
      )
    case 'undecided':
      return <p>{text.undecided}</p>
    case 'cancelled':
      return <p>{text.cancelled}</p>
    case 'chosen':
    case 'unknown-initiative':
      return null
  }
}

type Costs = Extract<WhyNotAnswer, { kind: 'costs' }>

function CostView({ plan, answer, initiative }: AnswerProps & { readonly answer: Costs }) {
  const { titles, value } = plan
  const { difference, gain, isWithinGap, displaced, moved, added } = answer
  const named = (keys: readonly Key[]): string => formatList(keys.map(titles.initiative))
  const others = added.filter((key) => key !== initiative)
  const { goalValue, netPresentValue, risk } = difference
  return (
    <div className="stack tight">
      {isWithinGap ? (
        <p>{text.tooClose}</p>
      ) : gain.minor > 0 ? (
        <p>{text.better}</p>
      ) : (
        <p>
          <span className="amount">
            <Figure
              explanation={explainDifference(difference, {
                title: `${titles.initiative(initiative)}: ${text.title}`,
                plans: [[roadmapText.title, value]],
                gain,
              })}
            />
          </span>{' '}
          {text.cost}
        </p>
      )}
      <p className="small muted">
        {text.parts(formatMoney(goalValue), formatMoney(netPresentValue), formatMoney(risk))}
      </p>
      {displaced.length > 0 && <p>{text.displaced(named(displaced))}</p>}
      {moved.length > 0 && <p>{text.moved(named(moved))}</p>}
      {others.length > 0 && <p>{text.added(named(others))}</p>}
    </div>
  )
}
