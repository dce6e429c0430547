import { useState } from 'react'
import { ratioNotExceeded, usualReferenceClass } from '../../../domain/uncertainty/reference-class.ts'
import { againstOptimism } from '../../../solver/against-optimism.ts'
import type { AgainstOptimism } from '../../../solver/against-optimism.ts'
import { explainCorrected } from '../../explain/explain-uncertainty.ts'
import { uncertaintyText as text } from '../../text/uncertainty.en.ts'
import { Figure } from '../../ui/figure.tsx'
import { formatNumber } from '../../ui/format.ts'
import { exactly } from './exactly.ts'
import type { ShownPlan } from '../shown-plan.ts'
import type { Limits } from '../use-limits.ts'
import { CarefulSearch } from './careful-search.tsx'
import { ChangesList } from './changes-list.tsx'
import { useCarefulPlan } from './use-careful-plan.ts'

type Props = { readonly plan: ShownPlan; readonly limits: Limits }

/** The plan that is best when guessed costs run over as they usually do, and how the plan shown fares then. */
export function AgainstOptimismBlock({ plan, limits }: Props) {
  const [isCautious, setIsCautious] = useState(false)
  const ratio = ratioNotExceeded(usualReferenceClass, isCautious ? 0.8 : 0.5)
  const search = useCarefulPlan<AgainstOptimism>(plan, (options) =>
    againstOptimism({ question: plan.question, plan, ratio }, options),
  )
  return (
    <CarefulSearch
      title={text.optimism}
      intro={text.optimismIntro(formatNumber(ratio, 2))}
      search={search}
      more={
        <label>
          <input
            type="checkbox"
            checked={isCautious}
            onChange={(event) => setIsCautious(event.currentTarget.checked)}
          />{' '}
          {text.cautious}
        </label>
      }
    >
      {search.answer && <Answer answer={search.answer} plan={plan} limits={limits} />}
    </CarefulSearch>
  )
}

function Answer({ answer, plan, limits }: Props & { readonly answer: AgainstOptimism }) {
  if (answer.kind === 'infeasible') return <p>{text.impossible}</p>
  if (answer.kind === 'undecided') return <p>{text.undecided}</p>
  if (answer.kind === 'cancelled') return <p>{text.stopped}</p>
  if (answer.isSame) return <p>{text.optimismSame}</p>
  const { chosen, price, ratio, plainThen } = answer
  const [first] = plainThen.broken
  const corrected = { title: text.optimism, ratio }
  return (
    <>
      {first === undefined ? (
        <p>
          <Figure explanation={explainCorrected(price, { ...corrected, isDifference: true })} /> {text.optimismGains}
        </p>
      ) : (
        <p>
          {text.optimismBreaks(plainThen.broken.length)} {first.message}
        </p>
      )}
      <p>
        <Figure explanation={explainCorrected(chosen.value, { ...corrected, isDifference: false })} />{' '}
        {text.optimismThen}
      </p>
      <ChangesList plan={plan} after={chosen.schedule} />
      <div>
        <button
          type="button"
          className="button small"
          aria-label={`${text.takeOver}: ${text.optimism}`}
          onClick={() => limits.set(exactly(plan.question, chosen.schedule))}
        >
          {text.takeOver}
        </button>
      </div>
    </>
  )
}
