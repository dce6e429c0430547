import type { PlanUncertainty } from '../../../domain/uncertainty/plan-uncertainty.ts'
import { explainChanceBelow, explainChanceOfLoss, explainSpread } from '../../explain/explain-uncertainty.ts'
import { uncertaintyText as text } from '../../text/uncertainty.en.ts'
import { Figure } from '../../ui/figure.tsx'
import { FoldIntro } from '../../ui/fold.tsx'
import type { ShownPlan } from '../shown-plan.ts'
import type { Limits } from '../use-limits.ts'
import { AgainstOptimismBlock } from './against-optimism-block.tsx'
import { PlanDrivers } from './plan-drivers.tsx'
import { PlanRanges } from './plan-ranges.tsx'
import { PotBand } from './pot-band.tsx'
import { RobustBlock } from './robust-block.tsx'
import { useUncertainty } from './use-uncertainty.ts'

/** How sure is this? The plan drawn many times, what it hangs on, and more careful plans with their price. */
export function HowSure({ plan, limits }: { readonly plan: ShownPlan; readonly limits: Limits }) {
  const { answer, problem } = useUncertainty(plan)
  if (plan.schedule.length === 0) return null
  return (
    <>
      <FoldIntro>{text.intro}</FoldIntro>
      {problem !== '' && <p className="notice warn">{text.failed(problem)}</p>}
      {answer === null && problem === '' && <p className="muted">{text.working}</p>}
      {answer !== null && answer.rangeCount === 0 && <p>{text.certain}</p>}
      {answer !== null && answer.rangeCount > 0 && (
        <div className="stack">
          <Headline answer={answer} />
          <PlanRanges answer={answer} />
          <PotBand answer={answer} />
          <PlanDrivers answer={answer} titles={plan.titles} />
        </div>
      )}
      <div className="stack no-print">
        <h3>{text.careful}</h3>
        {limits.assumptions.potReserves.length > 0 && (
          <p>
            {text.reserved}{' '}
            <button type="button" className="button small" onClick={() => limits.set({ potReserves: [] })}>
              {text.dropReserve}
            </button>
          </p>
        )}
        <RobustBlock plan={plan} limits={limits} />
        <AgainstOptimismBlock plan={plan} limits={limits} />
      </div>
    </>
  )
}

function Headline({ answer }: { readonly answer: PlanUncertainty }) {
  const { cost, pot, firmCash } = answer
  const costAt = (figure: 'p10' | 'p90') => explainSpread(answer, { title: text.rows.cost, figure, money: cost })
  return (
    <div className="stack tight">
      <p>
        {text.headline.costs} <Figure explanation={costAt('p10')} /> {text.headline.and}{' '}
        <Figure explanation={costAt('p90')} />. {text.headline.chance}{' '}
        <Figure explanation={explainChanceBelow(answer, text.headline.chance, pot)} />.
      </p>
      {firmCash !== null && (
        <p>
          {text.cashChance} <Figure explanation={explainChanceBelow(answer, text.cashChance, firmCash)} />.
        </p>
      )}
      <p>
        {text.lossChance} <Figure explanation={explainChanceOfLoss(answer, text.lossChance)} />.
      </p>
    </div>
  )
}
