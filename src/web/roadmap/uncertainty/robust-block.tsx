import { robustPlan } from '../../../solver/robust-plan.ts'
import type { RobustPlan } from '../../../solver/robust-plan.ts'
import { explainChanceOf, explainSafety } from '../../explain/explain-uncertainty.ts'
import { uncertaintyText as text } from '../../text/uncertainty.en.ts'
import { Figure } from '../../ui/figure.tsx'
import { ChangesList } from './changes-list.tsx'
import type { ShownPlan } from '../shown-plan.ts'
import type { Limits } from '../use-limits.ts'
import { askSafety } from './ask-uncertainty.ts'
import { CarefulSearch } from './careful-search.tsx'
import { useCarefulPlan } from './use-careful-plan.ts'

type Props = { readonly plan: ShownPlan; readonly limits: Limits }

/** The plan that keeps the limit of the pot in nine of ten draws, with its price. */
export function RobustBlock({ plan, limits }: Props) {
  const search = useCarefulPlan<RobustPlan>(plan, (options) =>
    robustPlan(
      { question: plan.question, plan, keep: 0.9, safetyOf: (asked) => askSafety(asked, options.signal) },
      options,
    ),
  )
  return (
    <CarefulSearch title={text.robust} intro={text.robustIntro} search={search}>
      {search.answer && <Answer answer={search.answer} plan={plan} limits={limits} />}
    </CarefulSearch>
  )
}

function Answer({ answer, plan, limits }: Props & { readonly answer: RobustPlan }) {
  switch (answer.kind) {
    case 'already':
      return <p>{text.robustAlready}</p>
    case 'not-found':
      return (
        <p>
          {text.robustNone.least}{' '}
          <Figure
            explanation={explainChanceOf(answer.lowestChance, {
              title: text.robustLeast,
              beside: [[text.robustBefore, answer.chanceBefore]],
            })}
          />
          . {text.robustNone.why}
        </p>
      )
    case 'undecided':
      return <p>{text.undecided}</p>
    case 'cancelled':
      return <p>{text.stopped}</p>
    case 'found':
      return (
        <>
          <p>
            <Figure explanation={explainSafety(answer.price, answer.reserves, text.robust)} /> {text.robustCosts}{' '}
            <SafetyChances answer={answer} />
          </p>
          <ChangesList plan={plan} after={answer.plan.schedule} />
          <div>
            <button
              type="button"
              className="button small"
              aria-label={`${text.takeOver}: ${text.robust}`}
              onClick={() => limits.set({ potReserves: answer.reserves })}
            >
              {text.takeOver}
            </button>
          </div>
        </>
      )
  }
}

/** How often the pot falls below its limit with the safe plan, and with the plan shown. */
function SafetyChances({
  answer: { chanceBelow, chanceBefore },
}: {
  readonly answer: Extract<RobustPlan, { readonly kind: 'found' }>
}) {
  const now = { title: text.robustNow, beside: [[text.robustBefore, chanceBefore]] } as const
  const before = { title: text.robustBefore, beside: [[text.robustNow, chanceBelow]] } as const
  return (
    <>
      {text.robustChance.now} <Figure explanation={explainChanceOf(chanceBelow, now)} /> {text.robustChance.before}{' '}
      <Figure explanation={explainChanceOf(chanceBefore, before)} />.
    </>
  )
}
