import type { ShockReaction } from '../../../solver/react-to-shock.ts'
import type { StressTest } from '../../../solver/stress-test.ts'
import type { Key } from '../../../domain/values/key.ts'
import { explainWonBack } from '../../explain/explain-stress.ts'
import { absolute } from '../../explain/explain-roadmap.ts'
import { roadmapText } from '../../text/roadmap.en.ts'
import { stressText } from '../../text/stress.en.ts'
import { Figure } from '../../ui/figure.tsx'
import { formatList, formatMoney } from '../../ui/format.ts'
import { useNotify } from '../../ui/notices.tsx'
import { SolveProgress } from '../plan-status.tsx'
import type { ShownPlan } from '../shown-plan.ts'
import type { Limits } from '../use-limits.ts'
import { useReaction } from './use-reaction.ts'

const text = stressText.reaction

type Props = {
  readonly plan: ShownPlan
  readonly test: StressTest
  readonly title: string
  readonly limits: Limits
}

/** The best new plan under the shock, worked out when asked for. */
export function ReactionView({ plan, test, title, limits }: Props) {
  const { answer, progress, isWorking, problem, start, cancel } = useReaction(plan, test)
  return (
    <div className="stack tight" aria-live="polite">
      {problem && <p className="notice bad">{roadmapText.failed(problem)}</p>}
      {answer && <AnswerView plan={plan} test={test} answer={answer} />}
      <div className="row">
        {isWorking ? (
          <>
            <SolveProgress progress={progress} />
            <button type="button" className="button small" onClick={cancel}>
              {stressText.stop}
            </button>
          </>
        ) : (
          (answer === null || answer.kind === 'cancelled') && (
            <button type="button" className="button small" aria-label={stressText.reactTo(title)} onClick={start}>
              {stressText.react}
            </button>
          )
        )}
        {answer?.kind === 'plan' && <TakeAbsence test={test} limits={limits} />}
      </div>
    </div>
  )
}

function AnswerView({ plan, test, answer }: Pick<Props, 'plan' | 'test'> & { readonly answer: ShockReaction }) {
  switch (answer.kind) {
    case 'plan':
      return <NewPlan plan={plan} test={test} answer={answer} />
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
  }
}

type NewPlanAnswer = Extract<ShockReaction, { kind: 'plan' }>

function NewPlan({ plan, test, answer }: Pick<Props, 'plan' | 'test'> & { readonly answer: NewPlanAnswer }) {
  const { displaced, added, moved, difference, lossAfter, wonBack } = answer
  if (displaced.length + added.length + moved.length === 0) return <p>{text.keep}</p>
  const named = (keys: readonly Key[]): string => formatList(keys.map(plan.titles.initiative))
  const { goalValue, netPresentValue, risk } = difference
  const figure = (
    <span className="amount">
      <Figure explanation={explainWonBack(test, answer)} />
    </span>
  )
  return (
    <div className="stack tight">
      <p>
        {wonBack.minor >= 0 ? (
          <>
            {figure} {text.back}
          </>
        ) : (
          <>
            {text.worse} {figure}
          </>
        )}{' '}
        {lossAfter.minor >= 0 ? text.still(formatMoney(lossAfter)) : text.gains(formatMoney(absolute(lossAfter)))}
      </p>
      <p className="small muted">
        {text.parts(formatMoney(goalValue), formatMoney(netPresentValue), formatMoney(risk))}
      </p>
      {displaced.length > 0 && <p>{text.out(named(displaced))}</p>}
      {added.length > 0 && <p>{text.added(named(added))}</p>}
      {moved.length > 0 && <p>{text.moved(named(moved))}</p>}
    </div>
  )
}

/** Only an absence is a limit of the plan; the other shocks would change the business itself. */
function TakeAbsence({ test: { scenario }, limits }: Pick<Props, 'test' | 'limits'>) {
  const notify = useNotify()
  const absences = scenario.flatMap((shock) =>
    shock.kind === 'person-away'
      ? [{ role: shock.role, from: shock.from, quarters: shock.quarters, share: shock.share }]
      : [],
  )
  if (absences.length === 0 || absences.length < scenario.length) return null
  const take = (): void => {
    limits.set({ absences: [...limits.assumptions.absences, ...absences] })
    notify({ words: text.taken })
  }
  return (
    <button type="button" className="button small" onClick={take}>
      {text.take}
    </button>
  )
}
