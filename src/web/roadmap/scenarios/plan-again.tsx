import { useMemo, useState } from 'react'
import { adoptedRoadmap } from '../../../domain/roadmap/scenarios/adoption-history.ts'
import { changesWithReasons } from '../../../domain/roadmap/scenarios/changes-with-reasons.ts'
import type { PlanChange } from '../../../domain/roadmap/scenarios/plan-change.ts'
import { replanQuestion, usualShareOfWorth } from '../../../domain/roadmap/scenarios/replan-question.ts'
import type { Replan } from '../../../domain/roadmap/scenarios/replan-question.ts'
import type { Roadmap } from '../../../domain/roadmap.ts'
import { times } from '../../../domain/values/money.ts'
import type { SolvedRoadmap } from '../../../solver/roadmap-answer.ts'
import { useLoaded } from '../../app/loaded-business.ts'
import { useTitles } from '../../app/titles.ts'
import { todayDate } from '../../app/today-date.ts'
import { explainPlanWorth } from '../../explain/explain-roadmap.ts'
import { explainPrice } from '../../explain/explain-scenario.ts'
import { scenariosText as text } from '../../text/scenarios.en.ts'
import { Figure } from '../../ui/figure.tsx'
import { formatList, formatMoney, formatPercent, formatQuarter } from '../../ui/format.ts'
import { FoldIntro } from '../../ui/fold.tsx'
import { PlanStatus } from '../plan-status.tsx'
import { useShownPlan } from '../shown-plan.ts'
import { usePlan } from '../use-plan.ts'
import { KeepScenario } from './keep-scenario.tsx'

/** Visible when a plan is decided: what has started stays, the rest is planned again at the price the owner sets per change. */
export function PlanAgain() {
  const adopted = adoptedRoadmap(useLoaded().business.roadmaps)
  return adopted && <PlanAgainFrom key={adopted.key} adopted={adopted} />
}

function PlanAgainFrom({ adopted }: { readonly adopted: Roadmap }) {
  const { business } = useLoaded()
  const [share, setShare] = useState(usualShareOfWorth)
  const [isAsked, setIsAsked] = useState(false)
  const { total } = adopted.value
  const worth = useMemo(() => ({ ...total, minor: Math.max(0, total.minor) }), [total])
  const price = times(worth, share)
  const replan = useMemo(
    () => replanQuestion(business, adopted, { today: todayDate(), pricePerChange: times(worth, share) }),
    [business, adopted, worth, share],
  )
  const plan = usePlan(isAsked ? replan.question.assumptions : null)
  const shown = useShownPlan(plan)
  return (
    <>
      <FoldIntro>{text.againIntro}</FoldIntro>
      <label className="stack tight no-print">
        <span className="field-label">{text.price}</span>
        <input
          type="range"
          min={0}
          max={20}
          step={1}
          value={Math.round(share * 100)}
          aria-valuetext={`${formatMoney(price)} ${text.priceWords(formatPercent(share))}`}
          onChange={(event) => setShare(Number(event.currentTarget.value) / 100)}
        />
      </label>
      <p className="small">
        <Figure explanation={explainPrice(price, { share, worth })} /> {text.priceWords(formatPercent(share))}{' '}
        {text.priceUsual}
      </p>
      {isAsked ? (
        <PlanStatus plan={plan} />
      ) : (
        <div>
          <button type="button" className="button no-print" onClick={() => setIsAsked(true)}>
            {text.start}
          </button>
        </div>
      )}
      {isAsked && plan.answer !== null && !('schedule' in plan.answer) && <p className="notice warn">{text.noPlan}</p>}
      {isAsked && shown && plan.answer !== null && 'schedule' in plan.answer && (
        <>
          <p>
            <Figure explanation={explainPlanWorth(shown, shown.proof)} /> {text.worthNow}{' '}
            {text.changesCost(formatMoney(plan.answer.changesPrice))}
          </p>
          <Changes adopted={adopted} replan={replan} answer={plan.answer} />
          <KeepScenario
            key={shown.value.total.minor}
            plan={{
              assumptions: shown.question.assumptions,
              schedule: shown.schedule,
              value: shown.value,
              proof: shown.proof,
            }}
            usualName={text.againName(formatQuarter(shown.question.assumptions.firstQuarter))}
            reasonLabel={text.asDecided}
            isCurrent={!plan.isWorking}
          />
        </>
      )}
    </>
  )
}

function Changes({
  adopted,
  replan,
  answer,
}: {
  readonly adopted: Roadmap
  readonly replan: Replan
  readonly answer: SolvedRoadmap
}) {
  const titles = useTitles()
  const changes = useMemo(
    () => changesWithReasons(adopted, replan, answer.schedule),
    [adopted, replan, answer.schedule],
  )
  const stays = ({ kind }: PlanChange): boolean => kind === 'kept' || kind === 'finished'
  const kept = changes.filter(stays)
  const changed = changes.filter((change) => !stays(change))
  return (
    <div className="stack">
      {changed.length === 0 && <p>{text.noChanges}</p>}
      <ul className="list" aria-label={text.changeList}>
        {changed.map(({ initiative, words, reasons }) => (
          <li key={initiative}>
            <div>
              <strong>{words}</strong>
              {reasons.map((reason) => (
                <div key={reason.words} className="small">
                  {reason.words}
                </div>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {kept.length > 0 && <p>{text.stays(formatList(kept.map(({ initiative }) => titles.initiative(initiative))))}</p>}
    </div>
  )
}
