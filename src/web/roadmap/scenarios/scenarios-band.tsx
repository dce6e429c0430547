import { Checkbox } from '@mantine/core'
import { useMemo, useState } from 'react'
import { compareRoadmaps } from '../../../domain/roadmap/scenarios/compare-roadmaps.ts'
import type { PlanToCompare } from '../../../domain/roadmap/scenarios/compare-roadmaps.ts'
import type { Key } from '../../../domain/values/key.ts'
import { useLoaded } from '../../app/loaded-business.ts'
import { todayDate } from '../../app/today-date.ts'
import { scenariosText as text } from '../../text/scenarios.en.ts'
import { formatQuarter } from '../../ui/format.ts'
import type { ShownPlan } from '../shown-plan.ts'
import type { Limits } from '../use-limits.ts'
import { KeepScenario } from './keep-scenario.tsx'
import { ScenarioList } from './scenario-list.tsx'
import { SideBySide } from './side-by-side.tsx'

/** No key of a kept plan: it has a space in it. */
const shownKey = 'the plan shown'
const most = 4

/** Name a plan and keep it; set two to four side by side; decide on one. */
export function ScenariosBand({
  plan,
  isCurrent,
  limits,
}: {
  readonly plan: ShownPlan | null
  readonly isCurrent: boolean
  readonly limits: Limits
}) {
  const { business } = useLoaded()
  const [ticked, setTicked] = useState<readonly Key[]>([])
  const chosen = usePlansToCompare(plan, ticked)
  const comparison = useMemo(
    () => (chosen.length < 2 || chosen.length > most ? null : compareRoadmaps(business, todayDate(), chosen)),
    [business, chosen],
  )
  const tick = (key: Key): void =>
    setTicked(ticked.includes(key) ? ticked.filter((one) => one !== key) : [...ticked, key])
  if (plan === null && business.roadmaps.length === 0) return null
  return (
    <>
      {plan && (
        <KeepScenario
          key={text.usualName(formatQuarter(plan.question.assumptions.firstQuarter))}
          plan={{
            assumptions: plan.question.assumptions,
            schedule: plan.schedule,
            value: plan.value,
            proof: plan.proof,
          }}
          usualName={text.usualName(formatQuarter(plan.question.assumptions.firstQuarter))}
          reasonLabel={text.reason}
          isCurrent={isCurrent}
        />
      )}
      {business.roadmaps.length > 0 && (
        <>
          <ScenarioList limits={limits} ticked={ticked} onTick={tick} />
          {plan && (
            <Checkbox
              className="no-print"
              label={text.compare(text.shown)}
              checked={ticked.includes(shownKey)}
              onChange={() => tick(shownKey)}
            />
          )}
          <p className="small muted no-print">{chosen.length > most ? text.mostFour : text.chooseTwo}</p>
          {comparison && <SideBySide comparison={comparison} />}
        </>
      )}
    </>
  )
}

function usePlansToCompare(plan: ShownPlan | null, ticked: readonly Key[]): readonly PlanToCompare[] {
  const { roadmaps } = useLoaded().business
  return useMemo(
    () =>
      ticked.flatMap((key): PlanToCompare[] => {
        const kept = roadmaps.find((roadmap) => roadmap.key === key)
        if (kept !== undefined) return [{ ...kept, valueThen: kept.value }]
        if (key !== shownKey || plan === null) return []
        const { question, schedule } = plan
        return [{ key, title: text.shown, assumptions: question.assumptions, schedule, valueThen: null }]
      }),
    [roadmaps, plan, ticked],
  )
}
